import type { Section } from "../../../core/declare/narrative";
import { cell, sentence } from "../form";
import { unit, year } from "./slots";

const total = cell("t03", "total", "total");
const basic = cell("t03", "total", "basic");
const project = cell("t03", "total", "project");

/** 三、支出预算情况说明 */
export const expenditureSection = {
  id: "s3",
  heading: "三、支出预算情况说明",
  level: 1,
  sentences: [
    sentence({
      id: "s3.structure",
      text: "{year}年度{unit}支出预算{total}万元，其中：基本支出{basic}万元，占{basicShare}；项目支出{project}万元，占{projectShare}。",
      slots: {
        year,
        unit,
        total: { slot: "amount", of: total },
        basic: { slot: "amount", of: basic },
        basicShare: { slot: "share", part: basic, whole: total },
        project: { slot: "amount", of: project },
        projectShare: { slot: "share", part: project, whole: total },
      },
    }),
  ],
} satisfies Section;
