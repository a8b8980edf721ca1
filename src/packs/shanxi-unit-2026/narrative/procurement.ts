/** 九、政府采购情况 */
import { add } from "../../../core/declare/form/terms";
import type { Section } from "../../../core/declare/narrative";
import { info, sentence } from "../form";
import { unit } from "./slots";

const fields = ["procurementGoods", "procurementWorks", "procurementServices"] as const;
const total = add(info("procurementGoods"), info("procurementWorks"), info("procurementServices"));

export const procurementSection = {
  id: "s9",
  heading: "九、政府采购情况",
  level: 1,
  sentences: [
    sentence({
      id: "s9.procurement",
      text: "{year}年{unit}政府采购预算总额{total}万元。其中：政府采购货物预算{goods}万元、政府采购工程预算{works}万元、政府采购服务预算{services}万元。",
      slots: {
        unit,
        total: { slot: "entered", fields, gap: "政府采购预算", show: "amount" },
        goods: { slot: "entered", fields: ["procurementGoods"], with: fields, gap: "政府采购预算", show: "amount" },
        works: { slot: "entered", fields: ["procurementWorks"], with: fields, gap: "政府采购预算", show: "amount" },
        services: {
          slot: "entered",
          fields: ["procurementServices"],
          with: fields,
          gap: "政府采购预算",
          show: "amount",
        },
      },
      whenZero: {
        of: total,
        entered: fields,
        text: "{year}年{unit}未安排政府采购预算。",
        slots: { unit },
      },
    }),
  ],
} satisfies Section;
