/**
 * Formulas whose result depends on a cell that should hold an amount and holds a text, a date or a truth value. A spreadsheet program
 * leaves it out of a sum or adds its serial number: the result is as little known as the cell that it comes from. So is one that looks
 * up a code which is not written plainly, and does not find it, or asks for a choice that is none of the field's, or not written as it is.
 */
import { calculatorOver, followersOf, isFailure, readersIn, withValues } from "../formula";
import type { FormulaReaders, Scalar, WrittenCell } from "../formula";
import { addressKey } from "../model/address";
import type { CellAddress, SheetSnapshot, WorkbookSnapshot } from "../model/snapshot";
import type { Book } from "../model/tableMap";
import type { MisreadChoice } from "./info";
import type { MisreadCode } from "./misreadCodes";
import { isErrorValue } from "../model/cellText";

/** A cell that others hang on. */
export interface HangingRoot {
  readonly at: CellAddress;
  /** Of a figure: no amount stands there. */
  readonly kind: "notANumber" | "code" | "choice";
}

/** By cell: the root that its formula's result depends on, the first of several, or the cell itself; nearly always empty. */
export type Hanging = ReadonlyMap<string, HangingRoot>;

export const NOTHING_HANGS: Hanging = new Map();

interface Kept {
  readonly formulas: readonly SheetSnapshot["formulas"][];
  readonly roots: string;
  readonly hanging: Hanging;
}

const kept = new WeakMap<Book["tables"], Kept>();

/** Kept by `tables`, so that a correction that is tried on a copy need not work it out again. */
export function hangingOn(
  tables: Book["tables"],
  snapshot: WorkbookSnapshot,
  amounts: readonly CellAddress[],
  codes: readonly MisreadCode[],
  choices: readonly MisreadChoice[] = [],
): Hanging {
  if (amounts.length === 0 && codes.length === 0 && choices.length === 0) return NOTHING_HANGS;
  const formulas = snapshot.sheets.map((sheet) => sheet.formulas);
  const roots = [
    ...amounts.map(addressKey),
    ...[...codes, ...choices].map(({ at, raw }) => `${addressKey(at)}=${raw}`),
  ].join("\n");
  const known = kept.get(tables);
  if (
    known?.roots === roots &&
    known.formulas.length === formulas.length &&
    known.formulas.every((one, index) => one === formulas[index])
  )
    return known.hanging;
  const readers = readersIn(snapshot.sheets);
  const hanging = new Map([
    ...overChoices(snapshot, readers, choices),
    ...overCodes(snapshot, readers, codes),
    ...overAmounts(snapshot, readers, amounts),
  ]);
  kept.set(tables, { formulas, roots, hanging });
  return hanging;
}

type Entries = readonly (readonly [string, HangingRoot])[];

/** Two amounts each in place of what is no amount: what they change, or make more than an error, hangs on it. A lookup that passes the row over does not. */
function overAmounts(snapshot: WorkbookSnapshot, readers: FormulaReaders, roots: readonly CellAddress[]): Entries {
  const reached = reachedFrom(readers, roots);
  const itself = roots.map((at) => [addressKey(at), { at, kind: "notANumber" }] as const);
  if (reached.length === 0) return itself;
  const isReached = new Set(reached.map(([at]) => addressKey(at)));
  // A text that a formula takes over from another cell is that one's.
  const first = movedBy(
    snapshot,
    roots.filter((root) => !isReached.has(addressKey(root))),
    reached,
  );
  const taken = new Set(first.map(([key]) => key));
  const own = roots.filter((root) => !taken.has(addressKey(root)));
  return [
    ...itself,
    ...(own.every((root) => !isReached.has(addressKey(root))) ? first : movedBy(snapshot, own, reached)),
  ];
}

type Reached = readonly (readonly [at: CellAddress, root: CellAddress])[];

