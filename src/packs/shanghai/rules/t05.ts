/** 一般公共预算表: T5, its part of 支出总表, and 基本支出明细表. */
import type { Rule } from "../../../core/declare/rule";
import { copies, sums, texts } from "../../reasons";
import { between, codes, emptyNote, head, usual, within } from "./ruleBases";

export const t05Rules = [
  {
    ...within, id: "t05.total-is-sum-of-columns", explanation: sums.columns, form: "T5-01", label: "合计 = 基本支出＋项目支出", role: "defines",
    table: "t05", rows: [{ group: "generalBudget", depth: "any" }, { rows: ["total"] }], columns: ["total"],
    right: { term: "parts", columns: ["basic", "project"] },
  },
  {
    ...within, id: "t05.parent-is-sum-of-children", explanation: sums.children, form: "T5-02/03", label: "类 = 各款之和，款 = 各项之和", role: "defines",
    table: "t05", rows: [{ group: "generalBudget", depth: "branch" }], columns: ["basic", "project"],
    right: { term: "children" },
  },
  {
    ...within, id: "t05.parent-total-is-sum-of-children", explanation: sums.children, form: "T5-02/03", label: "类、款的合计 = 下级科目合计之和", role: "checks",
    table: "t05", rows: [{ group: "generalBudget", depth: "branch" }], columns: ["total"],
    right: { term: "children" },
  },
  {
    ...within, id: "t05.grand-total-is-sum-of-classes", explanation: sums.classes, form: "T5-04", label: "合计 = 各类之和", role: "defines",
    table: "t05", rows: [{ rows: ["total"] }], columns: ["basic", "project"],
    right: { term: "rows", group: "generalBudget" },
  },
  {
    ...within, id: "t05.grand-total-column-is-sum-of-classes", explanation: sums.classes, form: "T5-04", label: "合计行的合计 = 各类合计之和", role: "checks",
    table: "t05", rows: [{ rows: ["total"] }], columns: ["total"],
    right: { term: "rows", group: "generalBudget" },
  },
  {
    ...between, id: "t05.within-t03", explanation: copies.within, form: "X-08", label: "一般公共预算表 各科目不大于 支出总表 同一科目", role: "checks", relation: "atMost", tolerance: "exact",
    table: "t05", rows: [{ group: "generalBudget", depth: "any" }], columns: ["basic", "project"],
    right: { term: "lookup", table: "t03" },
  },
  {
    ...between, id: "t05.basic-total-within-t03", explanation: copies.within, form: "X-08", label: "一般公共预算表 合计·基本支出不大于 支出总表 合计·基本支出", role: "checks", relation: "atMost", tolerance: "exact",
    table: "t05", rows: [{ rows: ["total"] }], columns: ["basic"],
    right: { term: "cell", table: "t03", row: "total", column: "basic" },
  },
  {
    ...between, id: "t05.project-total-within-t03", explanation: copies.within, form: "X-08", label: "一般公共预算表 合计·项目支出不大于 支出总表 合计·项目支出", role: "checks", relation: "atMost", tolerance: "exact",
    table: "t05", rows: [{ rows: ["total"] }], columns: ["project"],
    right: { term: "cell", table: "t03", row: "total", column: "project" },
  },
  {
    ...between, id: "t05.basic-is-t08", explanation: copies.basicIsDetail, form: "X-11", label: "一般公共预算表 合计·基本支出 = 基本支出明细表 合计", role: "checks", tolerance: "exact",
    table: "t05", rows: [{ rows: ["total"] }], columns: ["basic"],
    right: { term: "cell", table: "t08", row: "total", column: "total" },
  },
  {
    ...usual, id: "t05.pension-is-t08", form: "X-13", label: "2080505 机关事业单位基本养老保险缴费支出·基本支出 = 基本支出明细表 30108", role: "checks", tolerance: "exact",
    table: "t05", rows: [{ group: "generalBudget", depth: "leaf", under: ["2080505"] }], columns: ["basic"],
    right: { term: "lookup", table: "t08", column: "total", code: "30108" },
    when: { kind: "noneZero", terms: [{ term: "parts", columns: ["basic"] }, { term: "lookup", table: "t08", column: "total", code: "30108" }] },
  },
  {
    ...usual, id: "t05.annuity-is-t08", form: "X-13", label: "2080506 机关事业单位职业年金缴费支出·基本支出 = 基本支出明细表 30109", role: "checks", tolerance: "exact",
    table: "t05", rows: [{ group: "generalBudget", depth: "leaf", under: ["2080506"] }], columns: ["basic"],
    right: { term: "lookup", table: "t08", column: "total", code: "30109" },
    when: { kind: "noneZero", terms: [{ term: "parts", columns: ["basic"] }, { term: "lookup", table: "t08", column: "total", code: "30109" }] },
  },
  {
    ...usual, id: "t05.housing-fund-is-t08", form: "X-13", label: "2210201 住房公积金·基本支出 = 基本支出明细表 30113", role: "checks", tolerance: "exact",
    table: "t05", rows: [{ group: "generalBudget", depth: "leaf", under: ["2210201"] }], columns: ["basic"],
    right: { term: "lookup", table: "t08", column: "total", code: "30113" },
    when: { kind: "noneZero", terms: [{ term: "parts", columns: ["basic"] }, { term: "lookup", table: "t08", column: "total", code: "30113" }] },
  },
  {
    ...usual, id: "t05.medical-is-t08", form: "X-13", label: "21011 行政事业单位医疗·基本支出 = 基本支出明细表 30110＋30111", role: "checks",
    table: "t05", rows: [{ group: "generalBudget", depth: "branch", under: ["21011"] }], columns: ["basic"],
    right: { term: "add", of: [{ term: "lookup", table: "t08", column: "total", code: "30110" }, { term: "lookup", table: "t08", column: "total", code: "30111" }] },
    when: { kind: "noneZero", terms: [{ term: "parts", columns: ["basic"] }, { term: "add", of: [{ term: "lookup", table: "t08", column: "total", code: "30110" }, { term: "lookup", table: "t08", column: "total", code: "30111" }] }] },
  },
  {
    kind: "sameNames", id: "t05.names-are-alike", explanation: texts.sameNames, form: "X-06", label: "科目表里没有的编码，各表的名称相同", severity: "warning",
    table: "t05", groups: ["income", "expenditure", "generalBudget", "governmentFund", "stateCapital"], basis: "上海市普陀区2026年预算公开空白表，表间关系",
  },
  { ...codes, id: "t05.codes-are-well-formed", form: "T5-05/06/07", table: "t05", group: "generalBudget" },
  { ...head, id: "t05.head-agrees", form: "T5", table: "t05" },
  { ...emptyNote, id: "t05.empty-note", form: "T5", table: "t05" },
] as const satisfies readonly Rule[];
