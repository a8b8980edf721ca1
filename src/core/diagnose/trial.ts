/** A correction worked through on a copy of the workbook: cells written, the formulas that follow them calculated, the identities judged again. */
import { toNumber } from "../amount/amount";
import type { CheckContext } from "../finding/context";
import type { JudgedInstance } from "../check/figures/identities";
import { judge } from "../identity/judge";
import type { Outcome } from "../identity/judge";
import type { Repair } from "../finding/suspect";
import { calculatorOver, isFailure, withValues } from "../formula";
import { bookOf } from "../locate/book";
import { addressKey } from "../model/address";
import type { CellAddress, WorkbookSnapshot } from "../model/snapshot";
import type { Book } from "../model/tableMap";
import { cellAt } from "../model/tableMap";
import type { Condition } from "../declare/rule";
import { evaluate } from "../terms/evaluate";
import type { Scope } from "../terms/scope";
import type { Dependents } from "../finding/dependents";
import { dependentsIn } from "../finding/dependents";

export type Correction = Pick<Repair, "address" | "suggested">;

export interface Trials {
  /** Outcomes after the corrections, by position in `judged`; only of what they can have changed. */
  after(corrections: readonly Correction[]): ReadonlyMap<number, Outcome>;
}

/** `given`: corrections that every trial takes as made, such as those of misprinted codes. */
export function trialsOf(
  context: CheckContext,
  judged: readonly JudgedInstance[],
  given: readonly Correction[],
): Trials {
  const readers = readersOf(context.book, judged);
  return {
    after(corrections) {
      const all = [...given, ...corrections];
      const followers = dependentsIn(context).of(all.map(({ address }) => address));
      const { snapshot, changed } = corrected(context.located.snapshot, all, followers);
      const book = bookOf(context.pack, snapshot, context.book.tables);
      const after = new Map<number, Outcome>();
      for (const address of changed) {
        for (const index of readers.get(addressKey(address)) ?? []) {
          const one = judged[index];
          if (one && !after.has(index)) after.set(index, judge(one.instance, book).outcome);
        }
      }
      return after;
    },
  };
}

/** Cell → the identities that read it, also to know whether they apply. */
function readersOf(book: Book, judged: readonly JudgedInstance[]): ReadonlyMap<string, readonly number[]> {
  const readers = new Map<string, number[]>();
  const add = (key: string, index: number): void => {
    const known = readers.get(key);
    if (known) known.push(index);
    else readers.set(key, [index]);
  };
  judged.forEach(({ instance: { rule, map, row, column }, judgement }, index) => {
    const left = cellAt(map, row, column);
    if (left) add(addressKey(left), index);
    for (const cell of judgement.cells) add(addressKey(cell), index);
    if (rule.when && rule.when.kind !== "field")
      for (const cell of conditionCells(rule.when, { book, map, row, column })) add(addressKey(cell), index);
  });
  return readers;
}

function conditionCells(
  { terms }: Extract<Condition, { readonly terms: unknown }>,
  scope: Scope,
): readonly CellAddress[] {
  return terms.flatMap((term) => {
    const value = evaluate(term, scope);
    return value.ok ? value.cells : (value.missing.at ?? []);
  });
}

interface Corrected {
  readonly snapshot: WorkbookSnapshot;
  readonly changed: readonly CellAddress[];
}

/** Formulas that follow nothing that was corrected keep what they show. */
function corrected(
  snapshot: WorkbookSnapshot,
  corrections: readonly Correction[],
  followers: ReturnType<Dependents["of"]>,
): Corrected {
  const own = corrections.map(({ address, suggested }) => ({
    address,
    value: typeof suggested === "string" ? suggested : toNumber(suggested),
  }));
  const written = withValues(snapshot, own);
  if (followers.length === 0) return { snapshot: written, changed: own.map(({ address }) => address) };
  const shown = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet.values]));
  const calculator = calculatorOver(written, followers);
  const following = followers.flatMap((address) => {
    const result = calculator.value(address);
    if (isFailure(result) && result.kind !== "error") return [];
    const value = isFailure(result) ? result.code : result;
    return shown.get(address.sheet)?.[address.row]?.[address.column] === value ? [] : [{ address, value }];
  });
  return { snapshot: withValues(written, following), changed: [...own, ...following].map(({ address }) => address) };
}
