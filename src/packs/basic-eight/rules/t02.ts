/** 表二 收入总表. */
import { copies } from "../../reasons";
import { cell, fieldIs, lookup, rulesOn } from "../form";

const { checks, leaves, prefills, row } = rulesOn("t02");

export const t02Rules = [
  prefills("t02.general-is-t05", leaves("otherFunds", "general"), {
    form: "FX-05",
    label: "表二 各科目·一般公共预算 = 表五 同一科目",
    equals: lookup("t05", "total"),
    when: fieldIs("sameSubjects", "是"),
    explanation: copies.sameCode,
  }),
  prefills("t02.fund-is-t08", leaves("otherFunds", "fund"), {
    form: "FX-10",
    label: "表二 各科目·政府性基金预算 = 表八 同一科目",
    equals: lookup("t08", "total"),
    when: fieldIs("sameSubjects", "是"),
    explanation: copies.sameCode,
  }),
  checks("t02.grand-general-is-t05", row("total", "general"), {
    form: "FX-05",
    label: "表二 合计·一般公共预算 = 表五 合计",
    equals: cell("t05", "total", "total"),
    explanation: copies.same,
  }),
  checks("t02.grand-fund-is-t08", row("total", "fund"), {
    form: "FX-10",
    label: "表二 合计·政府性基金预算 = 表八 合计",
    equals: cell("t08", "total", "total"),
    explanation: copies.same,
  }),
];
