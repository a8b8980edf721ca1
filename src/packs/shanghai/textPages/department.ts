/** Pages of the user's own words in the form of a department. */
import type { TextPage } from "../../../core/declare/page";
import { functionsPage, glossaryPage, look, organisationPage } from "./shared";

export const departmentTextPages = [
  { ...functionsPage, sheet: "部门主要职能" },
  {
    ...organisationPage,
    sheet: "部门机构设置",
    text:
      "    {unitName}部门预算是包括{unitName}本部以及下属XX家预算单位的综合收支计划。\n" +
      "    本部门中，行政单位XX家，事业单位XX家，具体包括（列示至基层预算单位）：\n" +
      "    1. {unitName}本部\n" +
      "    2. ……    \n" +
      "\n",
  },
  { ...glossaryPage, page: { ...look, columnWidths: [121.66], centerHorizontally: false } },
] as const satisfies readonly TextPage[];
