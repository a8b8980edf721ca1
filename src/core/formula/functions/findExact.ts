import { heightOf, widthOf } from "../book";
import type { AreaOperand } from "../book";
import type { Evaluator } from "../evaluate";
import { foldText } from "../compare";
import { excelError, isOurs, unsupported } from "../scalars";
import type { Failure, Scalar } from "../scalars";
import { LONGEST_PATTERN, textPatternOf } from "../wildcards";
import type { TextPattern } from "../wildcards";

function isColumn(area: AreaOperand): boolean {
  return widthOf(area) === 1;
}

function valueAt(area: AreaOperand, offset: number): Scalar {
  return isColumn(area)
    ? area.sheet.value(area.top + offset, area.left)
    : area.sheet.value(area.top, area.left + offset);
}

/** Offset from 0 of the first match by wildcards; cells one by one, as an index does not help there. */
function findByPattern(area: AreaOperand, pattern: TextPattern): number | Failure {
  const length = isColumn(area)
    ? Math.min(heightOf(area), area.sheet.rows - area.top)
    : Math.min(widthOf(area), area.sheet.columns - area.left);
  for (let offset = 0; offset < length; offset += 1) {
    const value = valueAt(area, offset);
    if (isOurs(value)) return value;
    if (typeof value === "string" && pattern.test(value)) return offset;
  }
  return excelError("#N/A");
}

/**
 * Offset from 0 of the first cell of a row or column that equals a value: text only equals text, a number only numbers;
 * text may hold wildcards; #N/A when there is none. An empty value looks for 0.
 */
export function findExact(
  evaluator: Evaluator,
  area: AreaOperand,
  wanted: number | string | boolean | null,
): number | Failure {
  if (wanted === "") return excelError("#N/A");
  const pattern = typeof wanted === "string" ? textPatternOf(wanted) : null;
  if (pattern && typeof wanted === "string" && wanted.length > LONGEST_PATTERN)
    return unsupported(`lookup of ${wanted.length} characters`);
  if (pattern) return findByPattern(area, pattern);
  const index = evaluator.indexOf(area);
  const key = typeof wanted === "string" ? foldText(wanted) : (wanted ?? 0);
  // Unlike "=", a lookup tells apart numbers that differ beyond the fifteenth digit: it does not find 0.3 in 0.1+0.2.
  const found = index.offsets(key).find((offset) => typeof key !== "number" || valueAt(area, offset) === key);
  const doubt = index.doubts[0];
  if (doubt && (found === undefined || doubt.offset < found)) return doubt.failure;
  return found ?? excelError("#N/A");
}
