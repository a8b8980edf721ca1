/** A narrative sheet of a new workbook: headings and one row per sentence, in one column. */
import type { SheetPlan } from "../model/workbookPlan";
import { itemsOf } from "../terms/source";
import type { NarrativeSpec, Sentence } from "../declare/narrative";
import { packText } from "../declare/lookups";
import type { PlanContext } from "./context";
import { pageLayout, paragraphStyle } from "./pages";
import { SheetBuilder } from "./sheetBuilder";
import { CHART_HEIGHT, CHART_LINE, chartLine, textChart } from "./textCharts";
import type { DrawnChart } from "./textCharts";
import { style } from "./theme";

/** Rows for a repeated sentence while its table is still blank; later ones find room as they come. */
const BLANK_ITEMS = 10;
const HEADING_HEIGHT = 26;
/** Row of the first heading or paragraph, from 0: a blank row follows the title. */
const FIRST_ROW = 2;

type RowContent =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "paragraph" }
  | { readonly kind: "chart"; readonly drawn: DrawnChart };

/** What stands on each row from FIRST_ROW. A chart stands behind the paragraphs of the section that speaks of it. */
function narrativeRows(
  context: PlanContext,
  narrative: NarrativeSpec,
  charts: readonly DrawnChart[],
): readonly RowContent[] {
  const paragraph: RowContent = { kind: "paragraph" };
  return narrative.sections.flatMap((section): readonly RowContent[] => [
    ...(section.heading === null
      ? []
      : [{ kind: "heading" as const, text: packText(context.pack, section.heading, context.year) }]),
    ...section.sentences.flatMap((sentence) => new Array<RowContent>(paragraphs(context, sentence)).fill(paragraph)),
    ...(section.terms ? (context.pack.glossary?.terms ?? []).map(() => paragraph) : []),
    ...charts.filter(({ chart }) => chart.section === section.id).map((drawn) => ({ kind: "chart" as const, drawn })),
  ]);
}

function paragraphs(context: PlanContext, { each }: Sentence): number {
  return each ? itemsOf(each, context.book)?.length || BLANK_ITEMS : 1;
}

export function narrativeSheet(
  context: PlanContext,
  narrative: NarrativeSpec,
  charts: readonly DrawnChart[],
): SheetPlan {
  const { page, sheet, title, sections } = narrative;
  const builder = new SheetBuilder(sheet, page.columnWidths.length);
  builder.value(0, 0, packText(context.pack, title, context.year)).cellStyle(0, 0, style.title);
  const rows = narrativeRows(context, narrative, charts).map((content, index) => ({ content, row: FIRST_ROW + index }));
  const looks = {
    heading: { ...style.heading, fontSize: page.font.size },
    paragraph: paragraphStyle(page),
    chart: CHART_LINE,
  };
  for (const { row, content } of rows) {
    if (content.kind === "heading") builder.value(row, 0, content.text);
    if (content.kind === "chart") builder.write(chartLine(content.drawn, sheet, row, 0));
    builder.cellStyle(row, 0, looks[content.kind]);
  }
  const grows = sections.some((section) => section.sentences.some((sentence) => sentence.each !== undefined));
  const heights = { heading: HEADING_HEIGHT, chart: CHART_HEIGHT } as const;
  const drawn = rows.flatMap(({ row, content }) =>
    content.kind === "chart" ? [textChart(content.drawn, row, 0)] : [],
  );
  return {
    ...builder.build({
      ...pageLayout(page, grows ? null : FIRST_ROW + rows.length - 1, undefined, drawn.length > 0),
      rowHeights: [
        { row: 0, height: page.titleHeight },
        ...rows.flatMap(({ row, content }) =>
          content.kind === "paragraph" ? [] : [{ row, height: heights[content.kind] }],
        ),
      ],
    }),
    ...(drawn.length > 0 ? { charts: drawn } : {}),
  };
}
