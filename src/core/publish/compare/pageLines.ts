/** What a document and the workbook say outside the tables of the form, line by line. */
import { bookPages } from "../../check/book/pages";
import type { CheckContext } from "../../finding/context";
import { isBlank } from "../../model/cellText";
import type { SheetSnapshot } from "../../model/snapshot";
import { drawnRows } from "../../plan/drawnLines";
import { filledLines } from "../../text/ends";
import { isHidden } from "../printed";
import type { Publication, PublishedTable } from "../publication";
import { shownCell } from "../shownCell";
import type { TextLine } from "../textBlocks";
import { textLines } from "../textBlocks";
import type { ColumnRow, ColumnTable } from "./columns";
import { formSheets, linesBesideForms } from "./forms";

/** All of the document that is neither a table of the form, a performance form nor 目录. */
export function documentLines(context: CheckContext, copies: ReadonlySet<string>): readonly TextLine[] {
  const isText = new Set(["cover", "narrative", "textPage", "guide", "other"]);
  const forms = formSheets(context);
  return [
    ...bookPages(context)
      .filter(
        ({ role, sheet }) => isText.has(role) && sheet.visible && !forms.has(sheet.name) && !copies.has(sheet.name),
      )
      .flatMap(({ sheet, role }) =>
        role === "other" || role === "guide" ? everyLine(sheet) : withoutCharts(context, sheet),
      ),
    ...linesBesideForms(context),
  ];
}

/** The lines of a page of text; one that says what a chart is called, where a working workbook has its chart, is none. */
function withoutCharts({ pack }: CheckContext, sheet: SheetSnapshot): readonly TextLine[] {
  const drawn = drawnRows(pack, sheet);
  return textLines(sheet).filter(({ at }) => !drawn.has(at.row));
}

/** Of a sheet that is no text of the form: a table of an attachment has its figures in any column. */
function everyLine(sheet: SheetSnapshot): readonly TextLine[] {
  return sheet.values.flatMap((cells, row) => {
    const columns = cells.flatMap((value, column) => (isBlank(value) || isHidden(sheet, row, column) ? [] : [column]));
    const at = { sheet: sheet.name, row, column: columns[0] ?? 0 };
    return filledLines(columns.map((column) => shownCell(sheet, row, column, null).text).join("　")).map((text) => ({
      text,
      at,
    }));
  });
}

/** The same of the workbook, in the order of publication. */
export function workbookLines(context: CheckContext, { cover, parts }: Publication): readonly TextLine[] {
  const { pack } = context;
  const forms = formSheets(context);
  const front = (text: string): TextLine => ({ text, at: { sheet: pack.cover.sheet, row: 0, column: 0 } });
  return [
    ...cover.map(front),
    ...parts.flatMap((part): readonly TextLine[] => {
      if (part.kind === "title") return [front(part.contents)];
      if (part.kind === "text")
        return [
          ...(part.titleAt === null ? [] : [{ text: part.title, at: part.titleAt }]),
          ...part.blocks.flatMap((block) => (block.kind === "chart" ? [] : [{ text: block.text, at: block.at }])),
        ];
      return part.id === null && !forms.has(part.sheet) ? attachmentLines(part.sheet, part.table) : [];
    }),
    ...linesBesideForms(context),
  ];
}

/** Sheets of attachments, as tables; where cells that are merged stand is no matter of columns. */
export function documentTables(context: CheckContext, copies: ReadonlySet<string>): readonly ColumnTable[] {
  const forms = formSheets(context);
  return bookPages(context)
    .filter(
      ({ role, sheet }) =>
        (role === "other" || role === "guide") && sheet.visible && !forms.has(sheet.name) && !copies.has(sheet.name),
    )
    .map(({ sheet }) => ({
      rows: sheet.values.map((cells, row) =>
        columnRow(
          sheet.name,
          row,
          cells.flatMap((value, column) =>
            isBlank(value) || isHidden(sheet, row, column)
              ? []
              : [{ column, text: shownCell(sheet, row, column, null).text }],
          ),
        ),
      ),
    }));
}

export function workbookTables(context: CheckContext, { parts }: Publication): readonly ColumnTable[] {
  const forms = formSheets(context);
  return parts.flatMap((part) =>
    part.kind === "table" && part.id === null && !forms.has(part.sheet)
      ? [{ rows: part.table.rows.map((cells) => columnRow(part.sheet, 0, cells)) }]
      : [],
  );
}

function columnRow(
  sheet: string,
  row: number,
  cells: readonly { readonly column: number; readonly text: string }[],
): ColumnRow {
  const filled = cells.filter(({ text }) => text.trim() !== "");
  return {
    texts: filled.map(({ text }) => text),
    columns: filled.map(({ column }) => column),
    at: { sheet, row, column: filled[0]?.column ?? 0 },
  };
}

function attachmentLines(sheet: string, { title, afterTitle, rows, notes }: PublishedTable): readonly TextLine[] {
  const at = { sheet, row: 0, column: 0 };
  return [
    title,
    ...afterTitle.map(({ left, right }) => `${left}${right}`),
    ...rows.map((row) =>
      row
        .map(({ text }) => text)
        .filter((text) => text !== "")
        .join("　"),
    ),
    ...notes,
  ].flatMap((text) => (text === "" ? [] : [{ text, at }]));
}
