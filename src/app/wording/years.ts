/** What is said of a year that the form was not made from. */
import { declaredYears, isDeclaredYear } from "../../core/declare/lookups";
import type { PackSpec } from "../../core/declare/pack";

/** Null for a year of the form's own. */
export function describeOtherYear(pack: PackSpec, year: number): string | null {
  if (isDeclaredYear(pack, year)) return null;
  const { first, last } = declaredYears(pack);
  return `这种表式是按 ${first === last ? String(first) : `${String(first)}—${String(last)}`} 年的格式做的，${String(year)} 年的格式请以当年的通知为准。`;
}
