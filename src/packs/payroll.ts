/**
 * 社会保险, 年金, 公积金 and 离退休费 by function (表五) and by economic item (表六): FX-09 and FX-16, for the forms whose 表五 and 表六
 * have these ids. 行政运行 is what is left over; it is bound by FX-07 once the others agree. Judged only where both figures are there.
 */
import type { Rule } from "../core/declare/rule";
import type { Term } from "../core/declare/term";
import { usual } from "./reasons";

const hint = {
  kind: "identity",
  severity: "info",
  finding: "plausibility",
  role: "checks",
  relation: "equals",
  table: "t06",
  columns: ["total"],
  basis: "支出功能分类与支出经济分类的科目口径",
} as const;
const sameMoney = { ...hint, form: "FX-09", explanation: usual.insurance } as const;
const sameBase = {
  ...hint,
  form: "FX-16",
  basis: "基本养老保险单位缴费 16%，职业年金 8%；基本医疗保险各地 5% 至 10%",
  tolerance: "rounding",
} as const;
const own = { term: "parts", columns: ["total"] } as const satisfies Term;

const pensions = { term: "lookup", table: "t05", column: "basic", code: "2080505" } as const;
const annuities = { term: "lookup", table: "t05", column: "basic", code: "2080506" } as const;
const medical = {
  term: "add",
  of: [
    { term: "lookup", table: "t05", column: "basic", code: "2101101" },
    { term: "lookup", table: "t05", column: "basic", code: "2101102" },
  ],
} as const;
const civilServants = { term: "lookup", table: "t05", column: "basic", code: "2101103" } as const;
const otherInsurance = { term: "lookup", table: "t05", column: "basic", code: "2101199" } as const;
const housing = { term: "lookup", table: "t05", column: "basic", code: "2210201" } as const;
const retired = {
  term: "add",
  of: [
    { term: "lookup", table: "t05", column: "basic", code: "2080501" },
    { term: "lookup", table: "t05", column: "basic", code: "2080502" },
  ],
} as const;
const pensionItem = { term: "lookup", table: "t06", column: "total", code: "30108" } as const;
const annuityItem = { term: "lookup", table: "t06", column: "total", code: "30109" } as const;

export const payrollRules = [
  {
    ...sameMoney,
    id: "t06.pension-is-t05",
    label: "基本养老保险缴费 = 表五 2080505·基本支出",
    rows: [{ group: "basicByEconomic", depth: "any", under: ["30108"] }],
    right: pensions,
    tolerance: "exact",
    when: { kind: "noneZero", terms: [own, pensions] },
  },
  {
    ...sameMoney,
    id: "t06.annuity-is-t05",
    label: "职业年金缴费 = 表五 2080506·基本支出",
    rows: [{ group: "basicByEconomic", depth: "any", under: ["30109"] }],
    right: annuities,
    tolerance: "exact",
    when: { kind: "noneZero", terms: [own, annuities] },
  },
  {
    ...sameMoney,
    id: "t06.medical-is-t05",
    label: "职工基本医疗保险缴费 = 表五 2101101＋2101102·基本支出",
    rows: [{ group: "basicByEconomic", depth: "any", under: ["30110"] }],
    right: medical,
    tolerance: "rounding",
    when: { kind: "noneZero", terms: [own, medical] },
  },
  {
    ...sameMoney,
    id: "t06.civil-servant-medical-is-t05",
    label: "公务员医疗补助缴费＋医疗费补助 = 表五 2101103·基本支出",
    rows: [{ group: "basicByEconomic", depth: "any", under: ["30111"] }],
    right: {
      term: "subtract",
      from: civilServants,
      less: [{ term: "lookup", table: "t06", column: "total", code: "30307" }],
    },
    tolerance: "rounding",
    when: { kind: "noneZero", terms: [own, civilServants] },
  },
  {
    ...sameMoney,
    id: "t06.other-insurance-is-t05",
    label: "其他社会保障缴费 = 表五 2101199·基本支出",
    rows: [{ group: "basicByEconomic", depth: "any", under: ["30112"] }],
    right: otherInsurance,
    tolerance: "exact",
    when: { kind: "noneZero", terms: [own, otherInsurance] },
  },
  {
    ...sameMoney,
    id: "t06.housing-fund-is-t05",
    label: "住房公积金 = 表五 2210201·基本支出",
    rows: [{ group: "basicByEconomic", depth: "any", under: ["30113"] }],
    right: housing,
    tolerance: "exact",
    when: { kind: "noneZero", terms: [own, housing] },
  },
  {
    ...sameMoney,
    id: "t06.retirement-is-t05",
    label: "离休费＋退休费＋退职（役）费 = 表五 2080501＋2080502·基本支出",
    rows: [{ group: "basicByEconomic", depth: "any", under: ["30302"] }],
    right: {
      term: "subtract",
      from: retired,
      less: [
        { term: "lookup", table: "t06", column: "total", code: "30301" },
        { term: "lookup", table: "t06", column: "total", code: "30303" },
      ],
    },
    tolerance: "rounding",
    when: { kind: "noneZero", terms: [own, retired] },
  },
  {
    ...sameBase,
    id: "t06.pension-covers-annuity",
    explanation: usual.annuity,
    label: "基本养老保险缴费约为职业年金缴费的 2 倍，不低于 1.8 倍",
    rows: [{ group: "basicByEconomic", depth: "any", under: ["30108"] }],
    relation: "atLeast",
    right: { term: "scaled", of: annuityItem, times: 9, per: 5 },
    when: { kind: "noneZero", terms: [own, annuityItem] },
  },
  {
    ...sameBase,
    id: "t06.pension-within-annuity",
    explanation: usual.annuity,
    label: "基本养老保险缴费约为职业年金缴费的 2 倍，不高于 2.2 倍",
    rows: [{ group: "basicByEconomic", depth: "any", under: ["30108"] }],
    relation: "atMost",
    right: { term: "scaled", of: annuityItem, times: 11, per: 5 },
    when: { kind: "noneZero", terms: [own, annuityItem] },
  },
  {
    ...sameBase,
    id: "t06.medical-covers-base",
    explanation: usual.medical,
    label: "医疗保险与养老保险基数相近：医疗保险缴费不低于养老保险缴费的 5/16",
    rows: [{ group: "basicByEconomic", depth: "any", under: ["30110"] }],
    relation: "atLeast",
    right: { term: "scaled", of: pensionItem, times: 5, per: 16 },
    when: { kind: "noneZero", terms: [own, pensionItem] },
  },
  {
    ...sameBase,
    id: "t06.medical-within-base",
    explanation: usual.medical,
    label: "医疗保险与养老保险基数相近：医疗保险缴费不高于养老保险缴费的 10/16",
    rows: [{ group: "basicByEconomic", depth: "any", under: ["30110"] }],
    relation: "atMost",
    right: { term: "scaled", of: pensionItem, times: 10, per: 16 },
    when: { kind: "noneZero", terms: [own, pensionItem] },
  },
] as const satisfies readonly Rule[];
