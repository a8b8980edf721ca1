/** 一般公共预算表: T5, its part of 支出总表, and 基本支出明细表. */
import { add, children, noneZero } from "../../../core/declare/form/terms";
import { copies, sums, texts, usual } from "../../reasons";
import { cell, lookup, rowCalled, rulesOn } from "../form";
import { codes, emptyNote, head, usualBasis } from "./ruleBases";

const { branches, branchesUnder, checks, defines, each, eachAnd, hints, leavesUnder, parts, row, rowsOf, sameNames } =
  rulesOn("t05");

export const t05Rules = [
  defines("t05.total-is-sum-of-columns", eachAnd("generalBudget", "total", "total"), {
    form: "T5-01",
    label: "合计 = 基本支出＋项目支出",
    equals: parts("basic", "project"),
    explanation: sums.columns,
  }),
  defines("t05.parent-is-sum-of-children", branches("generalBudget", "basic", "project"), {
    form: "T5-02/03",
    label: "类 = 各款之和，款 = 各项之和",
    equals: children,
    explanation: sums.children,
  }),
  checks("t05.parent-total-is-sum-of-children", branches("generalBudget", "total"), {
    form: "T5-02/03",
    label: "类、款的合计 = 下级科目合计之和",
    equals: children,
    explanation: sums.children,
  }),
  defines("t05.grand-total-is-sum-of-classes", row("total", "basic", "project"), {
    form: "T5-04",
    label: "合计 = 各类之和",
    equals: rowsOf("generalBudget"),
    explanation: sums.classes,
  }),
  checks("t05.grand-total-column-is-sum-of-classes", row("total", "total"), {
    form: "T5-04",
    label: "合计行的合计 = 各类合计之和",
    equals: rowsOf("generalBudget"),
    explanation: sums.classes,
  }),
  checks("t05.within-t03", each("generalBudget", "basic", "project"), {
    form: "X-08",
    label: "一般公共预算表 各科目不大于 支出总表 同一科目",
    atMost: lookup("t03"),
    explanation: copies.within,
  }),
  checks("t05.basic-total-within-t03", row("total", "basic"), {
    form: "X-08",
    label: "一般公共预算表 合计·基本支出不大于 支出总表 合计·基本支出",
    atMost: cell("t03", "total", "basic"),
    explanation: copies.within,
  }),
  checks("t05.project-total-within-t03", row("total", "project"), {
    form: "X-08",
    label: "一般公共预算表 合计·项目支出不大于 支出总表 合计·项目支出",
    atMost: cell("t03", "total", "project"),
    explanation: copies.within,
  }),
  checks("t05.basic-is-t08", row("total", "basic"), {
    form: "X-11",
    label: "一般公共预算表 合计·基本支出 = 基本支出明细表 合计",
    equals: cell("t08", "total", "total"),
    explanation: copies.basicIsDetail,
  }),
  hints("t05.pension-is-t08", leavesUnder("generalBudget", ["2080505"], "basic"), {
    form: "X-13",
    label: "2080505 机关事业单位基本养老保险缴费支出·基本支出 = 基本支出明细表 30108",
    equals: rowCalled("t08", { code: "30108" }, "total"),
    when: noneZero(parts("basic"), rowCalled("t08", { code: "30108" }, "total")),
    basis: usualBasis,
    explanation: usual.insurance,
  }),
  hints("t05.annuity-is-t08", leavesUnder("generalBudget", ["2080506"], "basic"), {
    form: "X-13",
    label: "2080506 机关事业单位职业年金缴费支出·基本支出 = 基本支出明细表 30109",
    equals: rowCalled("t08", { code: "30109" }, "total"),
    when: noneZero(parts("basic"), rowCalled("t08", { code: "30109" }, "total")),
    basis: usualBasis,
    explanation: usual.insurance,
  }),
  hints("t05.housing-fund-is-t08", leavesUnder("generalBudget", ["2210201"], "basic"), {
    form: "X-13",
    label: "2210201 住房公积金·基本支出 = 基本支出明细表 30113",
    equals: rowCalled("t08", { code: "30113" }, "total"),
    when: noneZero(parts("basic"), rowCalled("t08", { code: "30113" }, "total")),
    basis: usualBasis,
    explanation: usual.insurance,
  }),
  hints("t05.medical-is-t08", branchesUnder("generalBudget", ["21011"], "basic"), {
    form: "X-13",
    label: "21011 行政事业单位医疗·基本支出 = 基本支出明细表 30110＋30111",
    equals: add(rowCalled("t08", { code: "30110" }, "total"), rowCalled("t08", { code: "30111" }, "total")),
    when: noneZero(
      parts("basic"),
      add(rowCalled("t08", { code: "30110" }, "total"), rowCalled("t08", { code: "30111" }, "total")),
    ),
    basis: usualBasis,
    explanation: usual.insurance,
  }),
  sameNames("t05.names-are-alike", {
    form: "X-06",
    label: "科目表里没有的编码，各表的名称相同",
    groups: ["income", "expenditure", "generalBudget", "governmentFund", "stateCapital"],
    basis: "上海市普陀区2026年预算公开空白表，表间关系",
    severity: "warning",
    explanation: texts.sameNames,
  }),
  { ...codes, id: "t05.codes-are-well-formed", form: "T5-05/06/07", table: "t05", group: "generalBudget" },
  { ...head, id: "t05.head-agrees", form: "T5", table: "t05" },
  { ...emptyNote, id: "t05.empty-note", form: "T5", table: "t05" },
];
