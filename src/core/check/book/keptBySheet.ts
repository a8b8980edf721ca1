/** What is worked out of one sheet alone: after an edit most sheets are the ones that were looked at before. */
import type { SheetSnapshot } from "../../model/snapshot";

export function keptBySheet<Result>(work: (sheet: SheetSnapshot) => Result): (sheet: SheetSnapshot) => Result {
  const kept = new WeakMap<SheetSnapshot, { readonly result: Result }>();
  return (sheet) => {
    const known = kept.get(sheet) ?? { result: work(sheet) };
    kept.set(sheet, known);
    return known.result;
  };
}
