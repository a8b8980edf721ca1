/** 表八: F8, FX-10. */
import type { RuleOf } from "../tables";
import { copies } from "../../reasons";
import { between } from "./bases";

export const t08Rules = [
  {
    ...between,
    id: "t08.total-is-t07-total",
    form: "F7",
    label: "政府性基金：表八 支出合计 = 表七 收入合计",
    role: "checks",
    table: "t08",
    rows: [{ rows: ["total"] }],
    columns: ["total"],
    right: { term: "cell", table: "t07", row: "total", column: "income" },
    explanation: copies.incomeIsExpenditure,
  },
  {
    ...between,
    id: "t08.project-is-t12-fund",
    form: "FX-08",
    label: "表八 合计·项目支出 = 表十二 合计·政府性基金预算",
    role: "checks",
    table: "t08",
    rows: [{ rows: ["total"] }],
    columns: ["project"],
    right: { term: "cell", table: "t12", row: "total", column: "fund" },
    explanation: copies.projects,
  },
] as const satisfies readonly RuleOf[];
