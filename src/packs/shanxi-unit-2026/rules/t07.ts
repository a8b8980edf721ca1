/** 表七 政府性基金预算收入: F7, FX-10. */
import type { RuleOf } from "../tables";
import { copies } from "../../reasons";
import { between } from "./bases";

export const t07Rules = [
  {
    ...between,
    id: "t07.total-is-t01-fund",
    form: "FX-10",
    label: "表七 合计 = 表一 政府性基金预算",
    role: "checks",
    table: "t07",
    rows: [{ rows: ["total"] }],
    columns: ["income"],
    right: { term: "cell", table: "t01", row: "fund", column: "income" },
    explanation: copies.same,
  },
] as const satisfies readonly RuleOf[];
