/** 二、机关运行经费预算 */
import type { Section, Sentence } from "../../../core/declare/narrative";

const heading = { id: "agency", heading: "二、机关运行经费预算", level: 1 } as const;
const amount = { term: "cell", table: "t09", row: "budget", column: "agencyRunning" } as const;
const slots = {
  unit: { slot: "text", field: "unitName" },
  amount: { slot: "amount", of: amount },
} as const satisfies Sentence["slots"];
const whenZero = {
  of: amount,
  text: "{year}年{unit}无机关运行经费。",
  slots: { unit: slots.unit },
  alternatives: ["{self}无机关运行经费。"],
} as const satisfies Sentence["whenZero"];
/** As units print it that have other words than the form. */
const alternatives = ["{year}年{unit}机关运行经费预算{amount}万元。"] as const;

export const unitAgencySection = {
  ...heading,
  sentences: [
    {
      id: "agency.running",
      text: "{year}年{unit}财政拨款的机关运行经费预算为{amount}万元。",
      slots,
      whenZero,
      alternatives,
    },
  ],
} as const satisfies Section;

export const departmentAgencySection = {
  ...heading,
  sentences: [
    {
      id: "agency.running",
      text: "{year}年{unit}下属{agencies}家机关和{managed}家参公事业单位财政拨款的机关运行经费预算为{amount}万元。",
      slots: {
        ...slots,
        agencies: { slot: "count", fields: ["agencyUnits"] },
        managed: { slot: "count", fields: ["managedUnits"] },
      },
      whenZero,
      alternatives,
    },
  ],
} as const satisfies Section;
