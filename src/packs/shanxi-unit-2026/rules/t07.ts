/** 表七 政府性基金预算收入: F7, FX-10. */
import { copies } from "../../reasons";
import { cell, rulesOn } from "../form";

const { checks, row } = rulesOn("t07");

export const t07Rules = [
  checks("t07.total-is-t01-fund", row("total", "income"), {
    form: "FX-10",
    label: "表七 合计 = 表一 政府性基金预算",
    equals: cell("t01", "fund", "income"),
    explanation: copies.same,
  }),
];
