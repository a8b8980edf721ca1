/** 表十二 项目支出（本年预算）: F12. */
import type { RuleOf } from "../tables";
import { copies } from "../../reasons";
import { between } from "./bases";

export const t12Rules = [
  {
    ...between,
    id: "t12.special-within-t02",
    form: "FX-08",
    label: "表十二 合计·财政专户管理资金不大于表二 合计·财政专户管理资金",
    role: "checks",
    table: "t12",
    rows: [{ rows: ["total"] }],
    columns: ["special"],
    relation: "atMost",
    tolerance: "rounding",
    right: { term: "cell", table: "t02", row: "total", column: "special" },
    roundedParts: { term: "rows", group: "projects", table: "t12", column: "special" },
    explanation: copies.within,
  },
  {
    ...between,
    id: "t12.unitFunds-within-t02",
    form: "FX-08",
    label: "表十二 合计·单位资金不大于表二 合计·单位资金",
    role: "checks",
    table: "t12",
    rows: [{ rows: ["total"] }],
    columns: ["unitFunds"],
    relation: "atMost",
    tolerance: "rounding",
    right: { term: "cell", table: "t02", row: "total", column: "unitFunds" },
    roundedParts: { term: "rows", group: "projects", table: "t12", column: "unitFunds" },
    explanation: copies.within,
  },
] as const satisfies readonly RuleOf[];
