/** 基本支出明细表: T8. */
import type { Rule } from "../../../core/declare/rule";
import { sums } from "../../reasons";
import { codes, emptyNote, head, within } from "./ruleBases";

export const t08Rules = [
  {
    ...within, id: "t08.total-is-sum-of-columns", explanation: sums.columns, form: "T8-01", label: "合计 = 人员经费＋公用经费", role: "defines",
    table: "t08", rows: [{ group: "basicByEconomic", depth: "any" }, { rows: ["total"] }], columns: ["total"],
    right: { term: "parts", columns: ["staff", "operating"] },
  },
  {
    ...within, id: "t08.parent-is-sum-of-children", explanation: sums.children, form: "T8-02", label: "类 = 各款之和", role: "defines",
    table: "t08", rows: [{ group: "basicByEconomic", depth: "branch" }], columns: ["staff", "operating"],
    right: { term: "children" },
  },
  {
    ...within, id: "t08.parent-total-is-sum-of-children", explanation: sums.children, form: "T8-02", label: "类的合计 = 各款合计之和", role: "checks",
    table: "t08", rows: [{ group: "basicByEconomic", depth: "branch" }], columns: ["total"],
    right: { term: "children" },
  },
  {
    ...within, id: "t08.grand-total-is-sum-of-classes", explanation: sums.classes, form: "T8-04", label: "合计 = 各类之和", role: "defines",
    table: "t08", rows: [{ rows: ["total"] }], columns: ["staff", "operating"],
    right: { term: "rows", group: "basicByEconomic" },
  },
  {
    ...within, id: "t08.grand-total-column-is-sum-of-classes", explanation: sums.classes, form: "T8-04", label: "合计行的合计 = 各类合计之和", role: "checks",
    table: "t08", rows: [{ rows: ["total"] }], columns: ["total"],
    right: { term: "rows", group: "basicByEconomic" },
  },
  {
    ...within, id: "t08.staff-items-have-no-operating-funds", explanation: sums.staffOnly, form: "T8-08", label: "301、303 只列人员经费", role: "checks", tolerance: "exact",
    table: "t08", rows: [{ group: "basicByEconomic", depth: "any", under: ["301", "303"] }], columns: ["operating"],
    right: { term: "zero" },
  },
  {
    ...within, id: "t08.operating-items-have-no-staff-funds", explanation: sums.operatingOnly, form: "T8-08", label: "302、310 只列公用经费", role: "checks", tolerance: "exact",
    table: "t08", rows: [{ group: "basicByEconomic", depth: "any", under: ["302", "310"] }], columns: ["staff"],
    right: { term: "zero" },
  },
  { ...codes, id: "t08.codes-are-well-formed", form: "T8-05/06/07", table: "t08", group: "basicByEconomic" },
  { ...head, id: "t08.head-agrees", form: "T8", table: "t08" },
  { ...emptyNote, id: "t08.empty-note", form: "T8", table: "t08" },
] as const satisfies readonly Rule[];
