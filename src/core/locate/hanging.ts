/**
 * Formulas whose result depends on a cell that should hold an amount and holds a text, a date or a truth value. A spreadsheet program
 * leaves it out of a sum or adds its serial number: the result is as little known as the cell that it comes from.
 */
import { calculatorOver, followersOf, isFailure, readersIn, withValues } from "../formula";
import type { Scalar } from "../formula";
import { addressKey } from "../model/address";
import type { CellAddress, SheetSnapshot, WorkbookSnapshot } from "../model/snapshot";
import type { Book } from "../model/tableMap";
import { isErrorValue } from "./text";

/** By cell: the cell without an amount that its formula's result depends on, the first of several, or the cell itself; nearly always empty. */
export type Hanging = ReadonlyMap<string, CellAddress>;

export const NOTHING_HANGS: Hanging = new Map();

interface Kept {
  readonly formulas: readonly SheetSnapshot["formulas"][];
  readonly roots: string;
  readonly hanging: Hanging;
}

const kept = new WeakMap<Book["tables"], Kept>();

/** Kept by `tables`, so that a correction that is tried on a copy need not work it out again. */
export function hangingOn(tables: Book["tables"], snapshot: WorkbookSnapshot, roots: readonly CellAddress[]): Hanging {
  if (roots.length === 0) return NOTHING_HANGS;
  const formulas = snapshot.sheets.map((sheet) => sheet.formulas);
  const names = roots.map(addressKey).join("\n");
  const known = kept.get(tables);
  if (known?.roots === names && known.formulas.length === formulas.length && known.formulas.every((one, index) => one === formulas[index])) return known.hanging;
  const hanging = workOut(snapshot, roots);
  kept.set(tables, { formulas, roots: names, hanging });
  return hanging;
}

/** Two amounts each in place of what is no amount: what they change, or make more than an error, hangs on it. A lookup that passes the row over does not. */
function workOut(snapshot: WorkbookSnapshot, roots: readonly CellAddress[]): Hanging {
  const readers = readersIn(snapshot.sheets);
  const seen = new Set<CellAddress>();
  const reached = roots.flatMap((root) => followersOf(readers, [root], seen).map((at) => [at, root] as const));
  const itself = new Map(roots.map((root) => [addressKey(root), root]));
  if (reached.length === 0) return itself;
  const isReached = new Set(reached.map(([at]) => addressKey(at)));
  // A text that a formula takes over from another cell is that one's.
  const first = moved(snapshot, roots.filter((root) => !isReached.has(addressKey(root))), reached);
  const own = roots.filter((root) => !first.has(addressKey(root)));
  const all = own.every((root) => !isReached.has(addressKey(root))) ? first : moved(snapshot, own, reached);
  return new Map([...itself, ...all]);
}

type Reached = readonly (readonly [at: CellAddress, root: CellAddress])[];

function moved(snapshot: WorkbookSnapshot, roots: readonly CellAddress[], reached: Reached): Hanging {
  const given = new Set(roots.map(addressKey));
  const formulas = reached.filter(([at]) => !given.has(addressKey(at)));
  const results = TRIED.map((amount) => {
    const written = withValues(snapshot, roots.map((address, index) => ({ address, value: amount + index * STEP })));
    const calculator = calculatorOver(written, formulas.map(([at]) => at));
    return formulas.map(([at]) => calculator.value(at));
  });
  const shown = new Map(snapshot.sheets.map(({ name, values }) => [name, values]));
  return new Map(formulas.flatMap(([at, root], index) => {
    const [one, other] = [results[0]?.[index], results[1]?.[index]];
    const mends = isErrorValue(shown.get(at.sheet)?.[at.row]?.[at.column] ?? null) && !isFailure(one);
    return mends || differ(one, other) ? [[addressKey(at), root] as const] : [];
  }));
}

/** Amounts as tables have them, and what tells those of two cells apart. */
const TRIED = [1237.41, 8819.63] as const;
const STEP = 17.29;

/** What cannot be worked out here may hang on anything that it reads. */
function differ(a: Scalar | undefined, b: Scalar | undefined): boolean {
  if (isFailure(a) && isFailure(b)) return a.kind !== "error" || b.kind !== "error" || a.code !== b.code;
  return a !== b;
}
