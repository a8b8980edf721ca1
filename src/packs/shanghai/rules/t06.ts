/** 政府性基金表: T6. */
import { children } from "../../../core/declare/form/terms";
import { sums } from "../../reasons";
import { rulesOn } from "../form";
import { codes, emptyNote, head } from "./ruleBases";

const { branches, checks, defines, eachAnd, parts, row, rowsOf } = rulesOn("t06");

export const t06Rules = [
  defines("t06.total-is-sum-of-columns", eachAnd("governmentFund", "total", "total"), {
    form: "T6-01",
    label: "合计 = 基本支出＋项目支出",
    equals: parts("basic", "project"),
    explanation: sums.columns,
  }),
  defines("t06.parent-is-sum-of-children", branches("governmentFund", "basic", "project"), {
    form: "T6-02/03",
    label: "类 = 各款之和，款 = 各项之和",
    equals: children,
    explanation: sums.children,
  }),
  checks("t06.parent-total-is-sum-of-children", branches("governmentFund", "total"), {
    form: "T6-02/03",
    label: "类、款的合计 = 下级科目合计之和",
    equals: children,
    explanation: sums.children,
  }),
  defines("t06.grand-total-is-sum-of-classes", row("total", "basic", "project"), {
    form: "T6-04",
    label: "合计 = 各类之和",
    equals: rowsOf("governmentFund"),
    explanation: sums.classes,
  }),
  checks("t06.grand-total-column-is-sum-of-classes", row("total", "total"), {
    form: "T6-04",
    label: "合计行的合计 = 各类合计之和",
    equals: rowsOf("governmentFund"),
    explanation: sums.classes,
  }),
  { ...codes, id: "t06.codes-are-well-formed", form: "T6-05/06/07", table: "t06", group: "governmentFund" },
  { ...head, id: "t06.head-agrees", form: "T6", table: "t06" },
  { ...emptyNote, id: "t06.empty-note", form: "T6", table: "t06" },
];
