/** 表八: F8, FX-10. */
import { copies } from "../../reasons";
import { cell, rulesOn } from "../form";

const { checks, row } = rulesOn("t08");

export const t08Rules = [
  checks("t08.total-is-t07-total", row("total", "total"), {
    form: "F7",
    label: "政府性基金：表八 支出合计 = 表七 收入合计",
    equals: cell("t07", "total", "income"),
    explanation: copies.incomeIsExpenditure,
  }),
  checks("t08.project-is-t12-fund", row("total", "project"), {
    form: "FX-08",
    label: "表八 合计·项目支出 = 表十二 合计·政府性基金预算",
    equals: cell("t12", "total", "fund"),
    explanation: copies.projects,
  }),
];
