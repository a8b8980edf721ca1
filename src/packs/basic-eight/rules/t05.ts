/** 表五 一般公共预算支出表. */
import type { RuleOf } from "../tables";
import { copies, texts } from "../../reasons";
import { copy } from "./bases";

const total = [{ rows: ["total"] }] as const;

export const t05Rules = [
  {
    ...copy,
    id: "t05.basic-is-t06",
    explanation: copies.basicIsDetail,
    form: "FX-07",
    label: "表五 合计·基本支出 = 表六 合计",
    role: "checks",
    table: "t05",
    rows: total,
    columns: ["basic"],
    right: { term: "cell", table: "t06", row: "total", column: "total" },
  },
  {
    kind: "sameNames",
    id: "t05.names-are-alike",
    explanation: texts.sameNames,
    form: "FX-15",
    label: "科目表里没有的编码，各表的名称相同",
    severity: "warning",
    table: "t05",
    groups: ["otherFunds", "expenditure", "generalBudget", "governmentFund"],
    basis: "政府收支分类科目",
  },
] as const satisfies readonly RuleOf[];
