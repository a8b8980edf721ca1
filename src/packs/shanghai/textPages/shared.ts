/** Pages of the user's own words: their look, and 名词解释, whose text both forms share. */
import type { Page, TextPage } from "../../../core/declare/page";
import { explanations } from "../glossary";

export const look = {
  orientation: "landscape",
  columnWidths: [120.66],
  centerHorizontally: true,
  font: { name: "宋体", size: 12 },
  titleHeight: 24,
  rowHeight: 25,
  footer: "",
} as const satisfies Page;

/** A3:A17. */
export const body = { row: 3, lastRow: 17, lastColumn: 1 } as const;

export const functionsPage = {
  id: "functions",
  title: "{unitName}主要职能",
  position: "beforeTables",
  page: look,
  area: body,
  text: "    {unitName}是…。\n    主要职能包括：\n    1.\n          \n\n",
} as const satisfies Omit<TextPage, "sheet">;

export const organisationPage = {
  id: "organisation",
  title: "{unitName}机构设置",
  position: "beforeTables",
  page: look,
  area: body,
} as const satisfies Omit<TextPage, "sheet" | "text">;

export const glossaryPage = {
  id: "glossary",
  sheet: "名词解释",
  title: "名词解释",
  position: "beforeTables",
  area: body,
  text:
    "\n" +
    `   （一）财政拨款收入：${explanations.fiscal}\n` +
    `   （二）事业收入：${explanations.business}\n` +
    `   （三）事业单位经营收入：${explanations.operation}\n` +
    `   （四）其他收入：${explanations.other}\n` +
    `   （五）基本支出预算：${explanations.basic}\n` +
    `   （六）项目支出预算：${explanations.project}\n` +
    `   （七）“三公”经费：${explanations.threePublic}\n` +
    `   （八）机关运行经费：${explanations.agencyRunning}\n` +
    "   （九）……：指……。\n" +
    "   ",
} as const satisfies Omit<TextPage, "page">;
