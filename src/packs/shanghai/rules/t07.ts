/** 国有资本经营预算表: T7. */
import { children } from "../../../core/declare/form/terms";
import { sums } from "../../reasons";
import { rulesOn } from "../form";
import { codes, emptyNote, head } from "./ruleBases";

const { branches, checks, defines, eachAnd, parts, row, rowsOf } = rulesOn("t07");

export const t07Rules = [
  defines("t07.total-is-sum-of-columns", eachAnd("stateCapital", "total", "total"), {
    form: "T7-01",
    label: "合计 = 基本支出＋项目支出",
    equals: parts("basic", "project"),
    explanation: sums.columns,
  }),
  defines("t07.parent-is-sum-of-children", branches("stateCapital", "basic", "project"), {
    form: "T7-02/03",
    label: "类 = 各款之和，款 = 各项之和",
    equals: children,
    explanation: sums.children,
  }),
  checks("t07.parent-total-is-sum-of-children", branches("stateCapital", "total"), {
    form: "T7-02/03",
    label: "类、款的合计 = 下级科目合计之和",
    equals: children,
    explanation: sums.children,
  }),
  defines("t07.grand-total-is-sum-of-classes", row("total", "basic", "project"), {
    form: "T7-04",
    label: "合计 = 各类之和",
    equals: rowsOf("stateCapital"),
    explanation: sums.classes,
  }),
  checks("t07.grand-total-column-is-sum-of-classes", row("total", "total"), {
    form: "T7-04",
    label: "合计行的合计 = 各类合计之和",
    equals: rowsOf("stateCapital"),
    explanation: sums.classes,
  }),
  { ...codes, id: "t07.codes-are-well-formed", form: "T7-05/06/07", table: "t07", group: "stateCapital" },
  { ...head, id: "t07.head-agrees", form: "T7", table: "t07" },
  { ...emptyNote, id: "t07.empty-note", form: "T7", table: "t07" },
];
