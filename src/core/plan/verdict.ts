/** An identity at one cell as formulas: both sides, when it applies, and when it fails. Shared by 勾稽检查 and the conditional formats. */
import { toNumber } from "../amount/amount";
import type { Instance } from "../check/instances";
import { widestEnvelope } from "../check/judge";
import { reference } from "../model/address";
import type { Book } from "../model/tableMap";
import { cellAt } from "../model/tableMap";
import type { Condition, IdentityRule, Rule } from "../spec/rule";
import { isPlausibility } from "../spec/rule";
import { toFormula } from "../terms/formula";
import type { Scope } from "../terms/scope";

export interface VerdictFormulas {
  /** Without "="; both are amounts. */
  readonly left: string;
  readonly right: string;
  /** Formula that is TRUE where the identity applies; null when always. */
  readonly applies: string | null;
  /** Largest difference that counts as 舍入差, in the form's unit as a decimal number. */
  readonly envelope: number;
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
  if (!left || right === null || (rule.when && applies === null)) return null;
  return { left: reference(left, sheet), right, applies, envelope: toNumber(widestEnvelope(instance, book)) };
}

function conditionFormula(condition: Condition, scope: Scope, sheet: string): string | null {
  if (condition.kind === "field") {
    const field = scope.book.infoAddress(condition.field);
    if (!field) return null;
    const cell = reference(field, sheet);
    return `OR(${condition.values.map((value) => `${cell}="${value}"`).join(",")})`;
  }
  const terms = condition.terms.map((term) => toFormula(term, scope, sheet));
  return terms.some((term) => term === null) ? null : `AND(${terms.map((term) => `${term}${condition.kind === "allZero" ? "=0" : "<>0"}`).join(",")})`;
}

export type Relation = IdentityRule["relation"];

/** The same as excessFormula, for the result that is stored beside the formula. */
export function excessOf(relation: Relation, difference: number): number {
  if (relation === "equals") return Math.abs(difference);
  return relation === "atMost" ? difference : -difference;
}

/** How far the two sides miss the relation, as a formula that is at most 0 when it holds. */
export function excessFormula(relation: Relation, left: string, right: string): string {
  const difference = `ROUND(${left}-(${right}),2)`;
  if (relation === "equals") return `ABS(${difference})`;
  return relation === "atMost" ? difference : `-${difference}`;
}
