/** 政府购买服务指导性目录, which the document has behind 十二. */
import type { ServiceGuide } from "../../core/declare/serviceGuide";

export const serviceGuide = {
  sheet: "购买服务目录",
  title: "山西省部门政府购买服务指导性目录",
  page: {
    orientation: "portrait",
    columnWidths: [12, 10, 20, 20, 22],
    centerHorizontally: true,
    font: { name: "宋体", size: 10 },
    titleHeight: 36,
    rowHeight: 20,
    footer: "— &P —",
  },
  codeHead: "代码",
  otherCodeHeads: ["编码", "目录代码", "目录编码"],
  levels: [
    { head: "一级目录", characters: 1 },
    { head: "二级目录", characters: 3 },
    { head: "三级目录", characters: 5 },
    { head: "四级目录", characters: 7 },
  ],
  purchases: { table: "services", group: "purchasedServices", code: "itemCode", amount: "amount" },
  behind: "s12",
} as const satisfies ServiceGuide;
