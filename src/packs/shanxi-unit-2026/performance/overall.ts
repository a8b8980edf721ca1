/** 县(区)级预算部门(单位)整体支出绩效目标申报表: one for the unit, in 万元. */
import type { PerformanceForm } from "../../../core/declare/performance";
import type { Term } from "../../../core/declare/term";
import { indicatorClasses, indicatorHeads } from "./indicators";
import { overallLayout } from "./layout";

const cell = (table: string, row: string, column: string): Term => ({ term: "cell", table, row, column });

export const overallForm: PerformanceForm = {
  title: "整体支出绩效目标申报表",
  otherTitles: ["整体支出绩效目标表", "整体绩效目标申报表", "整体绩效目标表"],
  nameField: "unit",
  fields: [
    { id: "unit", label: "部门名称", otherLabels: ["单位名称", "部门(单位)名称"], kind: "text", unitName: true },
    { id: "offices", label: "内设职能部门数", otherLabels: ["内设机构数"], kind: "count", unit: "个" },
    { id: "subordinates", label: "所属预算单位数", kind: "count", unit: "个" },
    { id: "posts", label: "核定的人员编制数", otherLabels: ["编制人数"], kind: "count", unit: "人" },
    { id: "staff", label: "实际在职人员总数", otherLabels: ["实有人数"], kind: "count", unit: "人" },
    { id: "regularStaff", label: "在编人员数", kind: "count", unit: "人" },
    { id: "duties", label: "部门职责", kind: "text", long: true },
    { id: "strategy", label: "部门战略目标", kind: "text", long: true },
    { id: "yearGoal", label: "年度绩效目标", kind: "text", long: true, period: "year" },
  ],
  moneyUnit: "万元",
  money: [
    {
      id: "bySource",
      head: "按资金来源划分",
      period: "year",
      total: { id: "total", label: "合计", from: cell("t01", "incomeTotal", "income") },
      parts: [
        { id: "general", label: "一般公共预算资金", from: cell("t01", "general", "income") },
        { id: "fund", label: "政府性基金预算资金", from: cell("t01", "fund", "income") },
        { id: "capital", label: "国有资本经营预算资金", from: cell("t01", "capital", "income") },
        { id: "social", label: "社会保险基金预算资金" },
        {
          id: "special",
          label: "专户管理资金",
          otherLabels: ["财政专户管理资金"],
          from: cell("t01", "special", "income"),
        },
        { id: "unitFunds", label: "单位资金", from: cell("t01", "unitFunds", "income") },
      ],
    },
    {
      id: "byDirection",
      head: "按资金方向划分",
      period: "year",
      total: { id: "total", label: "合计", from: cell("t03", "total", "total") },
      parts: [
        { id: "basic", label: "基本支出", from: cell("t03", "total", "basic") },
        { id: "project", label: "项目支出", from: cell("t03", "total", "project") },
      ],
    },
  ],
  periods: ["year"],
  indicators: indicatorClasses,
  indicatorHeads: [...indicatorHeads],
  pairs: { id: "tasks", label: "年度重点工作任务", heads: ["核心职能", "重点任务"] },
  ceilings: [
    { names: ["三公经费", "三公经费支出", "三公经费总额", "三公经费控制数"], figure: cell("t10", "total", "total") },
    { names: ["公务接待费", "公务接待费支出"], figure: cell("t10", "reception", "total") },
    { names: ["因公出国(境)费", "因公出国(境)费用"], figure: cell("t10", "abroad", "total") },
    {
      names: ["公务用车购置及运行费", "公务用车购置及运行维护费"],
      figure: cell("t10", "vehicles", "total"),
    },
    { names: ["公务用车运行维护费", "公务用车运行费"], figure: cell("t10", "vehicleRunning", "total") },
  ],
  layout: overallLayout,
};
