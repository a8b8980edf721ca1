/** 购买服务明细 (working sheet). */
import type { RuleOf } from "../tables";
import { sums } from "../../reasons";
import { within } from "./bases";

export const servicesRules = [
  {
    ...within,
    id: "services.total-is-sum-of-items",
    form: "FC-04",
    label: "合计 = 各品目之和",
    role: "defines",
    table: "services",
    rows: [{ rows: ["total"] }],
    columns: ["amount"],
    right: { term: "rows", group: "purchasedServices" },
    basis: "说明十二（一）逐项列出的品目",
    explanation: sums.items,
  },
] as const satisfies readonly RuleOf[];
