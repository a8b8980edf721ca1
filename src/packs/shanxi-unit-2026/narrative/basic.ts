import type { Section } from "../../../core/declare/narrative";

/** 六、一般公共预算基本支出情况说明 */
export const basicSection = {
  id: "s6",
  heading: "六、一般公共预算基本支出情况说明",
  level: 1,
  sentences: [
    {
      id: "s6.total",
      text: "{year}年度{unit}一般公共预算安排基本支出{total}万元，其中：",
      slots: {
        year: { slot: "year", offset: 0 },
        unit: { slot: "text", field: "unitName" },
        total: { slot: "amount", of: { term: "cell", table: "t06", row: "total", column: "total" } },
      },
    },
    {
      id: "s6.staff",
      text: "人员经费{staff}万元，主要包括：{items}；",
      slots: {
        staff: { slot: "amount", of: { term: "cell", table: "t06", row: "total", column: "staff" } },
        items: {
          slot: "list",
          table: "t06",
          group: "basicByEconomic",
          depth: "leaf",
          column: "staff",
          show: "name",
          separator: "、",
          none: "无",
        },
      },
    },
    {
      id: "s6.operating",
      text: "公用经费{operating}万元，主要包括：{items}。",
      slots: {
        operating: { slot: "amount", of: { term: "cell", table: "t06", row: "total", column: "operating" } },
        items: {
          slot: "list",
          table: "t06",
          group: "basicByEconomic",
          depth: "leaf",
          column: "operating",
          show: "name",
          separator: "、",
          none: "无",
        },
      },
    },
  ],
} as const satisfies Section;
