/** All forms with what is left of each after some cells were changed in thought, and what such changes would mend and break. */
import type { Amount } from "../../amount/amount";
import type { CellKey } from "./cells";
import type { LinearForm } from "./forms";
import { holdsAt } from "./forms";

export interface CellShift {
  readonly key: CellKey;
  readonly by: Amount;
}

/** A form that a cell stands in, by its position, and how much the cell moves it. */
export interface Touch {
  readonly form: number;
  readonly share: number;
}

export interface Problem {
  readonly forms: readonly LinearForm[];
  readonly touching: ReadonlyMap<CellKey, readonly Touch[]>;
}

export function problemOf(forms: readonly LinearForm[]): Problem {
  const touching = new Map<CellKey, Touch[]>();
  forms.forEach((form, index) => {
    for (const [key, share] of form.shares) {
      const touches = touching.get(key);
      if (touches) touches.push({ form: index, share });
      else touching.set(key, [{ form: index, share }]);
    }
  });
  return { forms, touching };
}

/** Left − right of every form, by position. */
export type Residuals = Float64Array;

export function residualsOf({ forms }: Problem): Residuals {
  return Float64Array.from(forms, (form) => form.residual);
}

/** What a set of changes would do: weights of the forms that come to hold and of those that no longer would, and the former. */
export interface Effect {
  readonly mended: readonly number[];
  readonly gain: number;
  readonly broken: number;
  /** Sums that would agree to the last place, the better of two corrections inside a rounding envelope. */
  readonly exact: number;
}

export function effectOf(problem: Problem, residuals: Residuals, changes: readonly CellShift[]): Effect {
  const mended: number[] = [];
  let gain = 0;
  let broken = 0;
  let exact = 0;
  const weigh = (index: number, by: number): void => {
    const form = problem.forms[index];
    const before = residuals[index];
    if (!form || before === undefined) return;
    const held = holdsAt(form, before);
    const holds = holdsAt(form, before + by);
    if (!held && holds) {
      mended.push(index);
      gain += form.weight;
    } else if (held && !holds) broken += form.weight;
    if (holds && Math.abs(before + by) < 0.5) exact += form.weight;
    if (held && Math.abs(before) < 0.5) exact -= form.weight;
  };
  const [first, ...others] = changes;
  if (first && others.length === 0) {
    // A form holds a cell once: what one cell moves needs no adding up, and single cells are nearly all that is tried.
    for (const { form, share } of problem.touching.get(first.key) ?? []) weigh(form, share * first.by);
  } else for (const [index, by] of movedBy(problem, changes)) weigh(index, by);
  return { mended, gain, broken, exact };
}

/** Form → how far the changes move it. */
function movedBy(problem: Problem, changes: readonly CellShift[]): ReadonlyMap<number, number> {
  const moved = new Map<number, number>();
  for (const { key, by } of changes) {
    for (const { form, share } of problem.touching.get(key) ?? []) moved.set(form, (moved.get(form) ?? 0) + share * by);
  }
  return moved;
}

export function changed(problem: Problem, residuals: Residuals, changes: readonly CellShift[]): Residuals {
  const after = residuals.slice();
  for (const { key, by } of changes) {
    for (const { form, share } of problem.touching.get(key) ?? []) after[form] = (after[form] ?? 0) + share * by;
  }
  return after;
}

export function failing(problem: Problem, residuals: Residuals): readonly number[] {
  const found: number[] = [];
  problem.forms.forEach((form, index) => {
    if (!holdsAt(form, residuals[index] ?? 0)) found.push(index);
  });
  return found;
}
