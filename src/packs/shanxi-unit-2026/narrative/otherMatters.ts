/** 十二、其他说明: the services that are bought, from 购买服务明细, and whatever else the unit has to say. */
import { add } from "../../../core/declare/form/terms";
import type { Section } from "../../../core/declare/narrative";
import { cell, info, sentence } from "../form";
import { unit } from "./slots";

export const otherMattersSections = [
  /** The heading, with its parts as sections of their own. */
  { id: "s12", heading: "十二、其他说明", level: 1, sentences: [] },
  {
    id: "s12.services",
    heading: "（一）政府购买服务指导性目录",
    level: 2,
    sentences: [
      sentence({
        id: "s12.services",
        text: "{items}。",
        slots: {
          items: {
            slot: "items",
            table: "services",
            group: "purchasedServices",
            code: "itemCode",
            column: "amount",
            separator: "；",
            gap: "购买服务的品目和金额",
          },
        },
        whenZero: {
          of: add(cell("services", "total", "amount"), info("procurementServices")),
          entered: ["procurementServices"],
          text: "{year}年{unit}无政府购买服务预算。",
          slots: { unit },
        },
      }),
    ],
  },
  {
    id: "s12.rest",
    heading: "（二）其他",
    headingAliases: ["（二）其他说明"],
    level: 2,
    sentences: [
      sentence({
        id: "s12.rest",
        text: "{matters}",
        slots: { matters: { slot: "text", field: "otherMatters", gap: "其他需要说明的事项" } },
      }),
    ],
  },
] satisfies readonly Section[];
