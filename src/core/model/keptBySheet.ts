/** What is worked out of one sheet alone: after an edit most sheets are the ones that were looked at before. */
import type { SheetSnapshot } from "./snapshot";

export const keptBySheet: <Result>(work: (sheet: SheetSnapshot) => Result) => (sheet: SheetSnapshot) => Result = keptBy;

/** Of its formulas alone, which an edit of a figure leaves as they are. */
export const keptByFormulas: <Result>(
  work: (formulas: SheetSnapshot["formulas"]) => Result,
) => (formulas: SheetSnapshot["formulas"]) => Result = keptBy;

function keptBy<Read extends object, Result>(work: (read: Read) => Result): (read: Read) => Result {
  const kept = new WeakMap<Read, { readonly result: Result }>();
  return (read) => {
    const known = kept.get(read) ?? { result: work(read) };
    kept.set(read, known);
    return known.result;
  };
}
