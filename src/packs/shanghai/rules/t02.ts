/** 收入总表: T2, and what it shares with the three tables of fiscal money. */
import { add, children } from "../../../core/declare/form/terms";
import { copies, sums } from "../../reasons";
import { cell, lookup, rulesOn } from "../form";
import { codes, head } from "./ruleBases";

const { branches, checks, defines, eachAnd, leaves, parts, row, rowsOf } = rulesOn("t02");

export const t02Rules = [
  defines("t02.total-is-sum-of-columns", eachAnd("income", "total", "total"), {
    form: "T2-01",
    label: "合计 = 财政拨款收入＋事业收入＋事业单位经营收入＋其他收入",
    equals: parts("fiscal", "business", "operation", "other"),
    explanation: sums.columns,
  }),
  defines("t02.parent-is-sum-of-children", branches("income", "fiscal", "business", "operation", "other"), {
    form: "T2-02/03",
    label: "类 = 各款之和，款 = 各项之和",
    equals: children,
    explanation: sums.children,
  }),
  checks("t02.parent-total-is-sum-of-children", branches("income", "total"), {
    form: "T2-02/03",
    label: "类、款的合计 = 下级科目合计之和",
    equals: children,
    explanation: sums.children,
  }),
  defines("t02.grand-total-is-sum-of-classes", row("total", "fiscal", "business", "operation", "other"), {
    form: "T2-04",
    label: "合计 = 各类之和",
    equals: rowsOf("income"),
    explanation: sums.classes,
  }),
  checks("t02.grand-total-column-is-sum-of-classes", row("total", "total"), {
    form: "T2-04",
    label: "合计行的合计 = 各类合计之和",
    equals: rowsOf("income"),
    explanation: sums.classes,
  }),
  defines("t02.fiscal-is-t05-t06-t07", leaves("income", "fiscal"), {
    form: "X-07",
    label: "收入总表 各科目·财政拨款收入 = 三种预算拨款表 同一科目之和",
    equals: add(lookup("t05", "total"), lookup("t06", "total"), lookup("t07", "total")),
    explanation: copies.sources,
  }),
  checks("t02.fiscal-of-parents-is-t05-t06-t07", branches("income", "fiscal"), {
    form: "X-07",
    label: "收入总表 上级科目·财政拨款收入 = 三种预算拨款表 同一科目之和",
    equals: add(lookup("t05", "total"), lookup("t06", "total"), lookup("t07", "total")),
    explanation: copies.sources,
  }),
  checks("t02.fiscal-total-is-t05-t06-t07", row("total", "fiscal"), {
    form: "X-07",
    label: "收入总表 合计·财政拨款收入 = 三种预算拨款表 合计之和",
    equals: add(cell("t05", "total", "total"), cell("t06", "total", "total"), cell("t07", "total", "total")),
    explanation: copies.sources,
  }),
  { ...codes, id: "t02.codes-are-well-formed", form: "T2-05/06/07", table: "t02", group: "income" },
  { ...head, id: "t02.head-agrees", form: "T2", table: "t02" },
];
