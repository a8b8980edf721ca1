/** 基础信息 of a department: the project of 项目经费情况说明, heading by heading. */
import type { InfoSpec } from "../../../core/declare/info";

export const projectSection = {
  label: "项目经费情况说明（公开的项目）",
  fields: [
    { id: "projectName", label: "项目名称", kind: "text" },
    { id: "projectOverview", label: "项目概述", kind: "text", hint: "项目的总体情况、立项目的" },
    { id: "projectBasis", label: "立项依据", kind: "text", hint: "文件名称及作为依据的内容" },
    { id: "projectBodies", label: "实施主体", kind: "text", hint: "各责任主体及其职责" },
    { id: "projectPlan", label: "实施方案", kind: "text", hint: "实施阶段、实施内容" },
    { id: "projectPeriod", label: "实施周期", kind: "text" },
    { id: "projectBudget", label: "项目年度预算", kind: "amount", hint: "万元，不大于项目支出合计" },
    { id: "projectUse", label: "项目资金使用内容", kind: "text", hint: "只写内容，不写“主要用于”" },
  ],
} as const satisfies InfoSpec["sections"][number];
