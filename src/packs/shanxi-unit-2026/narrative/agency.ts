import type { Section } from "../../../core/declare/narrative";
import { cell, info, sentence } from "../form";
import { againstLastBudget } from "./slots";

const total = cell("t11", "total", "total");
const last = info("lastAgencyRunning");

/** 八、机关运行经费增减变动原因说明 */
export const agencySection = {
  id: "s8",
  heading: "八、机关运行经费增减变动原因说明",
  level: 1,
  sentences: [
    sentence({
      id: "s8.agencyRunning",
      text: "本单位机关运行经费财政拨款预算{total}万元，{change}{reason}。",
      slots: {
        total: { slot: "amount", of: total },
        change: { ...againstLastBudget, now: total, before: last },
        reason: { slot: "reason", now: total, before: last, lead: "，原因是", field: "agencyRunningReason" },
      },
    }),
  ],
} satisfies Section;
