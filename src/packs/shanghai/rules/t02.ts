/** 收入总表: T2, and what it shares with the three tables of fiscal money. */
import type { Rule } from "../../../core/declare/rule";
import { copies, sums } from "../../reasons";
import { between, codes, head, within } from "./ruleBases";

export const t02Rules = [
  {
    ...within, id: "t02.total-is-sum-of-columns", explanation: sums.columns, form: "T2-01", label: "合计 = 财政拨款收入＋事业收入＋事业单位经营收入＋其他收入", role: "defines",
    table: "t02", rows: [{ group: "income", depth: "any" }, { rows: ["total"] }], columns: ["total"],
    right: { term: "parts", columns: ["fiscal", "business", "operation", "other"] },
  },
  {
    ...within, id: "t02.parent-is-sum-of-children", explanation: sums.children, form: "T2-02/03", label: "类 = 各款之和，款 = 各项之和", role: "defines",
    table: "t02", rows: [{ group: "income", depth: "branch" }], columns: ["fiscal", "business", "operation", "other"],
    right: { term: "children" },
  },
  {
    ...within, id: "t02.parent-total-is-sum-of-children", explanation: sums.children, form: "T2-02/03", label: "类、款的合计 = 下级科目合计之和", role: "checks",
    table: "t02", rows: [{ group: "income", depth: "branch" }], columns: ["total"],
    right: { term: "children" },
  },
  {
    ...within, id: "t02.grand-total-is-sum-of-classes", explanation: sums.classes, form: "T2-04", label: "合计 = 各类之和", role: "defines",
    table: "t02", rows: [{ rows: ["total"] }], columns: ["fiscal", "business", "operation", "other"],
    right: { term: "rows", group: "income" },
  },
  {
    ...within, id: "t02.grand-total-column-is-sum-of-classes", explanation: sums.classes, form: "T2-04", label: "合计行的合计 = 各类合计之和", role: "checks",
    table: "t02", rows: [{ rows: ["total"] }], columns: ["total"],
    right: { term: "rows", group: "income" },
  },
  {
    ...between, id: "t02.fiscal-is-t05-t06-t07", explanation: copies.sources, form: "X-07", label: "收入总表 各科目·财政拨款收入 = 三种预算拨款表 同一科目之和", role: "defines",
    table: "t02", rows: [{ group: "income", depth: "leaf" }], columns: ["fiscal"],
    right: { term: "add", of: [{ term: "lookup", table: "t05", column: "total" }, { term: "lookup", table: "t06", column: "total" }, { term: "lookup", table: "t07", column: "total" }] },
  },
  {
    ...between, id: "t02.fiscal-of-parents-is-t05-t06-t07", explanation: copies.sources, form: "X-07", label: "收入总表 上级科目·财政拨款收入 = 三种预算拨款表 同一科目之和", role: "checks",
    table: "t02", rows: [{ group: "income", depth: "branch" }], columns: ["fiscal"],
    right: { term: "add", of: [{ term: "lookup", table: "t05", column: "total" }, { term: "lookup", table: "t06", column: "total" }, { term: "lookup", table: "t07", column: "total" }] },
  },
  {
    ...between, id: "t02.fiscal-total-is-t05-t06-t07", explanation: copies.sources, form: "X-07", label: "收入总表 合计·财政拨款收入 = 三种预算拨款表 合计之和", role: "checks",
    table: "t02", rows: [{ rows: ["total"] }], columns: ["fiscal"],
    right: {
      term: "add",
      of: [
        { term: "cell", table: "t05", row: "total", column: "total" },
        { term: "cell", table: "t06", row: "total", column: "total" },
        { term: "cell", table: "t07", row: "total", column: "total" },
      ],
    },
  },
  { ...codes, id: "t02.codes-are-well-formed", form: "T2-05/06/07", table: "t02", group: "income" },
  { ...head, id: "t02.head-agrees", form: "T2", table: "t02" },
] as const satisfies readonly Rule[];
