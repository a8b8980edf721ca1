/** 收支总表 of units and departments: T1-01, T1-02, T1-04, and where its figures come from. */
import { copies, sums } from "../../reasons";
import { cell, rulesOn } from "../form";
import { classNames, head } from "./ruleBases";

const { checks, defines, named, row } = rulesOn("t01");

export const t01Rules = [
  defines("t01.fiscal-is-sum", row("fiscal", "income"), {
    form: "T1-01",
    label: "财政拨款收入 = 三种预算之和",
    equals: named("general", "fund", "capital"),
    explanation: sums.named,
  }),
  defines("t01.income-total-is-sum", row("incomeTotal", "income"), {
    form: "T1-02",
    label: "收入总计 = 财政拨款收入＋事业收入＋事业单位经营收入＋其他收入",
    equals: named("fiscal", "business", "operation", "other"),
    explanation: sums.named,
  }),
  checks("t01.income-is-expenditure", row("incomeTotal", "income"), {
    form: "T1-04",
    label: "收入总计 = 支出总计",
    equals: cell("t01", "expenditureTotal", "total"),
    explanation: sums.balance,
  }),
  defines("t01.general-is-t05", row("general", "income"), {
    form: "X-09/10",
    label: "收支总表 一般公共预算 = 相应拨款表 合计",
    equals: cell("t05", "total", "total"),
    explanation: copies.same,
  }),
  defines("t01.fund-is-t06", row("fund", "income"), {
    form: "X-09/10",
    label: "收支总表 政府性基金预算 = 相应拨款表 合计",
    equals: cell("t06", "total", "total"),
    explanation: copies.same,
  }),
  defines("t01.capital-is-t07", row("capital", "income"), {
    form: "X-09/10",
    label: "收支总表 国有资本经营预算 = 相应拨款表 合计",
    equals: cell("t07", "total", "total"),
    explanation: copies.same,
  }),
  checks("t01.fiscal-is-t02", row("fiscal", "income"), {
    form: "X-02",
    label: "收支总表 财政拨款收入 = 收入总表 合计·财政拨款收入",
    equals: cell("t02", "total", "fiscal"),
    explanation: copies.same,
  }),
  defines("t01.business-is-t02", row("business", "income"), {
    form: "X-02",
    label: "收支总表 事业收入 = 收入总表 合计·事业收入",
    equals: cell("t02", "total", "business"),
    explanation: copies.same,
  }),
  defines("t01.operation-is-t02", row("operation", "income"), {
    form: "X-02",
    label: "收支总表 事业单位经营收入 = 收入总表 合计·事业单位经营收入",
    equals: cell("t02", "total", "operation"),
    explanation: copies.same,
  }),
  defines("t01.other-is-t02", row("other", "income"), {
    form: "X-02",
    label: "收支总表 其他收入 = 收入总表 合计·其他收入",
    equals: cell("t02", "total", "other"),
    explanation: copies.same,
  }),
  checks("t01.income-total-is-t02", row("incomeTotal", "income"), {
    form: "X-01",
    label: "收支总表 收入总计 = 收入总表 合计",
    equals: cell("t02", "total", "total"),
    explanation: copies.same,
  }),
  checks("t01.expenditure-total-is-t03", row("expenditureTotal", "total"), {
    form: "X-03",
    label: "收支总表 支出总计 = 支出总表 合计",
    equals: cell("t03", "total", "total"),
    explanation: copies.same,
  }),
  { ...classNames, id: "t01.classes-are-known", form: "X-04", table: "t01", group: "t01Classes" },
  { ...head, id: "t01.head-agrees", form: "T1", table: "t01" },
];
