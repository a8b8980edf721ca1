/** 表五: F5 and what 表五 shares with 表一, 表六, 表十二. */
import { copies, texts } from "../../reasons";
import { cell, rulesOn } from "../form";

const { checks, row, sameNames } = rulesOn("t05");

export const t05Rules = [
  checks("t05.total-is-t01-general", row("total", "total"), {
    form: "FX-05",
    label: "表五 合计 = 表一 一般公共预算",
    equals: cell("t01", "general", "income"),
    explanation: copies.same,
  }),
  checks("t05.basic-is-t06-total", row("total", "basic"), {
    form: "FX-07",
    label: "表五 合计·基本支出 = 表六 合计",
    equals: cell("t06", "total", "total"),
    explanation: copies.basicIsDetail,
  }),
  checks("t05.project-is-t12-general", row("total", "project"), {
    form: "FX-08",
    label: "表五 合计·项目支出 = 表十二 合计·一般公共预算",
    equals: cell("t12", "total", "general"),
    explanation: copies.projects,
  }),
  sameNames("t05.names-are-alike", {
    form: "FX-15",
    label: "科目表里没有的编码，各表的名称相同",
    groups: ["otherFunds", "expenditure", "generalBudget", "governmentFund", "stateCapital"],
    basis: "政府收支分类科目；县级单位预算公开标准表式，表间关系",
    severity: "warning",
    explanation: texts.sameNames,
  }),
];
