/** 支出总表: T3, and what it shares with 收入总表 and 一般公共预算表. */
import type { Rule } from "../../../core/declare/rule";
import { copies, sums } from "../../reasons";
import { between, codes, head, within } from "./ruleBases";

export const t03Rules = [
  {
    ...within, id: "t03.total-is-sum-of-columns", explanation: sums.columns, form: "T3-01", label: "合计 = 基本支出＋项目支出", role: "defines",
    table: "t03", rows: [{ group: "expenditure", depth: "any" }, { rows: ["total"] }], columns: ["total"],
    right: { term: "parts", columns: ["basic", "project"] },
  },
  {
    ...within, id: "t03.parent-is-sum-of-children", explanation: sums.children, form: "T3-02/03", label: "类 = 各款之和，款 = 各项之和", role: "defines",
    table: "t03", rows: [{ group: "expenditure", depth: "branch" }], columns: ["basic", "project"],
    right: { term: "children" },
  },
  {
    ...within, id: "t03.parent-total-is-sum-of-children", explanation: sums.children, form: "T3-02/03", label: "类、款的合计 = 下级科目合计之和", role: "checks",
    table: "t03", rows: [{ group: "expenditure", depth: "branch" }], columns: ["total"],
    right: { term: "children" },
  },
  {
    ...within, id: "t03.grand-total-is-sum-of-classes", explanation: sums.classes, form: "T3-04", label: "合计 = 各类之和", role: "defines",
    table: "t03", rows: [{ rows: ["total"] }], columns: ["basic", "project"],
    right: { term: "rows", group: "expenditure" },
  },
  {
    ...within, id: "t03.grand-total-column-is-sum-of-classes", explanation: sums.classes, form: "T3-04", label: "合计行的合计 = 各类合计之和", role: "checks",
    table: "t03", rows: [{ rows: ["total"] }], columns: ["total"],
    right: { term: "rows", group: "expenditure" },
  },
  {
    ...between, id: "t03.basic-is-t05-t06-t07", explanation: copies.prefilled, form: "X-08", label: "支出总表 各科目·基本支出：按三种预算拨款表预填", role: "prefills", compared: false,
    table: "t03", rows: [{ group: "expenditure", depth: "leaf" }], columns: ["basic"],
    right: { term: "add", of: [{ term: "lookup", table: "t05", column: "basic" }, { term: "lookup", table: "t06", column: "basic" }, { term: "lookup", table: "t07", column: "basic" }] },
  },
  {
    ...between, id: "t03.project-is-t05-t06-t07-and-other-income", explanation: copies.prefilled, form: "X-08", label: "支出总表 各科目·项目支出：按三种预算拨款表和其他各项收入预填", role: "prefills", compared: false,
    table: "t03", rows: [{ group: "expenditure", depth: "leaf" }], columns: ["project"],
    right: {
      term: "add",
      of: [
        { term: "lookup", table: "t05", column: "project" }, { term: "lookup", table: "t06", column: "project" }, { term: "lookup", table: "t07", column: "project" },
        { term: "lookup", table: "t02", column: "business" }, { term: "lookup", table: "t02", column: "operation" }, { term: "lookup", table: "t02", column: "other" },
      ],
    },
  },
  {
    ...between, id: "t03.total-is-t02", explanation: copies.rowByRow, form: "X-06", label: "支出总表 各科目·合计 = 收入总表 同一科目·合计", role: "checks", tolerance: "exact",
    table: "t03", rows: [{ group: "expenditure", depth: "any" }], columns: ["total"],
    right: { term: "lookup", table: "t02", column: "total" },
  },
  {
    ...between, id: "t03.grand-total-is-t02", explanation: copies.rowByRow, form: "X-06", label: "支出总表 合计 = 收入总表 合计", role: "checks", tolerance: "exact",
    table: "t03", rows: [{ rows: ["total"] }], columns: ["total"],
    right: { term: "cell", table: "t02", row: "total", column: "total" },
  },
  {
    ...between, id: "t03.is-t05-where-nothing-else-is-spent", explanation: copies.onlyGeneral, form: "X-08", label: "全部收入都是一般公共预算时，支出总表 = 一般公共预算表", role: "checks", tolerance: "exact",
    table: "t03", rows: [{ group: "expenditure", depth: "any" }], columns: ["basic", "project"],
    right: { term: "lookup", table: "t05" },
    when: {
      kind: "allZero",
      terms: [
        { term: "cell", table: "t01", row: "fund", column: "income" },
        { term: "cell", table: "t01", row: "capital", column: "income" },
        { term: "cell", table: "t01", row: "business", column: "income" },
        { term: "cell", table: "t01", row: "operation", column: "income" },
        { term: "cell", table: "t01", row: "other", column: "income" },
      ],
    },
  },
  { ...codes, id: "t03.codes-are-well-formed", form: "T3-05/06/07", table: "t03", group: "expenditure" },
  { ...head, id: "t03.head-agrees", form: "T3", table: "t03" },
] as const satisfies readonly Rule[];
