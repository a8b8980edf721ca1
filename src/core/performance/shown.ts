/** What a cell of a form says, as it is shown: forms are filled in with numbers whose unit or percent sign only the number format has. */
import { formatAt, textAt, valueAt } from "../model/cellText";
import type { SheetSnapshot } from "../model/snapshot";
import { scaleOf, shownAs } from "../text/reader/format";

/** 0.95 shown as 95% is “95%”, 2 shown as 2人 “2人”; everything else is its text. */
export function shownText(sheet: SheetSnapshot, row: number, column: number): string {
  const value = valueAt(sheet, row, column);
  const code = formatAt(sheet, row, column);
  if (typeof value !== "number" || code === null) return textAt(sheet, row, column);
  if (shownAs(code, value)?.kind === "percent") return `${exact(value * 100)}%`;
  const [, before = "", behind = ""] = WORDS_BESIDE.exec(code.split(";")[0] ?? "") ?? [];
  const words = [before, behind].map((word) => word.replace(/["\\_]/g, ""));
  return words.every((word) => word === "") || value < 0 || scaleOf(code, value) !== 0
    ? textAt(sheet, row, column)
    : `${words[0] ?? ""}${textAt(sheet, row, column)}${words[1] ?? ""}`;
}

/** ≥0"人", #,##0.00元, 0"次/月": digits with words on one or both sides, quoted or not; [DBNum2], colours, dates and fillers are none. */
const WORDS_BESIDE = /^((?:"[^"]{0,20}"|\\?[≥≤≈=]){0,2})[#0?,.]{1,40}((?:"[^"]{0,20}"|\\?[\u4e00-\u9fff/%％]){0,20})$/;

/** Binary fractions: 0.07 × 100 is 7. */
function exact(value: number): number {
  return Number(value.toPrecision(12));
}
