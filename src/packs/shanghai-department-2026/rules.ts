/** What only departments have: 收支总表 without a split. Their 机关运行经费 is that of several units and only bounded. */
import type { Rule } from "../../core/declare/rule";
import { copies, sums } from "../reasons";
import { between, within } from "../shanghai/rules/ruleBases";
import { sharedRules } from "../shanghai/rules";

const departmentRules = [
  {
    ...between,
    id: "t01.class-is-t03",
    explanation: copies.sameClass,
    form: "X-04",
    label: "收支总表 各类 = 支出总表 同一类·合计",
    role: "defines",
    tolerance: "exact",
    table: "t01",
    rows: [{ group: "t01Classes", depth: "any" }],
    columns: ["total"],
    right: { term: "lookup", table: "t03", column: "total" },
  },
  {
    ...within,
    id: "t01.expenditure-total-is-sum-of-classes",
    explanation: sums.classes,
    form: "T1-03",
    label: "支出总计 = 各类之和",
    role: "defines",
    table: "t01",
    rows: [{ rows: ["expenditureTotal"] }],
    columns: ["total"],
    right: { term: "rows", group: "t01Classes" },
  },
] as const satisfies readonly Rule[];

export const rules = [...sharedRules, ...departmentRules] as const;
