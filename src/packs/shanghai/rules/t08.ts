/** 基本支出明细表: T8. */
import { children, zero } from "../../../core/declare/form/terms";
import { sums } from "../../reasons";
import { rulesOn } from "../form";
import { codes, emptyNote, head } from "./ruleBases";

const { branches, checks, defines, eachAnd, parts, row, rowsOf, under } = rulesOn("t08");

export const t08Rules = [
  defines("t08.total-is-sum-of-columns", eachAnd("basicByEconomic", "total", "total"), {
    form: "T8-01",
    label: "合计 = 人员经费＋公用经费",
    equals: parts("staff", "operating"),
    explanation: sums.columns,
  }),
  defines("t08.parent-is-sum-of-children", branches("basicByEconomic", "staff", "operating"), {
    form: "T8-02",
    label: "类 = 各款之和",
    equals: children,
    explanation: sums.children,
  }),
  checks("t08.parent-total-is-sum-of-children", branches("basicByEconomic", "total"), {
    form: "T8-02",
    label: "类的合计 = 各款合计之和",
    equals: children,
    explanation: sums.children,
  }),
  defines("t08.grand-total-is-sum-of-classes", row("total", "staff", "operating"), {
    form: "T8-04",
    label: "合计 = 各类之和",
    equals: rowsOf("basicByEconomic"),
    explanation: sums.classes,
  }),
  checks("t08.grand-total-column-is-sum-of-classes", row("total", "total"), {
    form: "T8-04",
    label: "合计行的合计 = 各类合计之和",
    equals: rowsOf("basicByEconomic"),
    explanation: sums.classes,
  }),
  checks("t08.staff-items-have-no-operating-funds", under("basicByEconomic", ["301", "303"], "operating"), {
    form: "T8-08",
    label: "301、303 只列人员经费",
    equals: zero,
    explanation: sums.staffOnly,
  }),
  checks("t08.operating-items-have-no-staff-funds", under("basicByEconomic", ["302", "310"], "staff"), {
    form: "T8-08",
    label: "302、310 只列公用经费",
    equals: zero,
    explanation: sums.operatingOnly,
  }),
  { ...codes, id: "t08.codes-are-well-formed", form: "T8-05/06/07", table: "t08", group: "basicByEconomic" },
  { ...head, id: "t08.head-agrees", form: "T8", table: "t08" },
  { ...emptyNote, id: "t08.empty-note", form: "T8", table: "t08" },
];
