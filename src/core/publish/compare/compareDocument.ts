/** A published document against the workbook that it was made from: every figure and every sentence. */
import { bookPages } from "../../check/book/pages";
import type { CheckContext } from "../../finding/context";
import { contextOf } from "../../report/check";
import type { LocatedTable, LocatedWorkbook } from "../../locate/locate";
import { isBlank } from "../../model/cellText";
import type { CellAddress, SheetSnapshot } from "../../model/snapshot";
import { placeInDocument } from "../../model/documentPlaces";
import { filledLines } from "../../text/ends";
import { comparableName, normalizeText } from "../../text/normalize";
import { isChartFigure } from "../chartFigures";
import type { Merges } from "../grid";
import { isHidden } from "../printed";
import type { HeadLine, Publication, PublishedTable } from "../publication";
import { publicationOf } from "../publicationOf";
import { shownCell } from "../shownCell";
import type { TextLine } from "../textBlocks";
import { textLines } from "../textBlocks";
import { linesBeyondRows } from "./beyondRows";
import type { ComparedCharts } from "./charts";
import { compareCharts } from "./charts";
import type { ColumnRow, ColumnTable } from "./columns";
import { compareColumns } from "./columns";
import type { Difference } from "./difference";
import type { DocumentChart } from "./documentChart";
import { compareForms, formSheets, linesBesideForms } from "./forms";
import { withRenamedRows } from "./renamedRows";
import { compareTexts } from "./sentences";
import { compareTable } from "./tables";

export interface Compared {
  readonly document: LocatedWorkbook;
  readonly workbook: LocatedWorkbook;
  /** Of the workbook. */
  readonly merges: Merges;
  /** Of the document; null where they were not read. */
  readonly charts: readonly DocumentChart[] | null;
}

/** No differences where the two say the same. Places of the document are those of the document. */
export function compareDocument({ document: read, workbook, merges, charts }: Compared): ComparedCharts {
  const document = wholly(read);
  const [ours, theirs] = [contextOf(document), contextOf(workbook)];
  const other = isAnother(ours, theirs);
  if (other.length > 0) return { differences: other, charts: { compared: 0, notCompared: 0 } };
  const [one, another] = [publicationOf(document, new Map()), publicationOf(workbook, merges)];
  const drawn = compareCharts(charts, another);
  const differences = [
    ...withRenamedRows(
      compareTables({ located: document, publication: one }, { located: workbook, publication: another }),
      compareTexts(linesBeyondRows(document, one.outside), linesBeyondRows(workbook, another.outside)),
    ),
    ...besideAll(document, one),
    ...compareForms(ours, theirs),
    ...compareTexts(documentLines(ours), workbookLines(theirs, another)),
    ...compareColumns(documentTables(ours), workbookTables(theirs, another)),
    ...drawn.differences,
  ];
  return {
    differences: differences.map((found) => ({
      ...found,
      documentAt: found.documentAt && placeInDocument(found.documentAt, document.snapshot),
    })),
    charts: drawn.charts,
  };
}

/** Of what is published every cell counts: outside a print area it goes along in the file all the same. */
function wholly(located: LocatedWorkbook): LocatedWorkbook {
  const whole = new Map(
    located.snapshot.sheets.map((sheet): readonly [SheetSnapshot, SheetSnapshot] => [
      sheet,
      { ...sheet, printAreas: [] },
    ]),
  );
  const seen = (sheet: SheetSnapshot): SheetSnapshot => whole.get(sheet) ?? { ...sheet, printAreas: [] };
  return {
    ...located,
    snapshot: { ...located.snapshot, sheets: located.snapshot.sheets.map(seen) },
    tables: new Map(
      [...located.tables].map(([id, table]) => [
        id,
        {
          ...table,
          sheet: seen(table.sheet),
          places: table.places.map((region) => ({ ...region, sheet: seen(region.sheet) })),
        },
      ]),
    ),
  };
}

/** Cells beside the tables and the text of the document; a workbook to publish has nothing there but the figures of its charts. */
function besideAll({ snapshot }: LocatedWorkbook, { outside }: Publication): readonly Difference[] {
  return outside.flatMap((at): readonly Difference[] => {
    const sheet = snapshot.sheets.find(({ name }) => name === at.sheet);
    if (sheet === undefined || isChartFigure(sheet, at)) return [];
    const { text } = shownCell(sheet, at.row, at.column, null);
    return text === ""
      ? []
      : [{ kind: "added", words: "", document: text, workbook: "", documentAt: at, workbookAt: null }];
  });
}

/** Where unit, year or form is another, every figure is. */
function isAnother(ours: CheckContext, theirs: CheckContext): readonly Difference[] {
  const difference = (kind: Difference["kind"], document: string, workbook: string): readonly Difference[] =>
    document === workbook ? [] : [{ kind, words: "", document, workbook, documentAt: null, workbookAt: null }];
  const isSameUnit = comparableName(ours.unit) === comparableName(theirs.unit);
  return [
    ...difference("form", ours.pack.id, theirs.pack.id),
    ...(isSameUnit ? [] : difference("unit", ours.unit, theirs.unit)),
    ...difference("year", String(ours.year), String(theirs.year)),
  ];
}

interface Side {
  readonly located: LocatedWorkbook;
  readonly publication: Publication;
}

