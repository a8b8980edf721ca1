/** More that is usual in this form, told as hints: FX-09, FX-13, FX-16 and FX-17 of the general catalogue of identities. stand with their tables. */
import type { Rule } from "../../../core/declare/rule";
import type { Term } from "../../../core/declare/term";
import { copies, usual as reasons } from "../../reasons";
import { usual } from "./ruleBases";

const own = { term: "parts", columns: ["total"] } as const satisfies Term;
const pensionItem = { term: "lookup", table: "t08", column: "total", code: "30108" } as const;
const annuityItem = { term: "lookup", table: "t08", column: "total", code: "30109" } as const;
const retired = {
  term: "add",
  of: [
    { term: "lookup", table: "t05", column: "basic", code: "2080501" },
    { term: "lookup", table: "t05", column: "basic", code: "2080502" },
  ],
} as const;
const otherInsurance = { term: "lookup", table: "t05", column: "basic", code: "2101199" } as const;
const item = { ...usual, role: "checks", table: "t08", columns: ["total"] } as const;
const agency = {
  ...usual,
  role: "checks",
  tolerance: "exact",
  form: "FX-17",
  right: { term: "zero" },
  columns: ["total"],
  when: { kind: "field", field: "unitKind", values: ["行政单位"] },
} as const;

export const usualRules = [
  {
    ...item,
    id: "t08.retirement-is-t05",
    form: "FX-09",
    label: "离休费＋退休费＋退职（役）费 = 一般公共预算表 2080501＋2080502·基本支出",
    rows: [{ group: "basicByEconomic", depth: "any", under: ["30302"] }],
    right: {
      term: "subtract",
      from: retired,
      less: [
        { term: "lookup", table: "t08", column: "total", code: "30301" },
        { term: "lookup", table: "t08", column: "total", code: "30303" },
      ],
    },
    when: { kind: "noneZero", terms: [own, retired] },
  },
  {
    ...item,
    id: "t08.other-insurance-is-t05",
    form: "FX-09",
    label: "其他社会保障缴费 = 一般公共预算表 2101199·基本支出",
    rows: [{ group: "basicByEconomic", depth: "any", under: ["30112"] }],
    tolerance: "exact",
    right: otherInsurance,
    when: { kind: "noneZero", terms: [own, otherInsurance] },
  },
  {
    ...item,
    id: "t08.pension-covers-annuity",
    form: "FX-16",
    explanation: reasons.annuity,
    label: "基本养老保险缴费约为职业年金缴费的 2 倍，不低于 1.8 倍",
    rows: [{ group: "basicByEconomic", depth: "any", under: ["30108"] }],
    relation: "atLeast",
    right: { term: "scaled", of: annuityItem, times: 9, per: 5 },
    when: { kind: "noneZero", terms: [own, annuityItem] },
  },
  {
    ...item,
    id: "t08.pension-within-annuity",
    form: "FX-16",
    explanation: reasons.annuity,
    label: "基本养老保险缴费约为职业年金缴费的 2 倍，不高于 2.2 倍",
    rows: [{ group: "basicByEconomic", depth: "any", under: ["30108"] }],
    relation: "atMost",
    right: { term: "scaled", of: annuityItem, times: 11, per: 5 },
    when: { kind: "noneZero", terms: [own, annuityItem] },
  },
  {
    ...item,
    id: "t08.medical-covers-base",
    form: "FX-16",
    explanation: reasons.medical,
    label: "医疗保险与养老保险基数相近：医疗保险缴费不低于养老保险缴费的 5/16",
    rows: [{ group: "basicByEconomic", depth: "any", under: ["30110"] }],
    relation: "atLeast",
    right: { term: "scaled", of: pensionItem, times: 5, per: 16 },
    when: { kind: "noneZero", terms: [own, pensionItem] },
  },
  {
    ...item,
    id: "t08.medical-within-base",
    form: "FX-16",
    explanation: reasons.medical,
    label: "医疗保险与养老保险基数相近：医疗保险缴费不高于养老保险缴费的 10/16",
    rows: [{ group: "basicByEconomic", depth: "any", under: ["30110"] }],
    relation: "atMost",
    right: { term: "scaled", of: pensionItem, times: 10, per: 16 },
    when: { kind: "noneZero", terms: [own, pensionItem] },
  },
  {
    ...usual,
    id: "t09.total-within-t04",
    form: "FX-13",
    explanation: copies.threePublicWithin,
    label: "“三公”经费合计不大于财政拨款收支总表 支出总计",
    role: "checks",
    relation: "atMost",
    tolerance: "exact",
    table: "t09",
    rows: [{ rows: ["budget"] }],
    columns: ["total"],
    right: { term: "cell", table: "t04", row: "expenditureTotal", column: "total" },
  },
  {
    ...agency,
    id: "t08.agencies-pay-no-performance-pay",
    explanation: reasons.performancePay,
    label: "行政单位一般没有绩效工资",
    table: "t08",
    rows: [{ group: "basicByEconomic", depth: "any", under: ["30107"] }],
  },
  {
    ...agency,
    id: "t05.agencies-have-no-institution-medical",
    explanation: reasons.institutionMedical,
    label: "行政单位一般用行政单位医疗，不用事业单位医疗",
    table: "t05",
    rows: [{ group: "generalBudget", depth: "any", under: ["2101102"] }],
  },
] as const satisfies readonly Rule[];
