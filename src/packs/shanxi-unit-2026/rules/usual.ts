/** What is usual between the tables of this form, told as hints: FX-11 (projects), FX-13 by fund, FX-17, and of the fields behind the texts: N9-02, N10-01, N12-01; FX-09 and FX-16 in packs/payroll. */
import type { RuleOf } from "../tables";
import { payrollRules } from "../../payroll";
import { usual } from "../../reasons";

const hint = {
  kind: "identity",
  severity: "info",
  finding: "plausibility",
  role: "checks",
  relation: "equals",
  tolerance: "exact",
} as const;
const fund = {
  ...hint,
  form: "FX-13",
  table: "t10",
  rows: [{ rows: ["total"] }],
  relation: "atMost",
  explanation: usual.fundWithin,
  basis: "“三公”经费由财政拨款安排",
} as const;
const inProjects = {
  ...hint,
  form: "FX-11",
  table: "t10",
  columns: ["total"],
  relation: "atLeast",
  tolerance: "rounding",
  explanation: usual.threePublic,
  basis: "“三公”经费包括基本支出和项目支出",
} as const;
const agency = {
  ...hint,
  form: "FX-17",
  columns: ["total"],
  right: { term: "zero" },
  when: { kind: "field", field: "unitKind", values: ["行政单位"] },
} as const;

