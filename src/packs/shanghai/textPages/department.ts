/** Pages of the user's own words in the form of a department. */
import type { TextPage } from "../../../core/spec/page";
import { body, functionsPage, glossaryPage, look, organisationPage } from "./shared";

export const departmentTextPages = [
  { ...functionsPage, sheet: "部门主要职能" },
  {
    ...organisationPage, sheet: "部门机构设置",
    text:
      "    {unitName}部门预算是包括{unitName}本部以及下属XX家预算单位的综合收支计划。\n" +
    "    本部门中，行政单位XX家，事业单位XX家，具体包括（列示至基层预算单位）：\n" +
    "    1. {unitName}本部\n" +
    "    2. ……    \n" +
    "\n",
  },
  { ...glossaryPage, page: { ...look, columnWidths: [121.66], centerHorizontally: false } },
  {
    id: "projects", sheet: "项目经费情况说明", title: "XX项目经费情况说明", position: "afterTables", page: { ...look, centerHorizontally: false }, area: body,
    text:
      " 一、项目概述\n" +
    " （说明项目的总体情况、立项目的等）\n" +
    " 二、立项依据\n" +
    " （说明立项依据的文件名称及其具体作为本项目立项依据的内容等）\n" +
    " 三、实施主体\n" +
    " （列举具体实施项目的各个责任主体及其职责等）\n" +
    " 四、实施方案\n" +
    " （说明项目实施的具体工作方案，包括实施阶段、实施内容等）\n" +
    " 五、实施周期\n" +
    " （说明项目实施的周期）\n" +
    " 六、年度预算安排\n" +
    " （说明项目年度财政资金预算安排金额、使用内容等）\n" +
    " 七、绩效目标\n" +
    " 详见单位的项目绩效目标表\n",
  },
] as const satisfies readonly TextPage[];
