/** 购买服务明细 (working sheet). */
import type { Rule } from "../../../core/declare/rule";
import { sums } from "../../reasons";

export const servicesRules = [
  {
    kind: "identity",
    id: "services.total-is-sum-of-items",
    form: "FC-04",
    label: "合计 = 各品目之和",
    severity: "error",
    role: "defines",
    table: "services",
    rows: [{ rows: ["total"] }],
    columns: ["amount"],
    relation: "equals",
    right: { term: "rows", group: "purchasedServices" },
    tolerance: "rounding",
    basis: "说明十二（一）逐项列出的品目",
    explanation: sums.items,
  },
] as const satisfies readonly Rule[];
