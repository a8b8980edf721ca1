/** 表五: F5 and what 表五 shares with 表一, 表六, 表十二. */
import type { RuleOf } from "../tables";
import { copies, texts } from "../../reasons";
import { between } from "./bases";

export const t05Rules = [
  {
    ...between,
    id: "t05.total-is-t01-general",
    form: "FX-05",
    label: "表五 合计 = 表一 一般公共预算",
    role: "checks",
    table: "t05",
    rows: [{ rows: ["total"] }],
    columns: ["total"],
    right: { term: "cell", table: "t01", row: "general", column: "income" },
    explanation: copies.same,
  },
  {
    ...between,
    id: "t05.basic-is-t06-total",
    form: "FX-07",
    label: "表五 合计·基本支出 = 表六 合计",
    role: "checks",
    table: "t05",
    rows: [{ rows: ["total"] }],
    columns: ["basic"],
    right: { term: "cell", table: "t06", row: "total", column: "total" },
    explanation: copies.basicIsDetail,
  },
  {
    ...between,
    id: "t05.project-is-t12-general",
    form: "FX-08",
    label: "表五 合计·项目支出 = 表十二 合计·一般公共预算",
    role: "checks",
    table: "t05",
    rows: [{ rows: ["total"] }],
    columns: ["project"],
    right: { term: "cell", table: "t12", row: "total", column: "general" },
    explanation: copies.projects,
  },
  {
    kind: "sameNames",
    id: "t05.names-are-alike",
    explanation: texts.sameNames,
    form: "FX-15",
    label: "科目表里没有的编码，各表的名称相同",
    severity: "warning",
    table: "t05",
    groups: ["otherFunds", "expenditure", "generalBudget", "governmentFund", "stateCapital"],
    basis: "政府收支分类科目；县级单位预算公开标准表式，表间关系",
  },
] as const satisfies readonly RuleOf[];
