/** 表十一 机关运行经费: F11, FX-12, FX-13. */
import { zero } from "../../../core/declare/form/terms";
import { copies } from "../../reasons";
import { cell, fieldIs, onlyFor, rulesOn } from "../form";

const { checks, defines, row } = rulesOn("t11");

export const t11Rules = [
  defines("t11.unit-is-operating-funds", row("unit", "general"), {
    form: "FX-12",
    label: "行政单位、参公事业单位的机关运行经费 = 表六 合计·公用经费",
    equals: onlyFor("unitKind", ["行政单位", "参公事业单位"], cell("t06", "total", "operating")),
    when: fieldIs("unitKind", "行政单位", "参公事业单位"),
    explanation: copies.agency,
  }),
  checks("t11.total-is-t06-operating", row("total", "general"), {
    form: "FX-12",
    label: "表十一 部门合计·一般公共预算 = 表六 合计·公用经费",
    equals: cell("t06", "total", "operating"),
    when: fieldIs("unitKind", "行政单位", "参公事业单位"),
    explanation: copies.agency,
  }),
  checks("t11.institutions-have-none", row("unit", "general"), {
    form: "FX-12",
    label: "事业单位不列机关运行经费",
    equals: zero,
    when: fieldIs("unitKind", "事业单位"),
    severity: "warning",
    basis: "县级单位预算公开标准表式，表间关系",
    explanation: copies.agencyNone,
  }),
  checks("t11.total-within-t05-basic", row("total", "general"), {
    form: "FX-13",
    label: "表十一 一般公共预算不大于表五 合计·基本支出",
    atMost: cell("t05", "total", "basic"),
    explanation: copies.agencyWithin,
  }),
];
