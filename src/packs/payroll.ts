/**
 * 社会保险, 年金, 公积金 and 离退休费 by function (表五) and by economic item (表六): FX-09 and FX-16, for the forms whose 表五 and 表六
 * have these ids. 行政运行 is what is left over; it is bound by FX-07 once the others agree. Judged only where both figures are there.
 */
import { formOf } from "../core/declare/form/formOf";
import { add, noneZero, scaled, subtract } from "../core/declare/form/terms";
import type { info } from "./basic-eight/info";
import type { tables as basicEight } from "./basic-eight/tables";
import { usual } from "./reasons";
import type { tables as shanxi } from "./shanxi-unit-2026/tables";

const subjects = "支出功能分类与支出经济分类的科目口径";
const rates = "基本养老保险单位缴费 16%，职业年金 8%；基本医疗保险各地 5% 至 10%";

const { rowCalled, rulesOn } = formOf<readonly [...typeof shanxi, ...typeof basicEight], typeof info>({
  within: subjects,
  between: subjects,
});
const { hints, parts, under } = rulesOn("t06");

const own = parts("total");
const pensions = rowCalled("t05", { code: "2080505" }, "basic");
const annuities = rowCalled("t05", { code: "2080506" }, "basic");
const medical = add(rowCalled("t05", { code: "2101101" }, "basic"), rowCalled("t05", { code: "2101102" }, "basic"));
const civilServants = rowCalled("t05", { code: "2101103" }, "basic");
const otherInsurance = rowCalled("t05", { code: "2101199" }, "basic");
const housing = rowCalled("t05", { code: "2210201" }, "basic");
const retired = add(rowCalled("t05", { code: "2080501" }, "basic"), rowCalled("t05", { code: "2080502" }, "basic"));
const pensionItem = rowCalled("t06", { code: "30108" }, "total");
const annuityItem = rowCalled("t06", { code: "30109" }, "total");

export const payrollRules = [
  hints("t06.pension-is-t05", under("basicByEconomic", ["30108"], "total"), {
    form: "FX-09",
    label: "基本养老保险缴费 = 表五 2080505·基本支出",
    equals: pensions,
    when: noneZero(own, pensions),
    basis: subjects,
    explanation: usual.insurance,
  }),
  hints("t06.annuity-is-t05", under("basicByEconomic", ["30109"], "total"), {
    form: "FX-09",
    label: "职业年金缴费 = 表五 2080506·基本支出",
    equals: annuities,
    when: noneZero(own, annuities),
    basis: subjects,
    explanation: usual.insurance,
  }),
  hints("t06.medical-is-t05", under("basicByEconomic", ["30110"], "total"), {
    form: "FX-09",
    label: "职工基本医疗保险缴费 = 表五 2101101＋2101102·基本支出",
    equals: medical,
    when: noneZero(own, medical),
    basis: subjects,
    explanation: usual.insurance,
  }),
  hints("t06.civil-servant-medical-is-t05", under("basicByEconomic", ["30111"], "total"), {
    form: "FX-09",
    label: "公务员医疗补助缴费＋医疗费补助 = 表五 2101103·基本支出",
    equals: subtract(civilServants, rowCalled("t06", { code: "30307" }, "total")),
    when: noneZero(own, civilServants),
    basis: subjects,
    explanation: usual.insurance,
  }),
  hints("t06.other-insurance-is-t05", under("basicByEconomic", ["30112"], "total"), {
    form: "FX-09",
    label: "其他社会保障缴费 = 表五 2101199·基本支出",
    equals: otherInsurance,
    when: noneZero(own, otherInsurance),
    basis: subjects,
    explanation: usual.insurance,
  }),
  hints("t06.housing-fund-is-t05", under("basicByEconomic", ["30113"], "total"), {
    form: "FX-09",
    label: "住房公积金 = 表五 2210201·基本支出",
    equals: housing,
    when: noneZero(own, housing),
    basis: subjects,
    explanation: usual.insurance,
  }),
  hints("t06.retirement-is-t05", under("basicByEconomic", ["30302"], "total"), {
    form: "FX-09",
    label: "离休费＋退休费＋退职（役）费 = 表五 2080501＋2080502·基本支出",
    equals: subtract(
      retired,
      rowCalled("t06", { code: "30301" }, "total"),
      rowCalled("t06", { code: "30303" }, "total"),
    ),
    when: noneZero(own, retired),
    basis: subjects,
    explanation: usual.insurance,
  }),
  hints("t06.pension-covers-annuity", under("basicByEconomic", ["30108"], "total"), {
    form: "FX-16",
    label: "基本养老保险缴费约为职业年金缴费的 2 倍，不低于 1.8 倍",
    atLeast: scaled(annuityItem, 9, 5),
    when: noneZero(own, annuityItem),
    basis: rates,
    explanation: usual.annuity,
  }),
  hints("t06.pension-within-annuity", under("basicByEconomic", ["30108"], "total"), {
    form: "FX-16",
    label: "基本养老保险缴费约为职业年金缴费的 2 倍，不高于 2.2 倍",
    atMost: scaled(annuityItem, 11, 5),
    when: noneZero(own, annuityItem),
    basis: rates,
    explanation: usual.annuity,
  }),
  hints("t06.medical-covers-base", under("basicByEconomic", ["30110"], "total"), {
    form: "FX-16",
    label: "医疗保险与养老保险基数相近：医疗保险缴费不低于养老保险缴费的 5/16",
    atLeast: scaled(pensionItem, 5, 16),
    when: noneZero(own, pensionItem),
    basis: rates,
    explanation: usual.medical,
  }),
  hints("t06.medical-within-base", under("basicByEconomic", ["30110"], "total"), {
    form: "FX-16",
    label: "医疗保险与养老保险基数相近：医疗保险缴费不高于养老保险缴费的 10/16",
    atMost: scaled(pensionItem, 10, 16),
    when: noneZero(own, pensionItem),
    basis: rates,
    explanation: usual.medical,
  }),
];
