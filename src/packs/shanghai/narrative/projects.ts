/**
 * 项目经费情况说明 of a department: the seven headings of the form for one project. Money and year are written from 基础信息; the rest is the
 * department's own words, which are asked for where they are missing.
 */
import type { NarrativeSpec, Section } from "../../../core/declare/narrative";
import { textPageLook } from "./page";

const project = { slot: "text", own: true } as const;

const name = {
  id: "project",
  heading: null,
  level: 1,
  sentences: [
    {
      id: "project.name",
      text: "项目名称：{name}",
      slots: { name: { slot: "text", field: "projectName", gap: "项目名称" } },
    },
  ],
} as const satisfies Section;

const overview = {
  id: "projectOverview",
  heading: "一、项目概述",
  level: 1,
  sentences: [
    {
      id: "project.overview",
      text: "{said}",
      slots: { said: { ...project, field: "projectOverview", gap: "项目的总体情况、立项目的" } },
    },
  ],
} as const satisfies Section;
const basis = {
  id: "projectBasis",
  heading: "二、立项依据",
  level: 1,
  sentences: [
    {
      id: "project.basis",
      text: "{said}",
      slots: { said: { ...project, field: "projectBasis", gap: "立项依据的文件名称和内容" } },
    },
  ],
} as const satisfies Section;
const bodies = {
  id: "projectBodies",
  heading: "三、实施主体",
  level: 1,
  sentences: [
    {
      id: "project.bodies",
      text: "{said}",
      slots: { said: { ...project, field: "projectBodies", gap: "责任主体及其职责" } },
    },
  ],
} as const satisfies Section;
const plan = {
  id: "projectPlan",
  heading: "四、实施方案",
  level: 1,
  sentences: [
    {
      id: "project.plan",
      text: "{said}",
      slots: { said: { ...project, field: "projectPlan", gap: "实施阶段、实施内容" } },
    },
  ],
} as const satisfies Section;
const period = {
  id: "projectPeriod",
  heading: "五、实施周期",
  level: 1,
  sentences: [
    { id: "project.period", text: "{said}", slots: { said: { ...project, field: "projectPeriod", gap: "实施周期" } } },
  ],
} as const satisfies Section;

const budget = {
  id: "projectBudget",
  heading: "六、年度预算安排",
  level: 1,
  sentences: [
    {
      id: "project.budget",
      text: "{year}年安排财政资金预算{amount}万元，主要用于{use}。",
      slots: {
        amount: { slot: "entered", fields: ["projectBudget"], gap: "年度预算金额", show: "amount" },
        use: { slot: "text", field: "projectUse", gap: "使用内容", own: true },
      },
      alternatives: [
        "{year}年项目预算{amount}万元，用于{use}。",
        "本项目{year}年度预算安排资金{amount}万元，主要用于{use}。",
      ],
    },
  ],
} as const satisfies Section;

const goals = {
  id: "projectGoals",
  heading: "七、绩效目标",
  level: 1,
  sentences: [{ id: "project.goals", text: "详见单位的项目绩效目标表", slots: {} }],
} as const satisfies Section;

export const projectPage = {
  id: "projects",
  sheet: "项目经费情况说明",
  title: "项目经费情况说明",
  zero: "0.00",
  position: "afterTables",
  page: textPageLook,
  sections: [name, overview, basis, bodies, plan, period, budget, goals],
} as const satisfies NarrativeSpec;
