import type { Section } from "../../../core/declare/narrative";
import { againstLastYear } from "./change";

/** 五、一般公共预算支出情况说明 */
export const generalSection = {
  id: "s5",
  heading: "五、一般公共预算支出情况说明",
  level: 1,
  sentences: [],
} as const satisfies Section;

/** （一）一般公共预算当年支出规模变化情况 */
export const generalScaleSection = {
  id: "s5.scale",
  heading: "（一）一般公共预算当年支出规模变化情况",
  level: 2,
  sentences: [
    {
      id: "s5.scale",
      text: "{year}年度{unit}一般公共预算当年支出{total}万元，{change}。",
      slots: {
        year: { slot: "year", offset: 0 },
        unit: { slot: "text", field: "unitName" },
        total: { slot: "amount", of: { term: "cell", table: "t05", row: "total", column: "total" } },
        change: {
          ...againstLastYear,
          now: { term: "cell", table: "t05", row: "total", column: "total" },
          before: { term: "info", field: "lastGeneral" },
        },
      },
    },
  ],
} as const satisfies Section;

/** （二）一般公共预算当年支出结构情况 */
export const generalStructureSection = {
  id: "s5.structure",
  heading: "（二）一般公共预算当年支出结构情况",
  level: 2,
  sentences: [
    {
      id: "s5.structure",
      text: "{year}年度{unit}一般公共预算当年支出{total}万元，主要用于以下方面：{classes}。",
      slots: {
        year: { slot: "year", offset: 0 },
        unit: { slot: "text", field: "unitName" },
        total: { slot: "amount", of: { term: "cell", table: "t05", row: "total", column: "total" } },
        classes: {
          slot: "list",
          table: "t05",
          group: "generalBudget",
          depth: "top",
          column: "total",
          show: "share",
          whole: { term: "cell", table: "t05", row: "total", column: "total" },
          separator: "；",
          none: "无支出",
        },
      },
    },
  ],
} as const satisfies Section;
