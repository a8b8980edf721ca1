/** 财政拨款收支总表: T4, and the tables that it sums up. */
import { copies, sums } from "../../reasons";
import { cell, lookup, rulesOn } from "../form";
import { classNames, head } from "./ruleBases";

const { checks, defines, each, eachAnd, parts, row, rowsOf } = rulesOn("t04");

export const t04Rules = [
  defines("t04.income-total-is-sum", row("incomeTotal", "income"), {
    form: "T4-01",
    label: "收入总计 = 三种预算之和",
    equals: rowsOf("t04Income"),
    explanation: sums.named,
  }),
  defines("t04.total-is-sum-of-columns", eachAnd("t04Classes", "expenditureTotal", "total"), {
    form: "T4-02",
    label: "合计 = 一般公共预算＋政府性基金预算＋国有资本经营预算",
    equals: parts("general", "fund", "capital"),
    explanation: sums.columns,
  }),
  defines("t04.expenditure-total-is-sum-of-classes", row("expenditureTotal", "general", "fund", "capital"), {
    form: "T4-03",
    label: "支出总计 = 各类之和",
    equals: rowsOf("t04Classes"),
    explanation: sums.classes,
  }),
  checks("t04.expenditure-total-column-is-sum-of-classes", row("expenditureTotal", "total"), {
    form: "T4-03",
    label: "支出总计·合计 = 各类合计之和",
    equals: rowsOf("t04Classes"),
    explanation: sums.classes,
  }),
  checks("t04.income-is-expenditure", row("incomeTotal", "income"), {
    form: "T4-04",
    label: "收入总计 = 支出总计",
    equals: cell("t04", "expenditureTotal", "total"),
    explanation: sums.balance,
  }),
  defines("t04.general-is-t05", each("t04Classes", "general"), {
    form: "X-10",
    label: "财政拨款收支总表 各类·一般公共预算 = 相应拨款表 同一类",
    equals: lookup("t05", "total"),
    explanation: copies.sameClass,
  }),
  defines("t04.income-general-is-t01", row("general", "income"), {
    form: "X-09",
    label: "财政拨款收支总表 一般公共预算 = 收支总表 一般公共预算",
    equals: cell("t01", "general", "income"),
    explanation: copies.same,
  }),
  checks("t04.expenditure-general-is-income", row("expenditureTotal", "general"), {
    form: "T4-05",
    label: "支出总计·一般公共预算 = 收入·一般公共预算",
    equals: cell("t04", "general", "income"),
    explanation: sums.balance,
  }),
  defines("t04.fund-is-t06", each("t04Classes", "fund"), {
    form: "X-10",
    label: "财政拨款收支总表 各类·政府性基金预算 = 相应拨款表 同一类",
    equals: lookup("t06", "total"),
    explanation: copies.sameClass,
  }),
  defines("t04.income-fund-is-t01", row("fund", "income"), {
    form: "X-09",
    label: "财政拨款收支总表 政府性基金预算 = 收支总表 政府性基金预算",
    equals: cell("t01", "fund", "income"),
    explanation: copies.same,
  }),
  checks("t04.expenditure-fund-is-income", row("expenditureTotal", "fund"), {
    form: "T4-05",
    label: "支出总计·政府性基金预算 = 收入·政府性基金预算",
    equals: cell("t04", "fund", "income"),
    explanation: sums.balance,
  }),
  defines("t04.capital-is-t07", each("t04Classes", "capital"), {
    form: "X-10",
    label: "财政拨款收支总表 各类·国有资本经营预算 = 相应拨款表 同一类",
    equals: lookup("t07", "total"),
    explanation: copies.sameClass,
  }),
  defines("t04.income-capital-is-t01", row("capital", "income"), {
    form: "X-09",
    label: "财政拨款收支总表 国有资本经营预算 = 收支总表 国有资本经营预算",
    equals: cell("t01", "capital", "income"),
    explanation: copies.same,
  }),
  checks("t04.expenditure-capital-is-income", row("expenditureTotal", "capital"), {
    form: "T4-05",
    label: "支出总计·国有资本经营预算 = 收入·国有资本经营预算",
    equals: cell("t04", "capital", "income"),
    explanation: sums.balance,
  }),
  { ...classNames, id: "t04.classes-are-known", form: "X-10", table: "t04", group: "t04Classes" },
  { ...head, id: "t04.head-agrees", form: "T4", table: "t04" },
];
