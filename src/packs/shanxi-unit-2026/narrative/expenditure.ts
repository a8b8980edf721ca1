import type { Section } from "../../../core/declare/narrative";

/** 三、支出预算情况说明 */
export const expenditureSection = {
  id: "s3",
  heading: "三、支出预算情况说明",
  level: 1,
  sentences: [
    {
      id: "s3.structure",
      text: "{year}年度{unit}支出预算{total}万元，其中：基本支出{basic}万元，占{basicShare}；项目支出{project}万元，占{projectShare}。",
      slots: {
        year: { slot: "year", offset: 0 },
        unit: { slot: "text", field: "unitName" },
        total: { slot: "amount", of: { term: "cell", table: "t03", row: "total", column: "total" } },
        basic: { slot: "amount", of: { term: "cell", table: "t03", row: "total", column: "basic" } },
        basicShare: {
          slot: "share",
          part: { term: "cell", table: "t03", row: "total", column: "basic" },
          whole: { term: "cell", table: "t03", row: "total", column: "total" },
        },
        project: { slot: "amount", of: { term: "cell", table: "t03", row: "total", column: "project" } },
        projectShare: {
          slot: "share",
          part: { term: "cell", table: "t03", row: "total", column: "project" },
          whole: { term: "cell", table: "t03", row: "total", column: "total" },
        },
      },
    },
  ],
} as const satisfies Section;
