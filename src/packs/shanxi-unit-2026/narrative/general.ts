/** 五、一般公共预算支出情况说明: the heading, then its parts as sections of their own. */
import type { Section } from "../../../core/declare/narrative";
import { cell, info, sentence } from "../form";
import { againstLastYear, unit, year } from "./slots";

const total = cell("t05", "total", "total");

export const generalSections = [
  { id: "s5", heading: "五、一般公共预算支出情况说明", level: 1, sentences: [] },
  {
    id: "s5.scale",
    heading: "（一）一般公共预算当年支出规模变化情况",
    level: 2,
    sentences: [
      sentence({
        id: "s5.scale",
        text: "{year}年度{unit}一般公共预算当年支出{total}万元，{change}。",
        slots: {
          year,
          unit,
          total: { slot: "amount", of: total },
          change: { ...againstLastYear, now: total, before: info("lastGeneral") },
        },
      }),
    ],
  },
  {
    id: "s5.structure",
    heading: "（二）一般公共预算当年支出结构情况",
    level: 2,
    sentences: [
      sentence({
        id: "s5.structure",
        text: "{year}年度{unit}一般公共预算当年支出{total}万元，主要用于以下方面：{classes}。",
        slots: {
          year,
          unit,
          total: { slot: "amount", of: total },
          classes: {
            slot: "list",
            table: "t05",
            group: "generalBudget",
            depth: "top",
            column: "total",
            show: "share",
            whole: total,
            separator: "；",
            none: "无支出",
          },
        },
      }),
    ],
  },
] satisfies readonly Section[];
