/** The performance forms of Shanxi's counties: 项目支出绩效目标表 for each project of 表十二 and 表十三, and 整体支出绩效目标申报表. */
import type { PerformanceSpec } from "../../../core/declare/performance";
import { overallForm } from "./overall";
import { projectForm } from "./project";

export const performance = {
  project: projectForm,
  overall: overallForm,
  projects: [
    { table: "t12", group: "projects", column: "total" },
    { table: "t13", group: "carryoverProjects", column: "total" },
  ],
  categories: [
    { withheld: { count: "withheldOther", amount: "withheldOtherAmount" } },
    {
      all: { count: "specialProjects", amount: "specialProjectAmount" },
      withheld: { count: "withheldSpecial", amount: "withheldSpecialAmount" },
    },
  ],
  overview: { page: "overview", duties: "duties", organisation: "organisation" },
  behind: "s10",
} as const satisfies PerformanceSpec;
