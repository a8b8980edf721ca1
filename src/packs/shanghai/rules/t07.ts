/** 国有资本经营预算表: T7. */
import type { Rule } from "../../../core/declare/rule";
import { sums } from "../../reasons";
import { codes, emptyNote, head, within } from "./ruleBases";

export const t07Rules = [
  {
    ...within, id: "t07.total-is-sum-of-columns", explanation: sums.columns, form: "T7-01", label: "合计 = 基本支出＋项目支出", role: "defines",
    table: "t07", rows: [{ group: "stateCapital", depth: "any" }, { rows: ["total"] }], columns: ["total"],
    right: { term: "parts", columns: ["basic", "project"] },
  },
  {
    ...within, id: "t07.parent-is-sum-of-children", explanation: sums.children, form: "T7-02/03", label: "类 = 各款之和，款 = 各项之和", role: "defines",
    table: "t07", rows: [{ group: "stateCapital", depth: "branch" }], columns: ["basic", "project"],
    right: { term: "children" },
  },
  {
    ...within, id: "t07.parent-total-is-sum-of-children", explanation: sums.children, form: "T7-02/03", label: "类、款的合计 = 下级科目合计之和", role: "checks",
    table: "t07", rows: [{ group: "stateCapital", depth: "branch" }], columns: ["total"],
    right: { term: "children" },
  },
  {
    ...within, id: "t07.grand-total-is-sum-of-classes", explanation: sums.classes, form: "T7-04", label: "合计 = 各类之和", role: "defines",
    table: "t07", rows: [{ rows: ["total"] }], columns: ["basic", "project"],
    right: { term: "rows", group: "stateCapital" },
  },
  {
    ...within, id: "t07.grand-total-column-is-sum-of-classes", explanation: sums.classes, form: "T7-04", label: "合计行的合计 = 各类合计之和", role: "checks",
    table: "t07", rows: [{ rows: ["total"] }], columns: ["total"],
    right: { term: "rows", group: "stateCapital" },
  },
  { ...codes, id: "t07.codes-are-well-formed", form: "T7-05/06/07", table: "t07", group: "stateCapital" },
  { ...head, id: "t07.head-agrees", form: "T7", table: "t07" },
  { ...emptyNote, id: "t07.empty-note", form: "T7", table: "t07" },
] as const satisfies readonly Rule[];
