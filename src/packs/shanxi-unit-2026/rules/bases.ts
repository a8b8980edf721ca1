/** What most rules of the form have in common: sums within a table, and figures that stand in two tables. */
import type { IdentityRule } from "../../../core/declare/rule";

const hard = { kind: "identity", severity: "error", relation: "equals" } as const;

export const within = {
  ...hard,
  tolerance: "rounding",
  basis: "县级单位预算公开标准表式，表内关系",
} as const satisfies Partial<IdentityRule>;

export const between = {
  ...hard,
  tolerance: "exact",
  basis: "县级单位预算公开标准表式，表间关系",
} as const satisfies Partial<IdentityRule>;
