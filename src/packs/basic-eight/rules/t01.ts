/** 表一 收支总表. */
import { copies, sums } from "../../reasons";
import { cell, lookup, rulesOn } from "../form";
import { classNames } from "./classNames";

const { checks, codes, defines, each, row, rowsOf } = rulesOn("t01");

export const t01Rules = [
  defines("t01.general-is-t02", row("general", "income"), {
    form: "FX-01",
    label: "表一 一般公共预算 = 表二 合计",
    equals: cell("t02", "total", "general"),
    explanation: copies.same,
  }),
  defines("t01.fund-is-t02", row("fund", "income"), {
    form: "FX-01",
    label: "表一 政府性基金预算 = 表二 合计",
    equals: cell("t02", "total", "fund"),
    explanation: copies.same,
  }),
  defines("t01.capital-is-t02", row("capital", "income"), {
    form: "FX-01",
    label: "表一 国有资本经营预算 = 表二 合计",
    equals: cell("t02", "total", "capital"),
    explanation: copies.same,
  }),
  defines("t01.special-is-t02", row("special", "income"), {
    form: "FX-01",
    label: "表一 财政专户管理资金 = 表二 合计",
    equals: cell("t02", "total", "special"),
    explanation: copies.same,
  }),
  defines("t01.unitFunds-is-t02", row("unitFunds", "income"), {
    form: "FX-01",
    label: "表一 单位资金 = 表二 合计",
    equals: cell("t02", "total", "unitFunds"),
    explanation: copies.same,
  }),
  defines("t01.carry-in-is-t02", row("carryIn", "income"), {
    form: "FX-01",
    label: "表一 上年结转 = 表二 合计",
    equals: cell("t02", "total", "carry"),
    explanation: copies.carry,
  }),
  "t01.current-income-is-sum",
  checks("t01.current-income-is-t02", row("currentIncome", "income"), {
    form: "FX-01",
    label: "表一 本年收入合计 = 表二 合计",
    equals: cell("t02", "total", "total"),
    explanation: copies.same,
  }),
  "t01.income-total-is-sum",
  defines("t01.class-is-t03", each("t01Classes", "total"), {
    form: "FX-02",
    label: "表一 各类支出 = 表三 同类",
    equals: lookup("t03"),
    explanation: copies.sameClass,
  }),
  defines("t01.current-expenditure-is-sum-of-classes", row("currentExpenditure", "total"), {
    form: "F1-02",
    label: "本年支出合计 = 各类之和",
    equals: rowsOf("t01Classes"),
    explanation: sums.items,
  }),
  checks("t01.current-expenditure-is-t03", row("currentExpenditure", "total"), {
    form: "FX-02",
    label: "表一 本年支出合计 = 表三 合计",
    equals: cell("t03", "total", "total"),
    explanation: copies.same,
  }),
  "t01.expenditure-total-is-sum",
  checks("t01.income-is-expenditure", row("incomeTotal", "income"), {
    form: "F1-04",
    label: "收入总计 = 支出总计",
    equals: cell("t01", "expenditureTotal", "total"),
    basis: "八张基本表，表间关系",
    explanation: sums.balance,
  }),
  codes("t01.classes-are-known", { ...classNames, group: "t01Classes" }),
];
