/** 表九 国有资本经营预算收支: F9, FX-10. */
import type { RuleOf } from "../tables";
import { copies } from "../../reasons";
import { between, within } from "./bases";

export const t09Rules = [
  {
    ...within,
    id: "t09.income-is-expenditure",
    form: "F9",
    label: "国有资本经营预算：收入合计 = 支出合计",
    role: "checks",
    table: "t09",
    rows: [{ rows: ["incomeTotal"] }],
    columns: ["income"],
    right: { term: "cell", table: "t09", row: "total", column: "total" },
    tolerance: "exact",
    explanation: copies.incomeIsExpenditure,
  },
  {
    ...between,
    id: "t09.income-is-t01-capital",
    form: "FX-10",
    label: "表九 收入合计 = 表一 国有资本经营预算",
    role: "checks",
    table: "t09",
    rows: [{ rows: ["incomeTotal"] }],
    columns: ["income"],
    right: { term: "cell", table: "t01", row: "capital", column: "income" },
    explanation: copies.same,
  },
  {
    ...between,
    id: "t09.project-is-t12-capital",
    form: "FX-08",
    label: "表九 合计·项目支出 = 表十二 合计·国有资本经营预算",
    role: "checks",
    table: "t09",
    rows: [{ rows: ["total"] }],
    columns: ["project"],
    right: { term: "cell", table: "t12", row: "total", column: "capital" },
    explanation: copies.projects,
  },
] as const satisfies readonly RuleOf[];
