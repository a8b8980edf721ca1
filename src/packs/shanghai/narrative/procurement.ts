/** 三、政府采购预算情况 */
import type { Section, Sentence } from "../../../core/declare/narrative";
import type { Term } from "../../../core/declare/term";

const heading = { id: "procurement", heading: "三、政府采购预算情况", level: 1 } as const;
const goods = { term: "info", field: "procurementGoods" } as const satisfies Term;
const works = { term: "info", field: "procurementWorks" } as const satisfies Term;
const services = { term: "info", field: "procurementServices" } as const satisfies Term;
const total = { term: "add", of: [goods, works, services] } as const satisfies Term;

const totals = {
  id: "procurement.total",
  text: "{year}{spell}{self}政府采购预算{total}万元，其中：政府采购货物预算{goods}万元、政府采购工程预算{works}万元、政府采购服务预算{services}万元。",
  slots: {
    total: { slot: "amount", of: total },
    goods: { slot: "amount", of: goods },
    works: { slot: "amount", of: works },
    services: { slot: "amount", of: services },
  },
  alternatives: [
    "{year}{spell}{self}政府采购预算{total}万元，其中：货物{goods}万元、工程{works}万元、服务{services}万元。",
  ],
  whenZero: {
    of: total,
    text: "{unit}{year}{spell}未安排政府采购预算。",
    slots: { unit: { slot: "text", field: "unitName" } },
  },
} as const satisfies Sentence;

export const unitProcurementSection = { ...heading, sentences: [totals] } as const satisfies Section;

export const departmentProcurementSection = {
  ...heading,
  sentences: [
    totals,
    {
      id: "procurement.reserved",
      text: "{year}年{self}面向中小企业预留政府采购项目预算金额{small}万元，其中，预留给小型和微型企业的政府采购项目预算为{micro}万元。",
      slots: {
        small: { slot: "amount", of: { term: "info", field: "procurementSmall" } },
        micro: { slot: "amount", of: { term: "info", field: "procurementMicro" } },
      },
      whenZero: { of: total, text: "", slots: {} },
    },
  ],
} as const satisfies Section;
