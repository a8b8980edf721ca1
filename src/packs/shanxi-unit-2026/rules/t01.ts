/** 表一 预算收支总表: F1, FX-01, FX-02, FX-14. */
import { add, subtract } from "../../../core/declare/form/terms";
import { copies, sums } from "../../reasons";
import { cell, fieldIs, info, lookup, rulesOn } from "../form";

const { checks, defines, each, named, parts, row } = rulesOn("t01");

export const t01Rules = [
  defines("t01.general-is-t02", row("general", "income"), {
    form: "FX-01",
    label: "表一 一般公共预算 = 表二 合计·一般公共预算",
    equals: cell("t02", "total", "general"),
    explanation: copies.same,
  }),
  defines("t01.fund-is-t02", row("fund", "income"), {
    form: "FX-01",
    label: "表一 政府性基金预算 = 表二 合计·政府性基金",
    equals: cell("t02", "total", "fund"),
    explanation: copies.same,
  }),
  defines("t01.capital-is-t02", row("capital", "income"), {
    form: "FX-01",
    label: "表一 国有资本经营预算 = 表二 合计·国有资本经营预算",
    equals: cell("t02", "total", "capital"),
    explanation: copies.same,
  }),
  defines("t01.special-is-t02", row("special", "income"), {
    form: "FX-01",
    label: "表一 财政专户管理资金 = 表二 合计·财政专户管理资金",
    equals: cell("t02", "total", "special"),
    explanation: copies.same,
  }),
  defines("t01.unitFunds-is-t02", row("unitFunds", "income"), {
    form: "FX-01",
    label: "表一 单位资金 = 表二 合计·单位资金",
    equals: cell("t02", "total", "unitFunds"),
    explanation: copies.same,
  }),
  "t01.current-income-is-sum",
  defines("t01.carry-in-is-t02", row("carryIn", "income"), {
    form: "FX-01",
    label: "表一 上年结转 = 表二 合计·上年结转",
    equals: cell("t02", "total", "carry"),
    explanation: copies.carry,
  }),
  "t01.income-total-is-sum",
  defines("t01.class-is-t03", each("t01Classes", "total"), {
    form: "FX-02",
    label: "表一 各类支出 = 表三 同类",
    equals: lookup("t03", "total"),
    explanation: copies.sameClass,
  }),
  defines("t01.class-carry-is-t02", each("t01Classes", "carry"), {
    form: "FX-01",
    label: "表一 各类上年结转安排 = 表二 同类·上年结转",
    equals: lookup("t02", "carry"),
    when: fieldIs("sameSubjects", "是"),
    explanation: copies.carry,
  }),
  defines("t01.class-current-is-rest", each("t01Classes", "current"), {
    form: "F1-05",
    label: "当年预算安排 = 合计－上年结转安排",
    equals: subtract(parts("total"), parts("carry")),
    explanation: sums.split,
  }),
  "t01.current-expenditure-is-sum-of-classes",
  checks("t01.current-expenditure-splits", row("currentExpenditure", "total"), {
    form: "F1-05",
    label: "本年支出合计 = 当年预算安排＋上年结转安排",
    equals: parts("current", "carry"),
    explanation: sums.split,
  }),
  defines("t01.carry-out-is-year-end", row("carryOut", "total"), {
    form: "F1-03",
    label: "年终结转 = 基础信息各项年终结转之和",
    equals: add(info("yearEndGeneral"), info("yearEndFund"), info("yearEndCapital"), info("yearEndOther")),
    explanation: sums.carryOut,
  }),
  "t01.expenditure-total-is-sum",
  defines("t01.expenditure-total-columns", row("expenditureTotal", "current", "carry"), {
    form: "F1-03",
    label: "支出总计各列 = 本年支出合计各列",
    equals: named("currentExpenditure"),
    explanation: sums.named,
  }),
  checks("t01.income-is-expenditure", row("incomeTotal", "income"), {
    form: "F1-04",
    label: "收入总计 = 支出总计",
    equals: cell("t01", "expenditureTotal", "total"),
    explanation: sums.balance,
  }),
  checks("t01.current-income-is-t02-total", row("currentIncome", "income"), {
    form: "FX-01",
    label: "表一 本年收入合计 = 表二 合计",
    equals: cell("t02", "total", "total"),
    explanation: copies.same,
  }),
  checks("t01.current-expenditure-is-t03-total", row("currentExpenditure", "total"), {
    form: "FX-02",
    label: "表一 本年支出合计 = 表三 合计",
    equals: cell("t03", "total", "total"),
    explanation: copies.same,
  }),
];
