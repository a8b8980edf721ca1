/** 项目支出绩效目标表: one for each project, in 元. */
import type { MoneyBlock, PerformanceForm, Period } from "../../../core/declare/performance";
import { indicatorClasses, indicatorHeads } from "./indicators";
import { projectLayout } from "./layout";

function money(period: Period, total: string): MoneyBlock {
  return {
    id: period,
    period,
    head: "项目资金",
    total: { id: "total", label: total },
    parts: [
      { id: "central", label: "中央财政资金" },
      { id: "province", label: "省级财政资金" },
      { id: "county", label: "市县(区)财政资金", rest: true },
      { id: "own", label: "单位自筹" },
      { id: "other", label: "其他资金" },
    ],
  };
}

export const projectForm: PerformanceForm = {
  title: "项目支出绩效目标表",
  otherTitles: ["项目支出绩效目标申报表", "项目绩效目标表", "项目绩效目标申报表"],
  nameField: "project",
  fields: [
    { id: "project", label: "项目名称", kind: "text" },
    { id: "department", label: "主管部门及代码", otherLabels: ["主管部门"], kind: "text" },
    { id: "unit", label: "实施单位", kind: "text", unitName: true },
    { id: "attribute", label: "项目属性", kind: "text" },
    { id: "duration", label: "项目期", kind: "duration" },
    { id: "overview", label: "项目概况", kind: "text", long: true },
    { id: "basis", label: "立项依据", kind: "text", long: true },
    { id: "necessity", label: "项目设立必要性", kind: "text", long: true },
    { id: "measures", label: "保证项目实施的制度、措施", kind: "text", long: true },
    { id: "plan", label: "项目实施计划", kind: "text", long: true },
    { id: "lifeGoal", label: "实施期目标", kind: "text", long: true, period: "life" },
    { id: "yearGoal", label: "年度目标", kind: "text", long: true, period: "year" },
    { id: "head", label: "负责人", kind: "text" },
    { id: "clerk", label: "经办人", kind: "text" },
    { id: "phone", label: "联系电话", kind: "text" },
    { id: "date", label: "填报日期", kind: "date" },
  ],
  moneyUnit: "元",
  money: [money("life", "实施期资金总额"), money("year", "年度资金总额")],
  periods: ["life", "year"],
  indicators: indicatorClasses,
  indicatorHeads: [...indicatorHeads],
  layout: projectLayout,
};
