/** Reasons that the accountant gave for warnings and hints (出错说明), as the workbook keeps them. */
import { z } from "zod";

/**
 * What a finding is about, so that it is found again after rows were inserted: the row and column of a table, else the cell of a sheet.
 * Only a sheet: a sentence, which its rule names. Only a table, or nothing: the table or the workbook as a whole.
 */
export const Place = z.strictObject({
  table: z.string().optional(),
  row: z.string().optional(),
  column: z.string().optional(),
  sheet: z.string().optional(),
  /** "C5" */
  cell: z.string().optional(),
});
export type Place = z.infer<typeof Place>;

export const Explanation = z.strictObject({
  rule: z.string(),
  place: Place,
  /** The figures that the finding compared, or the text that it was about: the reason holds for these alone. */
  value: z.string(),
  /** Budget year that it was given for: last year's workbook, copied, has to be explained anew. */
  year: z.number().int(),
  reason: z.string().min(1),
  /** 2026-11-25 */
  date: z.string(),
  /** The finding as it read then, for when it is not there any more. */
  about: z.string(),
});
export type Explanation = z.infer<typeof Explanation>;

/** Longest reason that is taken. */
export const LONGEST_REASON = 300;

export function placeKey({ table, row, column, sheet, cell }: Place): string {
  return JSON.stringify([table ?? null, row ?? null, column ?? null, sheet ?? null, cell ?? null]);
}

/** The same rule at the same place; whether for the same value is another question. */
export function isAbout(explanation: Pick<Explanation, "rule" | "place">, rule: string, place: Place): boolean {
  return explanation.rule === rule && placeKey(explanation.place) === placeKey(place);
}
