/** 支出总表: T3, and what it shares with 收入总表 and 一般公共预算表. */
import { add, allZero, children } from "../../../core/declare/form/terms";
import { copies, sums } from "../../reasons";
import { cell, lookup, rulesOn } from "../form";
import { codes, head } from "./ruleBases";

const { branches, checks, defines, each, eachAnd, leaves, parts, prefills, row, rowsOf } = rulesOn("t03");

export const t03Rules = [
  defines("t03.total-is-sum-of-columns", eachAnd("expenditure", "total", "total"), {
    form: "T3-01",
    label: "合计 = 基本支出＋项目支出",
    equals: parts("basic", "project"),
    explanation: sums.columns,
  }),
  defines("t03.parent-is-sum-of-children", branches("expenditure", "basic", "project"), {
    form: "T3-02/03",
    label: "类 = 各款之和，款 = 各项之和",
    equals: children,
    explanation: sums.children,
  }),
  checks("t03.parent-total-is-sum-of-children", branches("expenditure", "total"), {
    form: "T3-02/03",
    label: "类、款的合计 = 下级科目合计之和",
    equals: children,
    explanation: sums.children,
  }),
  defines("t03.grand-total-is-sum-of-classes", row("total", "basic", "project"), {
    form: "T3-04",
    label: "合计 = 各类之和",
    equals: rowsOf("expenditure"),
    explanation: sums.classes,
  }),
  checks("t03.grand-total-column-is-sum-of-classes", row("total", "total"), {
    form: "T3-04",
    label: "合计行的合计 = 各类合计之和",
    equals: rowsOf("expenditure"),
    explanation: sums.classes,
  }),
  prefills("t03.basic-is-t05-t06-t07", leaves("expenditure", "basic"), {
    form: "X-08",
    label: "支出总表 各科目·基本支出：按三种预算拨款表预填",
    equals: add(lookup("t05", "basic"), lookup("t06", "basic"), lookup("t07", "basic")),
    compared: false,
    explanation: copies.prefilled,
  }),
  prefills("t03.project-is-t05-t06-t07-and-other-income", leaves("expenditure", "project"), {
    form: "X-08",
    label: "支出总表 各科目·项目支出：按三种预算拨款表和其他各项收入预填",
    equals: add(
      lookup("t05", "project"),
      lookup("t06", "project"),
      lookup("t07", "project"),
      lookup("t02", "business"),
      lookup("t02", "operation"),
      lookup("t02", "other"),
    ),
    compared: false,
    explanation: copies.prefilled,
  }),
  checks("t03.total-is-t02", each("expenditure", "total"), {
    form: "X-06",
    label: "支出总表 各科目·合计 = 收入总表 同一科目·合计",
    equals: lookup("t02", "total"),
    explanation: copies.rowByRow,
  }),
  checks("t03.grand-total-is-t02", row("total", "total"), {
    form: "X-06",
    label: "支出总表 合计 = 收入总表 合计",
    equals: cell("t02", "total", "total"),
    explanation: copies.rowByRow,
  }),
  checks("t03.is-t05-where-nothing-else-is-spent", each("expenditure", "basic", "project"), {
    form: "X-08",
    label: "全部收入都是一般公共预算时，支出总表 = 一般公共预算表",
    equals: lookup("t05"),
    when: allZero(
      cell("t01", "fund", "income"),
      cell("t01", "capital", "income"),
      cell("t01", "business", "income"),
      cell("t01", "operation", "income"),
      cell("t01", "other", "income"),
    ),
    explanation: copies.onlyGeneral,
  }),
  { ...codes, id: "t03.codes-are-well-formed", form: "T3-05/06/07", table: "t03", group: "expenditure" },
  { ...head, id: "t03.head-agrees", form: "T3", table: "t03" },
];
