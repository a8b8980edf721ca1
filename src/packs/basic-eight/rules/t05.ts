/** 表五 一般公共预算支出表. */
import { copies, texts } from "../../reasons";
import { cell, rulesOn } from "../form";

const { checks, row, sameNames } = rulesOn("t05");

export const t05Rules = [
  checks("t05.basic-is-t06", row("total", "basic"), {
    form: "FX-07",
    label: "表五 合计·基本支出 = 表六 合计",
    equals: cell("t06", "total", "total"),
    explanation: copies.basicIsDetail,
  }),
  sameNames("t05.names-are-alike", {
    form: "FX-15",
    label: "科目表里没有的编码，各表的名称相同",
    groups: ["otherFunds", "expenditure", "generalBudget", "governmentFund"],
    basis: "政府收支分类科目",
    severity: "warning",
    explanation: texts.sameNames,
  }),
];
