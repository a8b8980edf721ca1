/** One identity at one cell: applies or not, both sides, and whether they agree. */
import type { Amount } from "../amount/amount";
import type { Agreement } from "../amount/tolerance";
import { lastPlace } from "../amount/money";
import { compareAmounts, roundingEnvelope } from "../amount/tolerance";
import type { Book, Missing } from "../model/tableMap";
import { choiceIn, isBroken } from "../model/tableMap";
import type { CellAddress } from "../model/snapshot";
import type { Condition } from "../declare/rule";
import type { Evaluated } from "../terms/evaluate";
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
  readonly missing: Missing | null;
  /** Largest difference that rounding explains; 0 for a copy, and where nothing was compared. */
  readonly envelope: Amount;
  /** 还没有填: counted as missing input, see unfilled/decide. */
  readonly unfilled?: true;
}

const BLANK = { agreement: "equal", actual: 0, expected: 0, cells: [], missing: null, envelope: 0 } as const;

export function judge(instance: Instance, book: Book): Judgement {
  const { rule, map, row, column } = instance;
  const scope: Scope = { book, map, row, column };
  const left = book.amount(map, row, column);
  const right = evaluate(rule.right, scope);
  const condition = rule.when ? holds(rule.when, scope) : HELD;
  if (!condition.ok) return unseen(condition.missing);
  if (!left.ok) return unseen(left.missing);
  if (!right.ok) return unseen(right.missing);
  if (!condition.value)
    return { ...BLANK, actual: left.amount, expected: right.amount, cells: right.cells, outcome: "notApplicable" };
  const { parts } = roundedParts(instance, book, right);
  const [actual, expected] = [left.amount, right.amount];
  const agreement =
    related(rule.relation, actual, expected, 0) ||
    related(rule.relation, actual, expected, roundedByUnit(right.cells, map, book))
      ? "equal"
      : compareAmounts(actual, expected, rule.tolerance, parts, lastPlace(map.money));
  return {
    outcome: agreement === "different" ? "fail" : "pass",
    agreement,
    actual,
    expected,
    cells: right.cells,
    missing: null,
    envelope: envelopeFor(instance, parts),
  };
}

/** What could not be read because it is not there is missing input; what is there but is no figure is a rule error. */
function unseen(missing: Missing): Judgement {
  const broken = isBroken(missing);
  return { ...BLANK, outcome: broken ? "ruleError" : "missingInput", missing, cells: missing.at ? [missing.at] : [] };
}

function roundedParts(instance: Instance, book: Book, own: Evaluated): Evaluated {
  const { rule, map, row, column } = instance;
  if (!rule.roundedParts) return own;
  const parts = evaluate(rule.roundedParts, { book, map, row, column });
  return parts.ok ? parts : own;
}

/** Largest difference that rounding explains here, as `judge` allows it; 0 for a copy. */
export function envelopeOf(instance: Instance, book: Book): Amount {
  const { rule, map, row, column } = instance;
  const right = evaluate(rule.right, { book, map, row, column });
  return right.ok ? envelopeFor(instance, roundedParts(instance, book, right).parts) : 0;
}

function envelopeFor({ rule, map }: Instance, parts: number): Amount {
  return rule.tolerance === "exact" || parts <= 1 ? 0 : roundingEnvelope(parts, lastPlace(map.money));
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
