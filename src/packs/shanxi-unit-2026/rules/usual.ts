/** What is usual between the tables of this form, told as hints: FX-11 (projects), FX-13 by fund, FX-17, and of the fields behind the texts: N9-02, N10-01, N12-01; FX-09 and FX-16 in packs/payroll. */
import { add, noneZero, subtract, zero } from "../../../core/declare/form/terms";
import { payrollRules } from "../../payroll";
import { usual } from "../../reasons";
import { cell, fieldIs, info, rowCalled, rowsIn, rulesOn } from "../form";

const services = rulesOn("services");
const t03 = rulesOn("t03");
const t05 = rulesOn("t05");
const t06 = rulesOn("t06");
const t10 = rulesOn("t10");
const t12 = rulesOn("t12");

const procurement = add(info("procurementGoods"), info("procurementWorks"), info("procurementServices"));
const bothKinds = "“三公”经费包括基本支出和项目支出";
const granted = "“三公”经费由财政拨款安排";

export const usualRules = [
  ...payrollRules,
  t10.hints("t10.total-is-found-in-projects", t10.row("total", "total"), {
    form: "FX-11",
    label: "表十 合计不大于表六 同名各款与表十二、表十三 财政拨款项目之和",
    atMost: add(
      rowCalled("t06", { code: "30212" }, "total"),
      rowCalled("t06", { code: "30217" }, "total"),
      rowCalled("t06", { code: "30231" }, "total"),
      rowCalled("t06", { code: "31013" }, "total"),
      cell("t12", "total", "general"),
      cell("t12", "total", "fund"),
      cell("t12", "total", "capital"),
      cell("t13", "total", "total"),
    ),
    basis: bothKinds,
    explanation: usual.projectsHold,
  }),
  t10.hints("t10.abroad-covers-projects", t10.row("abroad", "total"), {
    form: "FX-11",
    label: "因公出国（境）费不少于表六 同名款与名称含“出国”的项目之和",
    atLeast: add(rowCalled("t06", { code: "30212" }, "total"), rowsIn("t12", "projects", "general", "出国")),
    when: noneZero(rowsIn("t12", "projects", "general", "出国")),
    basis: bothKinds,
    explanation: usual.threePublic,
  }),
  t10.hints("t10.reception-covers-projects", t10.row("reception", "total"), {
    form: "FX-11",
    label: "公务接待费不少于表六 同名款与名称含“公务接待”的项目之和",
    atLeast: add(rowCalled("t06", { code: "30217" }, "total"), rowsIn("t12", "projects", "general", "公务接待")),
    when: noneZero(rowsIn("t12", "projects", "general", "公务接待")),
    basis: bothKinds,
    explanation: usual.threePublic,
  }),
  t10.hints("t10.vehicles-cover-projects", t10.row("vehicles", "total"), {
    form: "FX-11",
    label: "公务用车购置及运行费不少于表六 同名款与名称含“公务用车”的项目之和",
    atLeast: add(
      rowCalled("t06", { code: "30231" }, "total"),
      rowCalled("t06", { code: "31013" }, "total"),
      rowsIn("t12", "projects", "general", "公务用车"),
    ),
    when: noneZero(rowsIn("t12", "projects", "general", "公务用车")),
    basis: bothKinds,
    explanation: usual.threePublic,
  }),
  t10.hints("t10.general-within-t04", t10.row("total", "general"), {
    form: "FX-13",
    label: "表十 一般公共预算不大于表四 本年支出·一般公共预算",
    atMost: cell("t04", "currentExpenditure", "general"),
    basis: granted,
    explanation: usual.fundWithin,
  }),
  t10.hints("t10.fund-within-t04", t10.row("total", "fund"), {
    form: "FX-13",
    label: "表十 政府性基金预算不大于表四 本年支出·政府性基金预算",
    atMost: cell("t04", "currentExpenditure", "fund"),
    basis: granted,
    explanation: usual.fundWithin,
  }),
  t10.hints("t10.capital-within-t04", t10.row("total", "capital"), {
    form: "FX-13",
    label: "表十 国有资本经营预算不大于表四 本年支出·国有资本经营预算",
    atMost: cell("t04", "currentExpenditure", "capital"),
    basis: granted,
    explanation: usual.fundWithin,
  }),
  t06.hints("t06.agencies-pay-no-performance-pay", t06.under("basicByEconomic", ["30107"], "total"), {
    form: "FX-17",
    label: "行政单位一般没有绩效工资",
    equals: zero,
    when: fieldIs("unitKind", "行政单位"),
    basis: "绩效工资用于事业单位",
    explanation: usual.performancePay,
  }),
  t05.hints("t05.agencies-have-no-institution-medical", t05.under("generalBudget", ["2101102"], "total"), {
    form: "FX-17",
    label: "行政单位一般用行政单位医疗，不用事业单位医疗",
    equals: zero,
    when: fieldIs("unitKind", "行政单位"),
    basis: "政府收支分类科目 2101102 事业单位医疗",
    explanation: usual.institutionMedical,
  }),
  t03.hints("t03.expenditure-covers-procurement", t03.row("total", "total"), {
    form: "N9-02",
    label: "政府采购预算不大于支出预算",
    atLeast: procurement,
    basis: "政府采购预算是支出预算的一部分",
    explanation: usual.procurement,
  }),
  t06.hints("t06.running-costs-and-projects-cover-procurement", t06.row("total", "operating"), {
    form: "N9-02",
    label: "政府采购预算不大于公用经费与项目支出之和",
    // Of the projects themselves: a total that is wrong is told already.
    atLeast: subtract(procurement, rowsIn("t12", "projects", "total"), rowsIn("t13", "carryoverProjects", "total")),
    when: noneZero(cell("t06", "total", "operating"), rowsIn("t12", "projects", "total")),
    basis: "货物、工程和服务由公用经费和项目支出购买，人员经费不用于采购",
    explanation: usual.procurement,
  }),
  t12.hints("t12.projects-cover-special", t12.row("total", "total"), {
    form: "N10-01",
    label: "特定目标类项目金额不大于表十二 合计",
    atLeast: info("specialProjectAmount"),
    basis: "特定目标类项目是项目支出的一部分",
    explanation: usual.specialProjects,
  }),
  services.hints("services.total-is-procured-services", services.row("total", "amount"), {
    form: "N12-01",
    label: "购买服务各品目之和 = 政府采购服务预算（换算成元）",
    equals: info("procurementServices"),
    when: noneZero(cell("services", "total", "amount"), info("procurementServices")),
    basis: "政府购买服务按政府采购方式和程序进行",
    explanation: usual.purchasedServices,
  }),
];
