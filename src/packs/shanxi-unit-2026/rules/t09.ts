/** 表九 国有资本经营预算收支: F9, FX-10. */
import { copies } from "../../reasons";
import { cell, rulesOn } from "../form";

const { checks, row } = rulesOn("t09");

export const t09Rules = [
  checks("t09.income-is-expenditure", row("incomeTotal", "income"), {
    form: "F9",
    label: "国有资本经营预算：收入合计 = 支出合计",
    equals: cell("t09", "total", "total"),
    explanation: copies.incomeIsExpenditure,
  }),
  checks("t09.income-is-t01-capital", row("incomeTotal", "income"), {
    form: "FX-10",
    label: "表九 收入合计 = 表一 国有资本经营预算",
    equals: cell("t01", "capital", "income"),
    explanation: copies.same,
  }),
  checks("t09.project-is-t12-capital", row("total", "project"), {
    form: "FX-08",
    label: "表九 合计·项目支出 = 表十二 合计·国有资本经营预算",
    equals: cell("t12", "total", "capital"),
    explanation: copies.projects,
  }),
];
