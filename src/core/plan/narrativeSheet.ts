/** 情况说明: headings and one row per sentence, in one column as wide as the page. */
import type { SheetPlan } from "../model/workbookPlan";
import type { NarrativeSpec } from "../spec/narrative";
import type { PlanContext } from "./context";
import { yearText } from "./context";
import { SheetBuilder } from "./sheetBuilder";
import { style, TAB } from "./theme";

/** Characters of the default font: what fits the width of an A4 page. */
export const NARRATIVE_WIDTH = 80;

export interface NarrativeRow {
  readonly row: number;
  readonly heading: string | null;
  /** Id of the sentence that stands here. */
  readonly sentence: string | null;
}

/** Where a new 情况说明 has its headings and sentences. */
export function narrativeRows(narrative: NarrativeSpec): readonly NarrativeRow[] {
  let row = 1;
  return narrative.sections.flatMap((section) => [
    { row: (row += 1), heading: section.heading, sentence: null },
    ...section.sentences.map((sentence) => ({ row: (row += 1), heading: null, sentence: sentence.id })),
  ]);
}

export function narrativeSheet(context: PlanContext): SheetPlan {
  const { narrative } = context.pack;
  const builder = new SheetBuilder(narrative.sheet, 1);
  builder.value(0, 0, yearText(context, narrative.title)).cellStyle(0, 0, style.title);
  const rows = narrativeRows(narrative);
  for (const { row, heading } of rows) {
    if (heading !== null) builder.value(row, 0, heading);
    builder.cellStyle(row, 0, heading === null ? style.paragraph : style.heading);
  }
  return builder.build({
    mode: "create",
    tabColor: TAB.text,
    showGridlines: false,
    columnWidths: [NARRATIVE_WIDTH],
    rowHeights: [{ row: 0, height: 36 }, ...rows.filter(({ heading }) => heading !== null).map(({ row }) => ({ row, height: 26 }))],
    print: {
      orientation: "portrait", area: { top: 0, left: 0, bottom: rows.at(-1)?.row ?? 1, right: 0 }, titleRows: null,
      centerHorizontally: true, blackAndWhite: true, footer: "— &P —",
    },
  });
}
