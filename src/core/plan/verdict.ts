/**
 * An identity at one cell as formulas: both sides, when it applies, and what counts as a rounding difference. Shared by 勾稽检查 and
 * the conditional formats, so that both say what the check says, also after figures have changed.
 */
import type { Money } from "../amount/money";
import type { Instance } from "../identity/instances";
import { reference } from "../model/address";
import type { Book } from "../model/tableMap";
import { cellAt } from "../model/tableMap";
import type { Condition, IdentityRule, Rule } from "../declare/rule";
import { isPlausibility } from "../declare/rule";
import { toCountFormula } from "../terms/formula";
import { toFormula } from "../terms/formula";
import type { Scope } from "../terms/scope";

export interface VerdictFormulas {
  /** Without "="; both are amounts. */
  readonly left: string;
  readonly right: string;
  /** Formula that is TRUE where the identity applies; null when always. */
  readonly applies: string | null;
  /** Formula of the largest difference that counts as 舍入差, in the form's unit; null where none does. */
  readonly envelope: string | null;
}

/** What is merely usual has no line in 勾稽检查 and no colour: both would accuse. */
export function hasLiveLine(rule: Rule): rule is IdentityRule {
  return rule.kind === "identity" && rule.compared !== false && !isPlausibility(rule);
}

/** Null when something the identity reads is not in the workbook. */
export function verdictFormulas(instance: Instance, book: Book, sheet: string): VerdictFormulas | null {
  const { rule, map, row, column } = instance;
  const scope = { book, map, row, column };
  const left = cellAt(map, row, column);
  const right = toFormula(rule.right, scope, sheet);
  const applies = rule.when ? conditionFormula(rule.when, scope, sheet) : null;
  const parts = rule.roundedParts ? toCountFormula(rule.roundedParts, scope, sheet) : null;
  const count = rule.tolerance === "exact" ? "0" : (parts ?? toCountFormula(rule.right, scope, sheet));
  if (!left || right === null || count === null || (rule.when && applies === null)) return null;
  const envelope = rule.tolerance === "exact" ? null : envelopeFormula(count, map.money);
  return {
    left: reference(left, sheet),
    right,
    applies,
    envelope,
  };
}

/**
 * ⌊(k+1)/2⌋ last places for k figures, none for a single one, in a formula that names the count once: half a place for each figure,
 * rounded half up, with just so much off that one figure gives none. It holds up to 5,000 figures (`verdict.test.ts`).
 */
export function envelopeFormula(count: string, { places }: Money): string {
  const half = toPlain(0.5001, places);
  const less = toPlain(0.0002, places);
  return `ROUND(${half}*(${count})-${less},${places})`;
}

function toPlain(value: number, places: number): string {
  return (value / 10 ** places).toFixed(4 + places);
}

function conditionFormula(condition: Condition, scope: Scope, sheet: string): string | null {
  if (condition.kind === "field") {
    const field = scope.book.infoAddress(condition.field);
    if (!field) return null;
    const cell = reference(field, sheet);
    return `OR(${condition.values.map((value) => `${cell}="${value}"`).join(",")})`;
  }
  const terms = condition.terms.map((term) => toFormula(term, scope, sheet));
  return terms.some((term) => term === null)
    ? null
    : `AND(${terms.map((term) => `${term}${condition.kind === "allZero" ? "=0" : "<>0"}`).join(",")})`;
}

export type Relation = IdentityRule["relation"];

/** How far a difference of the two sides misses the relation, as a formula that is at most 0 when it holds. */
export function excessFormula(relation: Relation, difference: string): string {
  if (relation === "equals") return `ABS(${difference})`;
  return relation === "atMost" ? difference : `-${difference}`;
}

export function differenceFormula(left: string, right: string): string {
  return `ROUND(${left}-(${right}),2)`;
}