function compareTables(document: Side, workbook: Side): readonly Difference[] {
  return workbook.located.pack.tables
    .filter(({ formNo }) => formNo !== null)
    .flatMap((spec): readonly Difference[] => {
      const [ours, theirs] = [document.located.tables.get(spec.id), workbook.located.tables.get(spec.id)];
      if (!ours && !theirs) return [];
      if (!ours || !theirs)
        return [
          {
            kind: "table",
            words: spec.shortName,
            document: ours ? ours.sheet.name : "",
            workbook: theirs ? theirs.sheet.name : "",
            documentAt: ours?.title ?? null,
            workbookAt: theirs?.title ?? null,
          },
        ];
      const copies = ours.copies.map((name): Difference => ({
        kind: "copy",
        words: spec.shortName,
        document: name,
        workbook: "",
        documentAt: null,
        workbookAt: null,
      }));
      const around = surroundings(ours, publishedOf(document, spec.id), theirs, publishedOf(workbook, spec.id));
      return [
        ...copies,
        ...around,
        ...compareTable({ located: document.located, table: ours }, { located: workbook.located, table: theirs }),
      ];
    });
}

function publishedOf({ publication: { parts } }: Side, id: string): PublishedTable | undefined {
  return parts.flatMap((part) => (part.kind === "table" && part.id === id ? [part.table] : []))[0];
}

/** Title, the lines around it, the header and the notes, each as one text: merged cells are laid out in more than one way. */
function surroundings(
  ours: LocatedTable,
  one: PublishedTable | undefined,
  theirs: LocatedTable,
  other: PublishedTable | undefined,
): readonly Difference[] {
  const { shortName } = theirs.map.table;
  const heads = (table: PublishedTable | undefined): readonly string[] =>
    [...(table?.beforeTitle ?? []), ...(table?.afterTitle ?? [])].flatMap(sides);
  const header = (table: PublishedTable | undefined): readonly string[] =>
    (table?.rows ?? []).slice(0, table?.headerRows).flatMap((row) => row.map(({ text }) => text));
  const told = (
    kind: Difference["kind"],
    words: string,
    left: readonly string[],
    right: readonly string[],
    at: readonly [Difference["documentAt"], Difference["workbookAt"]],
  ): readonly Difference[] => {
    const [document, workbook] = [left, right].map((texts) => texts.filter((text) => text !== "").join(" ")) as [
      string,
      string,
    ];
    return normalizeText(document) === normalizeText(workbook)
      ? []
      : [{ kind, words, document, workbook, documentAt: at[0], workbookAt: at[1] }];
  };
  const titles = [ours.title, theirs.title] as const;
  const headers = [ours, theirs].map(({ sheet, header: { top } }) => ({ sheet: sheet.name, row: top, column: 0 })) as [
    CellAddress,
    CellAddress,
  ];
  // A title that is not known for one is among the lines around it.
  const whole = (table: LocatedTable, published: PublishedTable | undefined): readonly string[] => [
    ...(published?.beforeTitle ?? []).flatMap(sides),
    ...(table.title === null ? [] : [published?.title ?? ""]),
    ...(published?.afterTitle ?? []).flatMap(sides),
  ];
  const isKnown = ours.title !== null && theirs.title !== null;
  return [
    ...(isKnown
      ? told("title", shortName, [one?.title ?? ""], [other?.title ?? ""], titles)
      : told("title", shortName, whole(ours, one), whole(theirs, other), [
          ours.title ?? headers[0],
          theirs.title ?? headers[1],
        ])),
    ...(isKnown ? told("head", shortName, heads(one), heads(other), titles) : []),
    ...told("header", shortName, header(one), header(other), headers),
    ...told("note", shortName, one?.notes ?? [], other?.notes ?? [], [ours.note, theirs.note]),
  ];
}

function sides({ left, right }: HeadLine): readonly string[] {
  return [left, right];
}

/** All of the document that is neither a table of the form, a performance form nor 目录. */
function documentLines(context: CheckContext): readonly TextLine[] {
  const isText = new Set(["cover", "narrative", "textPage", "guide", "other"]);
  const forms = formSheets(context);
  return [
    ...bookPages(context)
      .filter(({ role, sheet }) => isText.has(role) && sheet.visible && !forms.has(sheet.name))
      .flatMap(({ sheet, role }) => (role === "other" || role === "guide" ? everyLine(sheet) : textLines(sheet))),
    ...linesBesideForms(context),
  ];
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
function workbookLines(context: CheckContext, { cover, parts }: Publication): readonly TextLine[] {
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
function documentTables(context: CheckContext): readonly ColumnTable[] {
  const forms = formSheets(context);
  return bookPages(context)
    .filter(({ role, sheet }) => (role === "other" || role === "guide") && sheet.visible && !forms.has(sheet.name))
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

function workbookTables(context: CheckContext, { parts }: Publication): readonly ColumnTable[] {
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

function attachmentLines(sheet: string, { title, rows }: PublishedTable): readonly TextLine[] {
  const at = { sheet, row: 0, column: 0 };
  return [
    ...(title === "" ? [] : [{ text: title, at }]),
    ...rows.map((row) => ({
      text: row
        .map(({ text }) => text)
        .filter((text) => text !== "")
        .join("　"),
      at,
    })),
  ];
}
