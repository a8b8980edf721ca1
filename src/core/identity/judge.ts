/** One identity at one cell: applies or not, both sides, and whether they agree. */
import type { Amount } from "../amount/amount";
import type { Agreement } from "../amount/tolerance";
import { lastPlace } from "../amount/money";
import { compareAmounts, roundingEnvelope } from "../amount/tolerance";
import type { Book, Missing } from "../model/tableMap";
import { choiceIn, isBroken } from "../model/tableMap";
import type { CellAddress } from "../model/snapshot";
import type { Condition } from "../declare/rule";
import { evaluate } from "../terms/evaluate";
import type { Scope } from "../terms/scope";
import type { Instance } from "./instances";
import { roundedByUnit } from "./roundedByUnit";

/** A rounding difference passes (rule catalogue: 不算不平) and is still shown as a finding of its own. */
export type Outcome = "pass" | "fail" | "notApplicable" | "missingInput" | "ruleError";

export interface Judgement {
  readonly outcome: Outcome;
  readonly agreement: Agreement;
  /** 0 where they could not be read. */
  readonly actual: Amount;
  readonly expected: Amount;
  /** Cells of the right side. */
  readonly cells: readonly CellAddress[];
  /** Null where it could not be read. */
  readonly right: RightSide | null;
  readonly missing: Missing | null;
  /** Largest difference that rounding explains; 0 for a copy, and where nothing was compared. */
  readonly envelope: Amount;
  /** 还没有填: counted as missing input, see unfilled/decide. */
  readonly unfilled?: true;
}

/** What a figure has to agree with, whether the identity applies or not. */
export interface RightSide {
  readonly amount: Amount;
  readonly cells: readonly CellAddress[];
  /** Rounded figures that both sides carry. */
  readonly parts: number;
  /** Largest difference that rounding explains; 0 for a copy. */
  readonly allowance: Amount;
}

type ReadRight = ({ readonly ok: true } & RightSide) | { readonly ok: false; readonly missing: Missing };

const BLANK = {
  agreement: "equal",
  actual: 0,
  expected: 0,
  cells: [],
  right: null,
  missing: null,
  envelope: 0,
} as const;

export function judge(instance: Instance, book: Book): Judgement {
  const { rule, map, row, column } = instance;
  const scope: Scope = { book, map, row, column };
  const left = book.amount(map, row, column);
  const read = rightSideOf(instance, book);
  const right = read.ok ? read : null;
  const condition = rule.when ? holds(rule.when, scope) : HELD;
  if (!condition.ok) return unseen(condition.missing, right);
  if (!left.ok) return unseen(left.missing, right);
  if (!read.ok) return unseen(read.missing, null);
  const [actual, expected, cells] = [left.amount, read.amount, read.cells];
  if (!condition.value) return { ...BLANK, actual, expected, cells, right, outcome: "notApplicable" };
  const agreement =
    related(rule.relation, actual, expected, 0) ||
    related(rule.relation, actual, expected, roundedByUnit(cells, map, book))
      ? "equal"
      : compareAmounts(actual, expected, rule.tolerance, read.parts, lastPlace(map.money));
  return {
    outcome: agreement === "different" ? "fail" : "pass",
    agreement,
    actual,
    expected,
    cells,
    right,
    missing: null,
    envelope: read.allowance,
  };
}

/** What could not be read because it is not there is missing input; what is there but is no figure is a rule error. */
function unseen(missing: Missing, right: RightSide | null): Judgement {
  const outcome = isBroken(missing) ? "ruleError" : "missingInput";
  return { ...BLANK, outcome, right, missing, cells: missing.at ? [missing.at] : [] };
}

/** The one place that works it out for a cell. Where both sides round other figures than those of the right one, the rule names them. */
export function rightSideOf(instance: Instance, book: Book): ReadRight {
  const { rule, map, row, column } = instance;
  const scope: Scope = { book, map, row, column };
  const right = evaluate(rule.right, scope);
  if (!right.ok) return right;
  const rounded = rule.roundedParts ? evaluate(rule.roundedParts, scope) : right;
  const { parts } = rounded.ok ? rounded : right;
  const allowance = rule.tolerance === "exact" || parts <= 1 ? 0 : roundingEnvelope(parts, lastPlace(map.money));
  return { ok: true, amount: right.amount, cells: right.cells, parts, allowance };
}

/** `slack`: what the right side may be rounded by. */
function related(relation: "equals" | "atMost" | "atLeast", left: Amount, right: Amount, slack: Amount): boolean {
  if (relation === "equals") return Math.abs(left - right) <= slack;
  return relation === "atMost" ? left <= right + slack : left >= right - slack;
}

const HELD: Held = { ok: true, value: true };

type Held = { readonly ok: true; readonly value: boolean } | { readonly ok: false; readonly missing: Missing };

/** `scope` is the judged cell: its unit is used, so that nothing is lost in a conversion. */
export function holds(condition: Condition, scope: Scope): Held {
  const { book } = scope;
  if (condition.kind === "field") return choiceIn(book, condition.field, condition.values);
  for (const term of condition.terms) {
    const value = evaluate(term, scope);
    if (!value.ok) return value;
    if (value.amount !== 0 && condition.kind === "allZero") return { ok: true, value: false };
    if (value.amount === 0 && condition.kind === "noneZero") return { ok: true, value: false };
  }
  return { ok: true, value: true };
}
