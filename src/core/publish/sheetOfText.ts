/** 封面, the title page of a part and the pages of text as sheets. */
import type { ChartPlan, PrintPlan, SheetPlan } from "../model/workbookPlan";
import { SheetBuilder } from "../plan/sheetBuilder";
import { CHART_HEIGHT } from "../plan/textCharts";
import { heightOfLines, wrappedLines } from "../plan/textHeight";
import { style } from "../plan/theme";
import { MARGINS, pageBreaks, scaleFor } from "../plan/paging/paging";
import type { Orientation, PagedRow } from "../plan/paging/paging";
import { BesideText, FIGURE_WIDTHS } from "./chartFigures";
import type { Publication, TextPart, TitlePart } from "./publication";

/** What all pages of the document have. */
export interface PageLook {
  /** Over each page; null for none. */
  readonly header: string | null;
  /** Number of the first page where it is not that of the sheet before plus its pages. */
  readonly firstPage?: number;
  /** False for 封面 and 目录. */
  readonly numbered: boolean;
}

export function printOf(
  { header, firstPage, numbered }: PageLook,
  orientation: Orientation,
): Pick<PrintPlan, "orientation" | "centerHorizontally" | "blackAndWhite" | "footer" | "header" | "firstPage"> {
  return {
    orientation,
    centerHorizontally: true,
    blackAndWhite: false,
    footer: numbered ? "— &P —" : "",
    ...(header === null ? {} : { header: `&"黑体"&18${header}` }),
    ...(firstPage === undefined ? {} : { firstPage }),
  };
}

/** Of the only column, in characters. */
const TEXT_WIDTH = { portrait: 76, landscape: 118 } as const;
const TEXT_SIZE = 14;
const HEADING_HEIGHT = 28;
const TITLE_HEIGHT = 40;
/** Lines break before their end, at punctuation and figures, and fonts differ between machines. */
const WRAPPING_LOSS = 0.9;
/** Points that a row can have at most. */
const HIGHEST = 400;
/** Indents the first line: a cell has no format for it. */
const INDENT = "　　";

/** `headings`: row of each heading, in the order of the blocks. */
export function sheetOfText(
  name: string,
  part: TextPart,
  look: PageLook,
): { readonly plan: SheetPlan; readonly headings: readonly number[] } {
  const { orientation } = part;
  const width = TEXT_WIDTH[orientation];
  const builder = new SheetBuilder(name, 1);
  const beside = new BesideText(builder);
  const charts: ChartPlan[] = [];
  builder.value(0, 0, part.title).cellStyle(0, 0, style.title, { wrap: true });
  const rows: PagedRow[] = [{ height: TITLE_HEIGHT, leads: true }];
  const headings: number[] = [];
  for (const block of part.blocks) {
    const row = rows.length;
    if (block.kind === "heading") {
      builder.value(row, 0, block.text).cellStyle(row, 0, style.heading, { vertical: "center" });
      headings.push(row);
      rows.push({
        height: Math.max(
          HEADING_HEIGHT,
          heightOfLines(wrappedLines(block.text, width * WRAPPING_LOSS, { fontSize: TEXT_SIZE }), TEXT_SIZE),
        ),
        leads: true,
      });
    } else if (block.kind === "paragraph") {
      builder.value(row, 0, `${INDENT}${block.text}`);
      rows.push(...paragraphRows(builder, row, `${INDENT}${block.text}`, width));
    } else {
      charts.push(beside.chart(block.chart, row));
      rows.push({ height: CHART_HEIGHT });
    }
  }
  const scale = scaleFor([width], orientation);
  const plan = builder.build({
    mode: "create",
    showGridlines: false,
    columnWidths: charts.length === 0 ? [width] : [width, ...FIGURE_WIDTHS],
    rowHeights: rows.map(({ height }, row) => ({ row, height })),
    print: {
      ...printOf(look, orientation),
      area: { top: 0, left: 0, bottom: rows.length - 1, right: 0 },
      titleRows: null,
      margins: MARGINS,
      paging: { scale, breaks: pageBreaks(rows, orientation, scale) },
    },
  });
  return { plan: charts.length === 0 ? plan : { ...plan, charts }, headings };
}

/** A paragraph that is higher than a row can be takes several merged ones; a page that ended between them would end in the midst of a line. */
function paragraphRows(builder: SheetBuilder, row: number, text: string, width: number): readonly PagedRow[] {
  const height = Math.round(wrappedLines(text, width * WRAPPING_LOSS, { fontSize: TEXT_SIZE }) * TEXT_SIZE * 1.4 + 6);
  const count = Math.ceil(height / HIGHEST);
  const area = { top: row, left: 0, bottom: row + count - 1, right: 0 };
  builder.merge(area).style(area, style.paragraph);
  return Array.from({ length: count }, (_, index) => ({ height: Math.ceil(height / count), leads: index < count - 1 }));
}

const COVER_WIDTH = 80;
/** Points over the first line and between lines. */
const COVER_TOP = 200;
const COVER_LINE = 70;

export function coverSheetOf(name: string, { cover }: Publication, look: PageLook): SheetPlan {
  const builder = new SheetBuilder(name, 1);
  cover.forEach((text, index) => builder.value(index + 1, 0, text).cellStyle(index + 1, 0, style.coverTitle));
  return centred(builder, cover.length, look, "portrait");
}

export function titleSheetOf(name: string, { contents, orientation }: TitlePart, look: PageLook): SheetPlan {
  const builder = new SheetBuilder(name, 1).value(1, 0, contents).cellStyle(1, 0, style.coverTitle);
  return centred(builder, 1, look, orientation);
}

function centred(builder: SheetBuilder, lines: number, look: PageLook, orientation: Orientation): SheetPlan {
  return builder.build({
    mode: "create",
    showGridlines: false,
    columnWidths: [COVER_WIDTH],
    rowHeights: [
      { row: 0, height: COVER_TOP },
      ...Array.from({ length: lines }, (_, index) => ({ row: index + 1, height: COVER_LINE })),
    ],
    print: {
      ...printOf(look, orientation),
      area: { top: 0, left: 0, bottom: lines, right: 0 },
      titleRows: null,
      margins: MARGINS,
      paging: { scale: scaleFor([COVER_WIDTH], orientation), breaks: [] },
    },
  });
}
