/** Publication → the plan of the workbook to publish: values only, in the order of publication, 目录 with the numbers of the pages. */
import type { SheetPlan, WorkbookPlan } from "../model/workbookPlan";
import { SheetBuilder } from "../plan/sheetBuilder";
import { heightOfLines, wrappedLines } from "../plan/textHeight";
import { style } from "../plan/theme";
import { MARGINS, pageBreaks, pageOf, scaleFor } from "../plan/paging/paging";
import type { PublicationPart, Publication } from "./publication";
import { sheetOfTable } from "./sheetOfTable";
import type { PageLook } from "./sheetOfText";
import { coverSheetOf, printOf, sheetOfText, titleSheetOf } from "./sheetOfText";
import { SheetNames } from "./sheetNames";

/** As the form calls the sheets that are not made from one of the workbook. */
export interface FrontNames {
  readonly cover: string;
  readonly contents: string;
}

interface ContentsEntry {
  readonly text: string;
  readonly level: 1 | 2;
  /** From 1. */
  readonly page: number;
  readonly sheet: string;
}

/** `header`: what stands over each page, such as 草稿; null for nothing. */
export function planPublished(publication: Publication, front: FrontNames, header: string | null): WorkbookPlan {
  const names = new SheetNames([front.cover, front.contents]);
  const sheets: SheetPlan[] = [];
  const entries: ContentsEntry[] = [];
  let page = 1;
  const look = (): PageLook => ({ header, numbered: true, ...(sheets.length === 0 ? { firstPage: 1 } : {}) });
  const add = (plan: SheetPlan): void => {
    sheets.push(plan);
    page += (plan.print?.paging?.breaks.length ?? 0) + 1;
  };
  for (const part of publication.parts) {
    const name = names.free(nameOf(part));
    const entry = { text: part.contents, level: part.level, page, sheet: name };
    entries.push(entry);
    if (part.kind === "title") add(titleSheetOf(name, part, look()));
    else if (part.kind === "table") add(sheetOfTable(name, part, look()));
    else {
      const { plan, headings } = sheetOfText(name, part, look());
      const listed = part.blocks.filter((block) => block.kind === "heading");
      entries.push(
        ...listed.flatMap((heading, index) =>
          heading.listed
            ? [
                {
                  text: heading.text,
                  level: 2 as const,
                  page: page + pageOf(headings[index] ?? 0, plan.print?.paging?.breaks ?? []),
                  sheet: name,
                },
              ]
            : [],
        ),
      );
      add(plan);
    }
  }
  const cover = coverSheetOf(front.cover, publication, { header, numbered: false });
  return {
    sheets: [cover, contentsOf(front.contents, publication, entries, header), ...sheets],
    names: [],
    state: null,
    activate: front.cover,
  };
}

function nameOf(part: PublicationPart): string {
  return part.kind === "title" ? (part.contents.split(/\s/)[0] ?? part.contents) : part.sheet;
}

const CONTENTS_WIDTHS = [80, 6] as const;
const LINE_HEIGHT = 22;
const CONTENTS_SIZE = 12;
/** Characters of a line that are left blank: its indent, and what lines break before their end. */
const CONTENTS_LOSS = 6;

/** The name of a project may be longer than a line. */
function lineHeight({ text }: Pick<ContentsEntry, "text">): number {
  const lines = wrappedLines(text, CONTENTS_WIDTHS[0] - CONTENTS_LOSS, { fontSize: CONTENTS_SIZE });
  return Math.max(LINE_HEIGHT, heightOfLines(lines, CONTENTS_SIZE));
}

function contentsOf(
  name: string,
  { contentsTitle }: Publication,
  entries: readonly ContentsEntry[],
  header: string | null,
): SheetPlan {
  const builder = new SheetBuilder(name, CONTENTS_WIDTHS.length);
  builder.value(0, 0, contentsTitle).rowStyle(0, style.title).merge({ top: 0, left: 0, bottom: 0, right: 1 });
  const first = 2;
  entries.forEach(({ text, level, page, sheet }, index) => {
    const row = first + index;
    // LibreOffice prints a link on one line, whatever its length.
    if (lineHeight({ text }) > LINE_HEIGHT) builder.value(row, 0, text);
    else builder.link(row, 0, { sheet, row: 0, column: 0 }, text);
    builder.value(row, 1, page);
    builder
      .rowStyle(row, style.note, {
        fontSize: CONTENTS_SIZE,
        bold: level === 1,
        ...(level === 2 ? { indent: 2, horizontal: "left" } : { horizontal: "left" }),
      })
      .cellStyle(row, 0, { wrap: true })
      .cellStyle(row, 1, { horizontal: "right", indent: 0 });
  });
  const rows = [{ height: 40 }, { height: LINE_HEIGHT }, ...entries.map((entry) => ({ height: lineHeight(entry) }))];
  const scale = scaleFor(CONTENTS_WIDTHS, "portrait");
  return builder.build({
    mode: "create",
    showGridlines: false,
    columnWidths: CONTENTS_WIDTHS,
    rowHeights: rows.map(({ height }, row) => ({ row, height })),
    print: {
      ...printOf({ header, numbered: false }, "portrait"),
      area: { top: 0, left: 0, bottom: rows.length - 1, right: 1 },
      titleRows: null,
      margins: MARGINS,
      paging: { scale, breaks: pageBreaks(rows, "portrait", scale) },
    },
  });
}
