/** 表十三 项目支出（上年结转）: F13. */
import { copies } from "../../reasons";
import { cell, rowsIn, rulesOn } from "../form";

const { checks, row } = rulesOn("t13");

export const t13Rules = [
  checks("t13.total-within-t01-carry-in", row("total", "total"), {
    form: "F13-01",
    label: "表十三 合计不大于表一 上年结转",
    atMost: cell("t01", "carryIn", "income"),
    roundedParts: rowsIn("t13", "carryoverProjects", "total"),
    explanation: copies.carriedProjects,
  }),
  checks("t13.general-within-t04", row("total", "general"), {
    form: "F13-01",
    label: "表十三 合计·一般公共预算不大于表四 上年财政拨款结转·一般公共预算",
    atMost: cell("t04", "carryGeneral", "income"),
    roundedParts: rowsIn("t13", "carryoverProjects", "general"),
    explanation: copies.carriedProjects,
  }),
  checks("t13.fund-within-t04", row("total", "fund"), {
    form: "F13-01",
    label: "表十三 合计·政府性基金预算不大于表四 上年财政拨款结转·政府性基金预算",
    atMost: cell("t04", "carryFund", "income"),
    roundedParts: rowsIn("t13", "carryoverProjects", "fund"),
    explanation: copies.carriedProjects,
  }),
  checks("t13.capital-within-t04", row("total", "capital"), {
    form: "F13-01",
    label: "表十三 合计·国有资本经营预算不大于表四 上年财政拨款结转·国有资本经营预算",
    atMost: cell("t04", "carryCapital", "income"),
    roundedParts: rowsIn("t13", "carryoverProjects", "capital"),
    explanation: copies.carriedProjects,
  }),
];
