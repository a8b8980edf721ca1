/** 表三 预算支出总表: F3, FX-03, FX-06, FX-08. */
import { add, allZero, subtract } from "../../../core/declare/form/terms";
import { copies } from "../../reasons";
import { cell, fieldIs, lookup, rulesOn } from "../form";

const { checks, each, leaves, prefills, row } = rulesOn("t03");

const granted = add(lookup("t05"), lookup("t08"), lookup("t09"));
const noOtherMoney = allZero(
  cell("t02", "total", "fund"),
  cell("t02", "total", "capital"),
  cell("t02", "total", "special"),
  cell("t02", "total", "unitFunds"),
  cell("t02", "total", "carry"),
);

export const t03Rules = [
  prefills("t03.basic-is-sum-of-funds", leaves("expenditure", "basic"), {
    form: "FX-04",
    label: "基本支出 = 表五＋表八＋表九 同一科目",
    equals: granted,
    compared: false,
    explanation: copies.prefilled,
  }),
  prefills("t03.project-is-sum-of-funds", leaves("expenditure", "project"), {
    form: "FX-04",
    label: "项目支出 = 表五＋表八＋表九＋其他资金＋上年结转 同一科目",
    equals: add(
      lookup("t05"),
      lookup("t08"),
      lookup("t09"),
      lookup("t02", "special"),
      lookup("t02", "unitFunds"),
      lookup("t02", "carry"),
    ),
    compared: false,
    explanation: copies.prefilled,
  }),
  checks("t03.row-is-t02-row", each("expenditure", "total"), {
    form: "FX-03",
    label: "表三 各科目 = 表二 同一科目合计＋上年结转",
    equals: add(lookup("t02", "total"), lookup("t02", "carry")),
    when: fieldIs("sameSubjects", "是"),
    explanation: copies.rowByRow,
  }),
  checks("t03.grand-total-is-t02-total", row("total", "total"), {
    form: "FX-03",
    label: "表三 合计 = 表二 合计＋上年结转－表一 年终结转",
    equals: subtract(
      add(cell("t02", "total", "total"), cell("t02", "total", "carry")),
      cell("t01", "carryOut", "total"),
    ),
    explanation: copies.incomeIsExpenditureTotal,
  }),
  checks("t03.equals-t05-when-no-other-money", each("expenditure", "total", "basic", "project"), {
    form: "FX-06",
    label: "没有其他资金和结转时，表三与表五逐行逐列相等",
    equals: lookup("t05"),
    when: noOtherMoney,
    explanation: copies.onlyGeneral,
  }),
  checks("t03.grand-total-equals-t05-when-no-other-money", row("total", "total"), {
    form: "FX-06",
    label: "没有其他资金和结转时，表三 合计·合计 = 表五 合计·合计",
    equals: cell("t05", "total", "total"),
    when: noOtherMoney,
    explanation: copies.onlyGeneral,
  }),
  checks("t03.grand-basic-equals-t05-when-no-other-money", row("total", "basic"), {
    form: "FX-06",
    label: "没有其他资金和结转时，表三 合计·基本支出 = 表五 合计·基本支出",
    equals: cell("t05", "total", "basic"),
    when: noOtherMoney,
    explanation: copies.onlyGeneral,
  }),
  checks("t03.grand-project-equals-t05-when-no-other-money", row("total", "project"), {
    form: "FX-06",
    label: "没有其他资金和结转时，表三 合计·项目支出 = 表五 合计·项目支出",
    equals: cell("t05", "total", "project"),
    when: noOtherMoney,
    explanation: copies.onlyGeneral,
  }),
  checks("t03.basic-covers-funds", each("expenditure", "basic"), {
    form: "FX-04",
    label: "表三 基本支出不少于表五＋表八＋表九 同一科目",
    atLeast: granted,
    explanation: copies.covers,
  }),
  checks("t03.project-covers-funds", each("expenditure", "project"), {
    form: "FX-04",
    label: "表三 项目支出不少于表五＋表八＋表九 同一科目",
    atLeast: granted,
    explanation: copies.covers,
  }),
  checks("t03.project-is-t12-plus-t13", row("total", "project"), {
    form: "FX-08",
    label: "表三 合计·项目支出 = 表十二 合计＋表十三 合计",
    equals: add(cell("t12", "total", "total"), cell("t13", "total", "total")),
    explanation: copies.projectsWithCarry,
  }),
];
