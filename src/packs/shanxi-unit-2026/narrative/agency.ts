import type { Section } from "../../../core/declare/narrative";
import { againstLastBudget } from "./change";

/** 八、机关运行经费增减变动原因说明 */
export const agencySection = {
  id: "s8",
  heading: "八、机关运行经费增减变动原因说明",
  level: 1,
  sentences: [
    {
      id: "s8.agencyRunning",
      text: "本单位机关运行经费财政拨款预算{total}万元，{change}{reason}。",
      slots: {
        total: { slot: "amount", of: { term: "cell", table: "t11", row: "total", column: "total" } },
        change: {
          ...againstLastBudget,
          now: { term: "cell", table: "t11", row: "total", column: "total" },
          before: { term: "info", field: "lastAgencyRunning" },
        },
        reason: {
          slot: "reason",
          now: { term: "cell", table: "t11", row: "total", column: "total" },
          before: { term: "info", field: "lastAgencyRunning" },
          lead: "，原因是",
          field: "agencyRunningReason",
        },
      },
    },
  ],
} as const satisfies Section;
