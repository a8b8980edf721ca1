/** An identity that does not hold, seen from the cells that it reads: which blanks would bring its sides closer, and whether it waits for them. */
import type { JudgedInstance } from "../figures/identities";
import type { InputSide, Leaf } from "./inputs";

export interface FailingIdentity {
  readonly index: number;
  readonly judged: JudgedInstance;
  readonly left: InputSide;
  readonly right: InputSide;
  /** Of a table that is blank throughout, or known to wait: see waitsFor. */
  readonly condition: readonly Leaf[];
  /** A figure stands over rows that nobody has come to: 类 typed, and all of its 款 blank. */
  readonly overUntouched: boolean;
}

export function leavesOf({ left, right }: FailingIdentity): readonly Leaf[] {
  return [...left.leaves.values(), ...right.leaves.values()];
}

export function keyOf({ key }: Leaf): string {
  return key;
}

/** Blank cells whose figures would bring the two sides closer. */
export function lacking({ judged: { judgement }, left, right }: FailingIdentity): readonly Leaf[] {
  const short = judgement.actual < judgement.expected ? 1 : -1;
  const of = (side: InputSide, sign: 1 | -1): readonly Leaf[] =>
    [...side.leaves.values()].filter((leaf) => leaf.blank && leaf.sign * sign === short);
  return [...of(left, 1), ...of(right, -1)];
}

/** Of the side that falls short, a whole column of a table, or rows that nobody has come to, is known to wait. A single blank among figures excuses nothing. */
export function waitsFor(
  failure: FailingIdentity,
  waits: ReadonlySet<string>,
  untouched: ReadonlySet<string>,
): boolean {
  // Nobody knows yet whether it is to hold: what has to be nothing is only not filled in.
  if (failure.condition.some(({ key, blank }) => blank && waits.has(key))) return true;
  if (failure.overUntouched) return lacking(failure).some(({ key }) => waits.has(key));
  const filled = new Set(leavesOf(failure).flatMap((leaf) => (leaf.blank ? [] : [columnOf(leaf)])));
  return lacking(failure).some(
    (leaf) => waits.has(leaf.key) && (untouched.has(leaf.key) || !filled.has(columnOf(leaf))),
  );
}

/** A field of 基础信息 stands for itself. */
export function columnOf({ key, place }: Leaf): string {
  return place ? `${place.map.table.id}|${place.column ?? ""}` : key;
}
