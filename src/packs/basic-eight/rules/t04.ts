/** 表四 财政拨款收支总表. */
import { add } from "../../../core/declare/form/terms";
import { copies, sums } from "../../reasons";
import { cell, fieldIs, lookup, rulesOn } from "../form";
import { classNames } from "./classNames";

const { checks, codes, defines, each, named, prefills, row } = rulesOn("t04");

export const t04Rules = [
  defines("t04.income-general-is-t01", row("general", "income"), {
    form: "FX-04",
    label: "表四 一般公共预算 = 表一",
    equals: cell("t01", "general", "income"),
    explanation: copies.same,
  }),
  defines("t04.income-fund-is-t01", row("fund", "income"), {
    form: "FX-04",
    label: "表四 政府性基金预算 = 表一",
    equals: cell("t01", "fund", "income"),
    explanation: copies.same,
  }),
  defines("t04.income-capital-is-t01", row("capital", "income"), {
    form: "FX-04",
    label: "表四 国有资本经营预算 = 表一",
    equals: cell("t01", "capital", "income"),
    explanation: copies.same,
  }),
  "t04.current-income-is-sum",
  defines("t04.carry-in-is-sum", row("carryIn", "income"), {
    form: "F4-01",
    label: "上年财政拨款结转 = 三种预算结转之和",
    equals: named("carryGeneral", "carryFund", "carryCapital"),
    explanation: sums.items,
  }),
  checks("t04.carry-in-within-t01", row("carryIn", "income"), {
    form: "F4-01",
    label: "表四 上年财政拨款结转不大于表一 上年结转",
    atMost: cell("t01", "carryIn", "income"),
    explanation: copies.within,
  }),
  "t04.income-total-is-sum",
  "t04.total-is-sum-of-columns",
  prefills("t04.general-is-t05", each("t04Classes", "general"), {
    form: "FX-04",
    label: "表四 各类·一般公共预算：按表五预填，有结转的改填",
    equals: lookup("t05", "total"),
    compared: false,
    explanation: copies.prefilled,
  }),
  prefills("t04.fund-is-t08", each("t04Classes", "fund"), {
    form: "FX-04",
    label: "表四 各类·政府性基金预算：按表八预填，有结转的改填",
    equals: lookup("t08", "total"),
    compared: false,
    explanation: copies.prefilled,
  }),
  prefills("t04.capital-is-t02", each("t04Classes", "capital"), {
    form: "FX-04",
    label: "表四 各类·国有资本经营预算：按表二预填，有结转的改填",
    equals: lookup("t02", "capital"),
    when: fieldIs("sameSubjects", "是"),
    compared: false,
    explanation: copies.prefilled,
  }),
  checks("t04.general-covers-t05", each("t04Classes", "general"), {
    form: "FX-04",
    label: "表四 各类·一般公共预算不少于表五 同类",
    atLeast: lookup("t05", "total"),
    explanation: copies.covers,
  }),
  checks("t04.fund-covers-t08", each("t04Classes", "fund"), {
    form: "FX-04",
    label: "表四 各类·政府性基金预算不少于表八 同类",
    atLeast: lookup("t08", "total"),
    explanation: copies.covers,
  }),
  checks("t04.total-within-t03", each("t04Classes", "total"), {
    form: "FX-04",
    label: "表四 各类·合计不大于表三 同类",
    atMost: lookup("t03"),
    explanation: copies.within,
  }),
  "t04.current-expenditure-is-sum-of-classes",
  "t04.expenditure-total-is-sum",
  checks("t04.general-balances", row("expenditureTotal", "general"), {
    form: "F4-02",
    label: "一般公共预算：支出总计 = 收入＋上年结转",
    equals: add(cell("t04", "general", "income"), cell("t04", "carryGeneral", "income")),
    explanation: sums.balance,
  }),
  checks("t04.fund-balances", row("expenditureTotal", "fund"), {
    form: "F4-02",
    label: "政府性基金预算：支出总计 = 收入＋上年结转",
    equals: add(cell("t04", "fund", "income"), cell("t04", "carryFund", "income")),
    explanation: sums.balance,
  }),
  checks("t04.capital-balances", row("expenditureTotal", "capital"), {
    form: "F4-02",
    label: "国有资本经营预算：支出总计 = 收入＋上年结转",
    equals: add(cell("t04", "capital", "income"), cell("t04", "carryCapital", "income")),
    explanation: sums.balance,
  }),
  checks("t04.income-is-expenditure", row("incomeTotal", "income"), {
    form: "F4-02",
    label: "收入总计 = 支出总计",
    equals: cell("t04", "expenditureTotal", "total"),
    basis: "八张基本表，表间关系",
    explanation: sums.balance,
  }),
  checks("t04.carry-out-within-t01", row("carryOut", "total"), {
    form: "F1-03",
    label: "表四 年终结转不大于表一 年终结转",
    atMost: cell("t01", "carryOut", "total"),
    explanation: copies.within,
  }),
  codes("t04.classes-are-known", { ...classNames, group: "t04Classes" }),
];
