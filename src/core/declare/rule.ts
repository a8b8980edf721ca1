/** Schemas of rules. An identity is stated once and serves as formula, check, explanation, line of 勾稽检查 and conditional format. */
import { z } from "zod";
import { Term } from "./term";

const id = z.string().min(1);

export const RowSelector = z.union([
  z.strictObject({ rows: z.array(id).min(1).readonly() }),
  z.strictObject({
    group: id,
    /** branch: rows with children; leaf: without. */
    depth: z.enum(["any", "branch", "leaf"]),
    /** Only rows whose code starts with one of these. */
    under: z.array(z.string()).readonly().optional(),
  }),
]);
export type RowSelector = z.infer<typeof RowSelector>;

export const Condition = z.discriminatedUnion("kind", [
  /** A choice field of 基础信息 has one of the values. */
  z.strictObject({ kind: z.literal("field"), field: id, values: z.array(z.string()).min(1).readonly() }),
  /** All these figures are zero. */
  z.strictObject({ kind: z.literal("allZero"), terms: z.array(Term).min(1).readonly() }),
  /** Each of these figures is there and not zero; they are read for the judged cell. */
  z.strictObject({ kind: z.literal("noneZero"), terms: z.array(Term).min(1).readonly() }),
]);
export type Condition = z.infer<typeof Condition>;

const common = {
  id,
  /** Number in the catalogue of identities. */
  form: z.string(),
  label: z.string(),
  severity: z.enum(["error", "warning", "info"]),
  basis: z.string(),
  /** For accountants, in plain Chinese: why it must hold, and what to do where it does not. */
  explanation: z.string().min(1),
};

export const IdentityRule = z.strictObject({
  kind: z.literal("identity"),
  ...common,
  /** defines: a locked formula; prefills: a formula the user may type over; checks: no formula. */
  role: z.enum(["defines", "prefills", "checks"]),
  /** False for a prefill that the user may replace by any other figure. */
  compared: z.boolean().optional(),
  table: id,
  rows: z.array(RowSelector).min(1).readonly(),
  columns: z.array(id).min(1).readonly(),
  relation: z.enum(["equals", "atMost", "atLeast"]),
  right: Term,
  tolerance: z.enum(["exact", "rounding"]),
  /** The figures whose rounding both sides carry, when they are not the ones that `right` adds up. */
  roundedParts: Term.optional(),
  when: Condition.optional(),
  /**
   * plausibility: what is usual, though a unit may have its reasons. Told as a hint and counted as no failure; it has no line in 勾稽检查
   * and no colour, and is no evidence against a cell. mismatch when absent.
   */
  finding: z.enum(["mismatch", "plausibility"]).optional(),
});
export type IdentityRule = z.infer<typeof IdentityRule>;

/** A rule of what is usual: never an accusation. */
export function isPlausibility(rule: IdentityRule): boolean {
  return rule.finding === "plausibility";
}

export const TextRule = z.discriminatedUnion("kind", [
  /** Codes have the right length, their parent, ascending order, no duplicates, and rows with figures have a code. */
  z.strictObject({ kind: z.literal("codes"), ...common, table: id, group: id }),
  /** Names of a list are not blank where there are figures and not repeated. */
  z.strictObject({ kind: z.literal("uniqueNames"), ...common, table: id, group: id }),
  /** Title with the year, money unit and unit name are the same on every table. */
  z.strictObject({ kind: z.literal("tableHead"), ...common, table: id }),
  /** The 政府预算支出经济科目 beside a 部门 item is one that the catalogue maps it to. */
  z.strictObject({ kind: z.literal("mappedItems"), ...common, table: id, group: id, column: id }),
  /** A code that the catalogue does not know has the same name in all these groups. `table` is where the rule is told of. */
  z.strictObject({ kind: z.literal("sameNames"), ...common, table: id, groups: z.array(id).min(2).readonly() }),
  /** A table without figures carries its note, one with figures does not. */
  z.strictObject({ kind: z.literal("emptyNote"), ...common, table: id }),
]);
export type TextRule = z.infer<typeof TextRule>;

export const Rule = z.discriminatedUnion("kind", [IdentityRule, ...TextRule.options]);
export type Rule = z.infer<typeof Rule>;
export type Severity = z.infer<typeof common.severity>;