function reachedFrom(readers: FormulaReaders, roots: readonly CellAddress[]): Reached {
  const seen = new Set<CellAddress>();
  return roots.flatMap((root) => followersOf(readers, [root], seen).map((at) => [at, root] as const));
}

function movedBy(snapshot: WorkbookSnapshot, roots: readonly CellAddress[], reached: Reached): Entries {
  const given = new Set(roots.map(addressKey));
  const formulas = reached.filter(([at]) => !given.has(addressKey(at)));
  const [one = [], other = []] = TRIED.map((amount) =>
    resultsWith(
      snapshot,
      roots.map((address, index) => ({ address, value: amount + index * STEP })),
      formulas,
    ),
  );
  const shown = new Map(snapshot.sheets.map(({ name, values }) => [name, values]));
  return formulas.flatMap(([at, root], index) => {
    const mends = isErrorValue(shown.get(at.sheet)?.[at.row]?.[at.column] ?? null) && !isFailure(one[index]);
    return mends || differ(one[index], other[index])
      ? [[addressKey(at), { at: root, kind: "notANumber" }] as const]
      : [];
  });
}

function resultsWith(
  snapshot: WorkbookSnapshot,
  written: readonly WrittenCell[],
  formulas: Reached,
): readonly Scalar[] {
  const calculator = calculatorOver(
    withValues(snapshot, written),
    formulas.map(([at]) => at),
  );
  return formulas.map(([at]) => calculator.value(at));
}

/** Codes that are tried one by one; what further ones change hangs on the first of them that it reads. */
const SINGLE_CODES = 20;

/** What the plain code changes has not found the one that stands there. */
function overCodes(snapshot: WorkbookSnapshot, readers: FormulaReaders, codes: readonly MisreadCode[]): Entries {
  const rest = codes.slice(SINGLE_CODES);
  const groups = [...codes.slice(0, SINGLE_CODES).map((one) => [one]), ...(rest.length > 0 ? [rest] : [])];
  return groups.flatMap((group) => {
    const formulas = reachedFrom(
      readers,
      group.map(({ at }) => at),
    );
    if (formulas.length === 0) return [];
    const [now, then] = [
      resultsWith(snapshot, [], formulas),
      resultsWith(
        snapshot,
        group.map(({ at, plain }) => ({ address: at, value: plain })),
        formulas,
      ),
    ];
    return formulas.flatMap(([at, root], index) =>
      !isUnsupported(now[index]) && !isUnsupported(then[index]) && differ(now[index], then[index])
        ? [[addressKey(at), { at: root, kind: "code" }] as const]
        : [],
    );
  });
}

/** What the value that is meant changes has not read it; of a text that is none, what any of the values changes. */
function overChoices(snapshot: WorkbookSnapshot, readers: FormulaReaders, choices: readonly MisreadChoice[]): Entries {
  return choices.flatMap(({ at: root, field, plain }) => {
    const formulas = reachedFrom(readers, [root]);
    if (formulas.length === 0) return [];
    const now = resultsWith(snapshot, [], formulas);
    const tried = (plain === null ? (field.choices ?? []) : [plain]).map((value) =>
      resultsWith(snapshot, [{ address: root, value }], formulas),
    );
    return formulas.flatMap(([at], index) =>
      tried.some((then) => differ(now[index], then[index]))
        ? [[addressKey(at), { at: root, kind: "choice" }] as const]
        : [],
    );
  });
}

function isUnsupported(value: Scalar | undefined): boolean {
  return isFailure(value) && value.kind !== "error";
}

/** Amounts as tables have them, and what tells those of two cells apart. */
const TRIED = [1237.41, 8819.63] as const;
const STEP = 17.29;

/** What cannot be worked out here may hang on anything that it reads. */
function differ(a: Scalar | undefined, b: Scalar | undefined): boolean {
  if (isFailure(a) && isFailure(b)) return a.kind !== "error" || b.kind !== "error" || a.code !== b.code;
  return a !== b;
}
