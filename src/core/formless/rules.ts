/** Makes the identities of tables of an unknown form. What is certain is an error where it fails; what is likely is a warning. */
import type { IdentityRule, RowSelector, Severity } from "../declare/rule";
import type { Term } from "../declare/term";

export interface FoundIdentity {
  readonly table: string;
  /** Unique in the table. */
  readonly name: string;
  readonly label: string;
  readonly rows: readonly RowSelector[];
  readonly columns: readonly string[];
  readonly right: Term;
  readonly severity: Severity;
  readonly explanation: string;
  /** A copy is held to the last place; sums to their rounding when absent. */
  readonly tolerance?: IdentityRule["tolerance"];
}

const BASIS = "表内、表间的一般关系（没有这套表式的规定）";

export function identity({
  table,
  name,
  label,
  rows,
  columns,
  right,
  severity,
  explanation,
  tolerance = "rounding",
}: FoundIdentity): IdentityRule {
  return {
    kind: "identity",
    id: `${table}.${name}`,
    form: "",
    label,
    severity,
    basis: BASIS,
    explanation,
    role: "checks",
    table,
    rows,
    columns,
    relation: "equals",
    right,
    tolerance,
  };
}

/** Under which figures of two tables are the same, in words that follow 应满足. */
export const SAME_MONEY = "两张表说的是同一笔钱时";
