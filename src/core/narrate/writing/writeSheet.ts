/** What is written into one narrative sheet: the given sentences, and blanks where paragraphs of ours went or moved away. */
import type { SheetSnapshot } from "../../model/snapshot";
import type { SheetPlan } from "../../model/workbookPlan";
import { heightOfLines, wrappedLines } from "../../plan/textHeight";
import { paragraphStyle } from "../../plan/pages";
import type { NarrativeSpec } from "../../declare/narrative";
import type { NarratedSentence } from "../narrate";
import type { Leftover } from "../place";

/** Lines break before their end, at punctuation and figures, and fonts differ between machines. */
const WRAPPING_LOSS = 0.88;

export function sheetPlan(
  narrative: NarrativeSpec,
  sheet: SheetSnapshot,
  sentences: readonly NarratedSentence[],
  leftovers: readonly Leftover[],
): SheetPlan {
  const texts = sentences.flatMap(({ address, text }) =>
    address !== null ? [{ row: address.row, column: address.column, text }] : [],
  );
  const blanks = leftovers
    .filter(({ reused }) => !reused)
    .map(({ address }) => ({ row: address.row, column: address.column, text: "" }));
  // Lines below what the sheet held have no look of their own yet.
  const added = texts.filter(({ row }) => row >= sheet.values.length);
  const style = paragraphStyle(narrative.page);
  return {
    name: sheet.name,
    mode: "update",
    cells: [...texts, ...blanks].map(({ row, column, text }) => ({
      row,
      column,
      content: { kind: "value", value: text },
    })),
    rowHeights: texts.map(({ row, text }) => ({ row, height: paragraphHeight(narrative, text) })),
    styles: added.map(({ row, column }) => ({ area: { top: row, left: column, bottom: row, right: column }, style })),
  };
}

/** In points, for the sheet's own width and type. */
export function paragraphHeight({ page }: NarrativeSpec, text: string): number {
  const font = { fontSize: page.font.size };
  return heightOfLines(wrappedLines(text, (page.columnWidths[0] ?? 80) * WRAPPING_LOSS, font), font.fontSize);
}
