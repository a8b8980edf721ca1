import type { Section } from "../../../core/declare/narrative";
import { cell, sentence } from "../form";
import { names, unit, year } from "./slots";

/** 六、一般公共预算基本支出情况说明 */
export const basicSection = {
  id: "s6",
  heading: "六、一般公共预算基本支出情况说明",
  level: 1,
  sentences: [
    sentence({
      id: "s6.total",
      text: "{year}年度{unit}一般公共预算安排基本支出{total}万元，其中：",
      slots: {
        year,
        unit,
        total: { slot: "amount", of: cell("t06", "total", "total") },
      },
    }),
    sentence({
      id: "s6.staff",
      text: "人员经费{staff}万元，主要包括：{items}；",
      slots: {
        staff: { slot: "amount", of: cell("t06", "total", "staff") },
        items: { ...names, table: "t06", group: "basicByEconomic", column: "staff" },
      },
    }),
    sentence({
      id: "s6.operating",
      text: "公用经费{operating}万元，主要包括：{items}。",
      slots: {
        operating: { slot: "amount", of: cell("t06", "total", "operating") },
        items: { ...names, table: "t06", group: "basicByEconomic", column: "operating" },
      },
    }),
  ],
} satisfies Section;
