/** 四、绩效目标设置情况 */
import type { Section, Sentence } from "../../../core/declare/narrative";

const heading = { id: "performance", heading: "四、绩效目标设置情况", level: 1 } as const;
const slots = {
  projects: { slot: "count", fields: ["performanceProjects"] },
  amount: { slot: "amount", of: { term: "info", field: "performanceAmount" } },
} as const satisfies Sentence["slots"];

export const unitPerformanceSection = {
  ...heading,
  sentences: [
    {
      id: "performance.projects",
      text: "{year}年度，{self}编报绩效目标的项目共{projects}个，涉及项目预算资金{amount}万元。",
      slots,
    },
  ],
} as const satisfies Section;

export const departmentPerformanceSection = {
  ...heading,
  sentences: [
    {
      id: "performance.projects",
      text: "按照本区预算绩效管理工作的总体要求，{self}{units}个预算单位开展了{year}年项目预算绩效目标编报工作，编报绩效目标的项目{projects}个，涉及项目预算资金{amount}万元。",
      slots: { ...slots, units: { slot: "count", fields: ["performanceUnits"] } },
    },
  ],
} as const satisfies Section;
