/** 表三 支出总表. */
import { add, allZero } from "../../../core/declare/form/terms";
import { copies } from "../../reasons";
import { cell, fieldIs, lookup, rulesOn } from "../form";

const { checks, each, leaves, prefills } = rulesOn("t03");

export const t03Rules = [
  prefills("t03.basic-is-t05-t08", leaves("expenditure", "basic"), {
    form: "FX-06",
    label: "表三 基本支出：按表五、表八预填",
    equals: add(lookup("t05"), lookup("t08")),
    compared: false,
    explanation: copies.prefilled,
  }),
  prefills("t03.project-is-t05-t08-and-other-money", leaves("expenditure", "project"), {
    form: "FX-06",
    label: "表三 项目支出：按表五、表八和表二其余资金预填",
    equals: add(
      lookup("t05"),
      lookup("t08"),
      lookup("t02", "capital"),
      lookup("t02", "special"),
      lookup("t02", "unitFunds"),
      lookup("t02", "carry"),
    ),
    compared: false,
    explanation: copies.prefilled,
  }),
  checks("t03.natures-cover-t05-t08", each("expenditure", "basic", "project"), {
    form: "FX-06",
    label: "表三 各科目不少于表五、表八 同一科目之和",
    atLeast: add(lookup("t05"), lookup("t08")),
    explanation: copies.covers,
  }),
  checks("t03.total-is-t02", each("expenditure", "total"), {
    form: "FX-03",
    label: "表三 各科目 = 表二 同一科目·合计＋上年结转",
    equals: add(lookup("t02"), lookup("t02", "carry")),
    when: fieldIs("sameSubjects", "是"),
    explanation: copies.rowByRow,
  }),
  checks("t03.is-t05-where-there-is-no-other-money", each("expenditure", "basic", "project"), {
    form: "FX-06",
    label: "没有其他资金和结转时，表三 = 表五",
    equals: lookup("t05"),
    when: allZero(
      cell("t01", "fund", "income"),
      cell("t01", "capital", "income"),
      cell("t01", "special", "income"),
      cell("t01", "unitFunds", "income"),
      cell("t01", "carryIn", "income"),
    ),
    explanation: copies.onlyGeneral,
  }),
];
