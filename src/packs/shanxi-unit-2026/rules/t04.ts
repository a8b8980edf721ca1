/** 表四 财政拨款收支总表: F4-01, F4-02, FX-04, FX-14; last, beside tables 不含上年结转, FX-05 and FX-10. */
import { add, allZero } from "../../../core/declare/form/terms";
import { copies, sums } from "../../reasons";
import { cell, info, lookup, rulesOn } from "../form";

const { checks, defines, each, row } = rulesOn("t04");

const nothingCarried = allZero(cell("t01", "carryIn", "income"));

export const t04Rules = [
  defines("t04.income-general-is-t01", row("general", "income"), {
    form: "FX-04",
    label: "表四 一般公共预算 = 表一 一般公共预算",
    equals: cell("t01", "general", "income"),
    explanation: copies.same,
  }),
  defines("t04.income-fund-is-t01", row("fund", "income"), {
    form: "FX-04",
    label: "表四 政府性基金预算 = 表一 政府性基金预算",
    equals: cell("t01", "fund", "income"),
    explanation: copies.same,
  }),
  defines("t04.income-capital-is-t01", row("capital", "income"), {
    form: "FX-04",
    label: "表四 国有资本经营预算 = 表一 国有资本经营预算",
    equals: cell("t01", "capital", "income"),
    explanation: copies.same,
  }),
  "t04.current-income-is-sum",
  defines("t04.carry-general-is-carryover", row("carryGeneral", "income"), {
    form: "F4-01",
    label: "上年财政拨款结转·一般公共预算 = 上年结转明细 合计·一般公共预算",
    equals: cell("carry", "total", "general"),
    explanation: copies.carry,
  }),
  defines("t04.carry-fund-is-carryover", row("carryFund", "income"), {
    form: "F4-01",
    label: "上年财政拨款结转·政府性基金预算 = 上年结转明细 合计·政府性基金预算",
    equals: cell("carry", "total", "fund"),
    explanation: copies.carry,
  }),
  defines("t04.carry-capital-is-carryover", row("carryCapital", "income"), {
    form: "F4-01",
    label: "上年财政拨款结转·国有资本经营预算 = 上年结转明细 合计·国有资本经营预算",
    equals: cell("carry", "total", "capital"),
    explanation: copies.carry,
  }),
  "t04.carry-in-is-sum",
  "t04.income-total-is-sum",
  checks("t04.income-is-expenditure", row("incomeTotal", "income"), {
    form: "F4-02",
    label: "收入总计 = 支出总计",
    equals: cell("t04", "expenditureTotal", "total"),
    explanation: sums.balance,
  }),
  checks("t04.carry-in-within-t01", row("carryIn", "income"), {
    form: "FX-04",
    label: "上年财政拨款结转不大于表一 上年结转",
    atMost: cell("t01", "carryIn", "income"),
    explanation: copies.within,
  }),
  defines("t04.class-general-is-t05-plus-carryover", each("t04Classes", "general"), {
    form: "FX-04",
    label: "各类·一般公共预算 = 表五 同类＋上年结转明细 同类",
    equals: add(lookup("t05", "total"), lookup("carry", "general")),
    explanation: copies.withCarry,
  }),
  defines("t04.class-fund-is-t08-plus-carryover", each("t04Classes", "fund"), {
    form: "FX-04",
    label: "各类·政府性基金预算 = 表八 同类＋上年结转明细 同类",
    equals: add(lookup("t08", "total"), lookup("carry", "fund")),
    explanation: copies.withCarry,
  }),
  defines("t04.class-capital-is-t09-plus-carryover", each("t04Classes", "capital"), {
    form: "FX-04",
    label: "各类·国有资本经营预算 = 表九 同类＋上年结转明细 同类",
    equals: add(lookup("t09", "total"), lookup("carry", "capital")),
    explanation: copies.withCarry,
  }),
  "t04.total-is-sum-of-funds",
  "t04.current-expenditure-is-sum-of-classes",
  "t04.current-expenditure-total-is-sum-of-classes",
  defines("t04.carry-out-general-is-year-end", row("carryOut", "general"), {
    form: "F4-02",
    label: "年终结转·一般公共预算 = 基础信息",
    equals: info("yearEndGeneral"),
    explanation: sums.carryOut,
  }),
  defines("t04.carry-out-fund-is-year-end", row("carryOut", "fund"), {
    form: "F4-02",
    label: "年终结转·政府性基金预算 = 基础信息",
    equals: info("yearEndFund"),
    explanation: sums.carryOut,
  }),
  defines("t04.carry-out-capital-is-year-end", row("carryOut", "capital"), {
    form: "F4-02",
    label: "年终结转·国有资本经营预算 = 基础信息",
    equals: info("yearEndCapital"),
    explanation: sums.carryOut,
  }),
  "t04.expenditure-total-is-sum",
  checks("t04.general-balances", row("expenditureTotal", "general"), {
    form: "F4-02",
    label: "一般公共预算：收入＋上年结转 = 支出总计",
    equals: add(cell("t04", "general", "income"), cell("t04", "carryGeneral", "income")),
    explanation: sums.balance,
  }),
  checks("t04.fund-balances", row("expenditureTotal", "fund"), {
    form: "F4-02",
    label: "政府性基金预算：收入＋上年结转 = 支出总计",
    equals: add(cell("t04", "fund", "income"), cell("t04", "carryFund", "income")),
    explanation: sums.balance,
  }),
  checks("t04.capital-balances", row("expenditureTotal", "capital"), {
    form: "F4-02",
    label: "国有资本经营预算：收入＋上年结转 = 支出总计",
    equals: add(cell("t04", "capital", "income"), cell("t04", "carryCapital", "income")),
    explanation: sums.balance,
  }),
  "t04.head-agrees",
  checks("t04.class-general-is-t05-without-carryover", each("t04Classes", "general"), {
    form: "FX-05",
    label: "没有上年结转时，表四 各类·一般公共预算 = 表五 同类",
    equals: lookup("t05", "total"),
    when: nothingCarried,
    explanation: copies.onlyCurrent,
  }),
  checks("t04.class-fund-is-t08-without-carryover", each("t04Classes", "fund"), {
    form: "FX-05",
    label: "没有上年结转时，表四 各类·政府性基金预算 = 表八 同类",
    equals: lookup("t08", "total"),
    when: nothingCarried,
    explanation: copies.onlyCurrent,
  }),
  checks("t04.class-capital-is-t09-without-carryover", each("t04Classes", "capital"), {
    form: "FX-05",
    label: "没有上年结转时，表四 各类·国有资本经营预算 = 表九 同类",
    equals: lookup("t09", "total"),
    when: nothingCarried,
    explanation: copies.onlyCurrent,
  }),
  checks("t04.class-total-within-t03", each("t04Classes", "total"), {
    form: "FX-04",
    label: "表四 各类·小计不大于表三 同类·合计",
    atMost: lookup("t03", "total"),
    explanation: copies.within,
  }),
  checks("t04.current-general-is-t05-without-carryover", row("currentExpenditure", "general"), {
    form: "FX-05",
    label: "没有上年结转时，表四 本年支出合计·一般公共预算 = 表五 合计",
    equals: cell("t05", "total", "total"),
    when: nothingCarried,
    explanation: copies.onlyCurrent,
  }),
  checks("t04.current-fund-is-t08-without-carryover", row("currentExpenditure", "fund"), {
    form: "FX-10",
    label: "没有上年结转时，表四 本年支出合计·政府性基金预算 = 表八 合计",
    equals: cell("t08", "total", "total"),
    when: nothingCarried,
    explanation: copies.onlyCurrent,
  }),
  checks("t04.current-capital-is-t09-without-carryover", row("currentExpenditure", "capital"), {
    form: "FX-10",
    label: "没有上年结转时，表四 本年支出合计·国有资本经营预算 = 表九 合计",
    equals: cell("t09", "total", "total"),
    when: nothingCarried,
    explanation: copies.onlyCurrent,
  }),
];
