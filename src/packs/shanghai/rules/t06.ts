/** 政府性基金表: T6. */
import type { Rule } from "../../../core/declare/rule";
import { sums } from "../../reasons";
import { codes, emptyNote, head, within } from "./ruleBases";

export const t06Rules = [
  {
    ...within, id: "t06.total-is-sum-of-columns", explanation: sums.columns, form: "T6-01", label: "合计 = 基本支出＋项目支出", role: "defines",
    table: "t06", rows: [{ group: "governmentFund", depth: "any" }, { rows: ["total"] }], columns: ["total"],
    right: { term: "parts", columns: ["basic", "project"] },
  },
  {
    ...within, id: "t06.parent-is-sum-of-children", explanation: sums.children, form: "T6-02/03", label: "类 = 各款之和，款 = 各项之和", role: "defines",
    table: "t06", rows: [{ group: "governmentFund", depth: "branch" }], columns: ["basic", "project"],
    right: { term: "children" },
  },
  {
    ...within, id: "t06.parent-total-is-sum-of-children", explanation: sums.children, form: "T6-02/03", label: "类、款的合计 = 下级科目合计之和", role: "checks",
    table: "t06", rows: [{ group: "governmentFund", depth: "branch" }], columns: ["total"],
    right: { term: "children" },
  },
  {
    ...within, id: "t06.grand-total-is-sum-of-classes", explanation: sums.classes, form: "T6-04", label: "合计 = 各类之和", role: "defines",
    table: "t06", rows: [{ rows: ["total"] }], columns: ["basic", "project"],
    right: { term: "rows", group: "governmentFund" },
  },
  {
    ...within, id: "t06.grand-total-column-is-sum-of-classes", explanation: sums.classes, form: "T6-04", label: "合计行的合计 = 各类合计之和", role: "checks",
    table: "t06", rows: [{ rows: ["total"] }], columns: ["total"],
    right: { term: "rows", group: "governmentFund" },
  },
  { ...codes, id: "t06.codes-are-well-formed", form: "T6-05/06/07", table: "t06", group: "governmentFund" },
  { ...head, id: "t06.head-agrees", form: "T6", table: "t06" },
  { ...emptyNote, id: "t06.empty-note", form: "T6", table: "t06" },
] as const satisfies readonly Rule[];
