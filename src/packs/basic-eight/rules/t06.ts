/** 表六 一般公共预算基本支出表. */
import type { RuleOf } from "../tables";
import { sums } from "../../reasons";
import { copy } from "./bases";

export const t06Rules = [
  {
    ...copy,
    id: "t06.staff-items-have-no-operating-funds",
    explanation: sums.staffOnly,
    form: "F6-04",
    label: "工资福利、对个人和家庭的补助没有公用经费",
    role: "checks",
    table: "t06",
    rows: [{ group: "basicByEconomic", depth: "any", under: ["301", "303"] }],
    columns: ["operating"],
    right: { term: "zero" },
  },
  {
    ...copy,
    id: "t06.operating-items-have-no-staff-funds",
    explanation: sums.operatingOnly,
    form: "F6-04",
    label: "商品和服务、资本性支出没有人员经费",
    role: "checks",
    table: "t06",
    rows: [{ group: "basicByEconomic", depth: "any", under: ["302", "310"] }],
    columns: ["staff"],
    right: { term: "zero" },
  },
] as const satisfies readonly RuleOf[];
