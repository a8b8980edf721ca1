/** A narrative sheet of a new workbook: headings and one row per sentence, in one column. */
import type { SheetPlan } from "../model/workbookPlan";
import { itemsOf } from "../terms/source";
import type { NarrativeSpec, Sentence } from "../declare/narrative";
import { packText } from "../declare/lookups";
import type { PlanContext } from "./context";
import { pageLayout, paragraphStyle } from "./pages";
import { SheetBuilder } from "./sheetBuilder";
import { style } from "./theme";

/** Rows for a repeated sentence while its table is still blank; later ones find room as they come. */
const BLANK_ITEMS = 10;
const HEADING_HEIGHT = 26;
/** Row of the first heading or paragraph, from 0: a blank row follows the title. */
const FIRST_ROW = 2;

/** The heading that stands on each row from FIRST_ROW, null for a paragraph. */
function narrativeRows(context: PlanContext, narrative: NarrativeSpec): readonly (string | null)[] {
  return narrative.sections.flatMap((section) => [
    ...(section.heading === null ? [] : [packText(context.pack, section.heading, context.year)]),
    ...section.sentences.flatMap((sentence) => new Array<null>(paragraphs(context, sentence)).fill(null)),
    ...(section.terms ? (context.pack.glossary?.terms ?? []).map(() => null) : []),
  ]);
}

function paragraphs(context: PlanContext, { each }: Sentence): number {
  return each ? itemsOf(each, context.book)?.length || BLANK_ITEMS : 1;
}

export function narrativeSheet(context: PlanContext, narrative: NarrativeSpec): SheetPlan {
  const { page, sheet, title, sections } = narrative;
  const builder = new SheetBuilder(sheet, page.columnWidths.length);
  builder.value(0, 0, packText(context.pack, title, context.year)).cellStyle(0, 0, style.title);
  const rows = narrativeRows(context, narrative).map((heading, index) => ({ heading, row: FIRST_ROW + index }));
  const paragraph = paragraphStyle(page);
  for (const { row, heading } of rows) {
    if (heading !== null) builder.value(row, 0, heading);
    builder.cellStyle(row, 0, heading === null ? paragraph : { ...style.heading, fontSize: page.font.size });
  }
  const grows = sections.some((section) => section.sentences.some((sentence) => sentence.each !== undefined));
  return builder.build({
    ...pageLayout(page, grows ? null : FIRST_ROW + rows.length - 1),
    rowHeights: [{ row: 0, height: page.titleHeight }, ...rows.filter(({ heading }) => heading !== null).map(({ row }) => ({ row, height: HEADING_HEIGHT }))],
  });
}
