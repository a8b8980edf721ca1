/** More that is usual in this form, told as hints: FX-09, FX-13, FX-16 and FX-17 of the general catalogue of identities. stand with their tables. */
import { add, noneZero, scaled, subtract, zero } from "../../../core/declare/form/terms";
import { copies, usual } from "../../reasons";
import { cell, fieldIs, rowCalled, rulesOn } from "../form";
import { usualBasis } from "./ruleBases";

const t05 = rulesOn("t05");
const t08 = rulesOn("t08");
const t09 = rulesOn("t09");

const own = t08.parts("total");
const retired = add(rowCalled("t05", { code: "2080501" }, "basic"), rowCalled("t05", { code: "2080502" }, "basic"));
const otherInsurance = rowCalled("t05", { code: "2101199" }, "basic");
const annuity = rowCalled("t08", { code: "30109" }, "total");
const pension = rowCalled("t08", { code: "30108" }, "total");

export const usualRules = [
  t08.hints("t08.retirement-is-t05", t08.under("basicByEconomic", ["30302"], "total"), {
    form: "FX-09",
    label: "离休费＋退休费＋退职（役）费 = 一般公共预算表 2080501＋2080502·基本支出",
    equals: subtract(
      retired,
      rowCalled("t08", { code: "30301" }, "total"),
      rowCalled("t08", { code: "30303" }, "total"),
    ),
    when: noneZero(own, retired),
    basis: usualBasis,
    explanation: usual.insurance,
  }),
  t08.hints("t08.other-insurance-is-t05", t08.under("basicByEconomic", ["30112"], "total"), {
    form: "FX-09",
    label: "其他社会保障缴费 = 一般公共预算表 2101199·基本支出",
    equals: otherInsurance,
    when: noneZero(own, otherInsurance),
    basis: usualBasis,
    explanation: usual.insurance,
  }),
  t08.hints("t08.pension-covers-annuity", t08.under("basicByEconomic", ["30108"], "total"), {
    form: "FX-16",
    label: "基本养老保险缴费约为职业年金缴费的 2 倍，不低于 1.8 倍",
    atLeast: scaled(annuity, 9, 5),
    when: noneZero(own, annuity),
    basis: usualBasis,
    explanation: usual.annuity,
  }),
  t08.hints("t08.pension-within-annuity", t08.under("basicByEconomic", ["30108"], "total"), {
    form: "FX-16",
    label: "基本养老保险缴费约为职业年金缴费的 2 倍，不高于 2.2 倍",
    atMost: scaled(annuity, 11, 5),
    when: noneZero(own, annuity),
    basis: usualBasis,
    explanation: usual.annuity,
  }),
  t08.hints("t08.medical-covers-base", t08.under("basicByEconomic", ["30110"], "total"), {
    form: "FX-16",
    label: "医疗保险与养老保险基数相近：医疗保险缴费不低于养老保险缴费的 5/16",
    atLeast: scaled(pension, 5, 16),
    when: noneZero(own, pension),
    basis: usualBasis,
    explanation: usual.medical,
  }),
  t08.hints("t08.medical-within-base", t08.under("basicByEconomic", ["30110"], "total"), {
    form: "FX-16",
    label: "医疗保险与养老保险基数相近：医疗保险缴费不高于养老保险缴费的 10/16",
    atMost: scaled(pension, 10, 16),
    when: noneZero(own, pension),
    basis: usualBasis,
    explanation: usual.medical,
  }),
  t09.hints("t09.total-within-t04", t09.row("budget", "total"), {
    form: "FX-13",
    label: "“三公”经费合计不大于财政拨款收支总表 支出总计",
    atMost: cell("t04", "expenditureTotal", "total"),
    basis: usualBasis,
    explanation: copies.threePublicWithin,
  }),
  t08.hints("t08.agencies-pay-no-performance-pay", t08.under("basicByEconomic", ["30107"], "total"), {
    form: "FX-17",
    label: "行政单位一般没有绩效工资",
    equals: zero,
    when: fieldIs("unitKind", "行政单位"),
    basis: usualBasis,
    explanation: usual.performancePay,
  }),
  t05.hints("t05.agencies-have-no-institution-medical", t05.under("generalBudget", ["2101102"], "total"), {
    form: "FX-17",
    label: "行政单位一般用行政单位医疗，不用事业单位医疗",
    equals: zero,
    when: fieldIs("unitKind", "行政单位"),
    basis: usualBasis,
    explanation: usual.institutionMedical,
  }),
];