export const usualRules = [
  ...payrollRules,
  {
    ...hint,
    id: "t10.total-is-found-in-projects",
    form: "FX-11",
    label: "表十 合计不大于表六 同名各款与表十二、表十三 财政拨款项目之和",
    explanation: usual.projectsHold,
    table: "t10",
    rows: [{ rows: ["total"] }],
    columns: ["total"],
    relation: "atMost",
    tolerance: "rounding",
    basis: "“三公”经费包括基本支出和项目支出",
    right: {
      term: "add",
      of: [
        { term: "lookup", table: "t06", column: "total", code: "30212" },
        { term: "lookup", table: "t06", column: "total", code: "30217" },
        { term: "lookup", table: "t06", column: "total", code: "30231" },
        { term: "lookup", table: "t06", column: "total", code: "31013" },
        { term: "cell", table: "t12", row: "total", column: "general" },
        { term: "cell", table: "t12", row: "total", column: "fund" },
        { term: "cell", table: "t12", row: "total", column: "capital" },
        { term: "cell", table: "t13", row: "total", column: "total" },
      ],
    },
  },
  {
    ...inProjects,
    id: "t10.abroad-covers-projects",
    label: "因公出国（境）费不少于表六 同名款与名称含“出国”的项目之和",
    rows: [{ rows: ["abroad"] }],
    right: {
      term: "add",
      of: [
        { term: "lookup", table: "t06", column: "total", code: "30212" },
        { term: "rows", table: "t12", group: "projects", column: "general", naming: ["出国"] },
      ],
    },
    when: {
      kind: "noneZero",
      terms: [{ term: "rows", table: "t12", group: "projects", column: "general", naming: ["出国"] }],
    },
  },
  {
    ...inProjects,
    id: "t10.reception-covers-projects",
    label: "公务接待费不少于表六 同名款与名称含“公务接待”的项目之和",
    rows: [{ rows: ["reception"] }],
    right: {
      term: "add",
      of: [
        { term: "lookup", table: "t06", column: "total", code: "30217" },
        { term: "rows", table: "t12", group: "projects", column: "general", naming: ["公务接待"] },
      ],
    },
    when: {
      kind: "noneZero",
      terms: [{ term: "rows", table: "t12", group: "projects", column: "general", naming: ["公务接待"] }],
    },
  },
  {
    ...inProjects,
    id: "t10.vehicles-cover-projects",
    label: "公务用车购置及运行费不少于表六 同名款与名称含“公务用车”的项目之和",
    rows: [{ rows: ["vehicles"] }],
    right: {
      term: "add",
      of: [
        { term: "lookup", table: "t06", column: "total", code: "30231" },
        { term: "lookup", table: "t06", column: "total", code: "31013" },
        { term: "rows", table: "t12", group: "projects", column: "general", naming: ["公务用车"] },
      ],
    },
    when: {
      kind: "noneZero",
      terms: [{ term: "rows", table: "t12", group: "projects", column: "general", naming: ["公务用车"] }],
    },
  },
  {
    ...fund,
    id: "t10.general-within-t04",
    label: "表十 一般公共预算不大于表四 本年支出·一般公共预算",
    columns: ["general"],
    right: { term: "cell", table: "t04", row: "currentExpenditure", column: "general" },
  },
  {
    ...fund,
    id: "t10.fund-within-t04",
    label: "表十 政府性基金预算不大于表四 本年支出·政府性基金预算",
    columns: ["fund"],
    right: { term: "cell", table: "t04", row: "currentExpenditure", column: "fund" },
  },
  {
    ...fund,
    id: "t10.capital-within-t04",
    label: "表十 国有资本经营预算不大于表四 本年支出·国有资本经营预算",
    columns: ["capital"],
    right: { term: "cell", table: "t04", row: "currentExpenditure", column: "capital" },
  },
  {
    ...agency,
    id: "t06.agencies-pay-no-performance-pay",
    label: "行政单位一般没有绩效工资",
    table: "t06",
    rows: [{ group: "basicByEconomic", depth: "any", under: ["30107"] }],
    explanation: usual.performancePay,
    basis: "绩效工资用于事业单位",
  },
  {
    ...agency,
    id: "t05.agencies-have-no-institution-medical",
    label: "行政单位一般用行政单位医疗，不用事业单位医疗",
    table: "t05",
    rows: [{ group: "generalBudget", depth: "any", under: ["2101102"] }],
    explanation: usual.institutionMedical,
    basis: "政府收支分类科目 2101102 事业单位医疗",
  },
  {
    ...hint,
    id: "t03.expenditure-covers-procurement",
    form: "N9-02",
    label: "政府采购预算不大于支出预算",
    table: "t03",
    rows: [{ rows: ["total"] }],
    columns: ["total"],
    relation: "atLeast",
    tolerance: "rounding",
    right: {
      term: "add",
      of: [
        { term: "info", field: "procurementGoods" },
        { term: "info", field: "procurementWorks" },
        { term: "info", field: "procurementServices" },
      ],
    },
    explanation: usual.procurement,
    basis: "政府采购预算是支出预算的一部分",
  },
  {
    ...hint,
    id: "t06.running-costs-and-projects-cover-procurement",
    form: "N9-02",
    label: "政府采购预算不大于公用经费与项目支出之和",
    table: "t06",
    rows: [{ rows: ["total"] }],
    columns: ["operating"],
    relation: "atLeast",
    tolerance: "rounding",
    right: {
      term: "subtract",
      from: {
        term: "add",
        of: [
          { term: "info", field: "procurementGoods" },
          { term: "info", field: "procurementWorks" },
          { term: "info", field: "procurementServices" },
        ],
      },
      // Of the projects themselves: a total that is wrong is told already.
      less: [
        { term: "rows", table: "t12", group: "projects", column: "total" },
        { term: "rows", table: "t13", group: "carryoverProjects", column: "total" },
      ],
    },
    explanation: usual.procurement,
    basis: "货物、工程和服务由公用经费和项目支出购买，人员经费不用于采购",
    when: {
      kind: "noneZero",
      terms: [
        { term: "cell", table: "t06", row: "total", column: "operating" },
        { term: "rows", table: "t12", group: "projects", column: "total" },
      ],
    },
  },
  {
    ...hint,
    id: "t12.projects-cover-special",
    form: "N10-01",
    label: "特定目标类项目金额不大于表十二 合计",
    table: "t12",
    rows: [{ rows: ["total"] }],
    columns: ["total"],
    relation: "atLeast",
    right: { term: "info", field: "specialProjectAmount" },
    explanation: usual.specialProjects,
    basis: "特定目标类项目是项目支出的一部分",
  },
  {
    ...hint,
    id: "services.total-is-procured-services",
    form: "N12-01",
    label: "购买服务各品目之和 = 政府采购服务预算（换算成元）",
    table: "services",
    rows: [{ rows: ["total"] }],
    columns: ["amount"],
    right: { term: "info", field: "procurementServices" },
    explanation: usual.purchasedServices,
    basis: "政府购买服务按政府采购方式和程序进行",
    when: {
      kind: "noneZero",
      terms: [
        { term: "cell", table: "services", row: "total", column: "amount" },
        { term: "info", field: "procurementServices" },
      ],
    },
  },
] as const satisfies readonly RuleOf[];
