/** Pages of the user's own words: their look, and 名词解释, whose text both forms share. */
import type { Page, TextPage } from "../../../core/spec/page";

export const look = {
  orientation: "landscape", columnWidths: [120.66], centerHorizontally: true, font: { name: "宋体", size: 12 }, titleHeight: 24, rowHeight: 25, footer: "",
} as const satisfies Page;

/** A3:A17. */
export const body = { row: 3, lastRow: 17, lastColumn: 1 } as const;

export const functionsPage = {
  id: "functions", title: "{unitName}主要职能", position: "beforeTables", page: look, area: body,
  text: "    {unitName}是…。\n    主要职能包括：\n    1.\n          \n\n",
} as const satisfies Omit<TextPage, "sheet">;

export const organisationPage = { id: "organisation", title: "{unitName}机构设置", position: "beforeTables", page: look, area: body } as const satisfies Omit<TextPage, "sheet" | "text">;

export const glossaryPage = {
  id: "glossary", sheet: "名词解释", title: "名词解释", position: "beforeTables", area: body,
  text:
    "\n" +
    "   （一）财政拨款收入：是区级预算主管部门及所属预算单位本年度从本级财政部门取得的财政拨款，包括一般公共预算财政拨款、政府性基金预算财政拨款和国有资本经营预算财政拨款。\n" +
    "   （二）事业收入：指事业单位开展专业业务活动及其辅助活动取得的收入。\n" +
    "   （三）事业单位经营收入：指事业单位在专业业务活动及其辅助活动之外开展非独立核算经营活动取得的收入。\n" +
    "   （四）其他收入：指除上述“财政拨款收入”、“事业收入”、“事业单位经营收入”等以外的收入。\n" +
    "   （五）基本支出预算：是区级预算主管部门及所属预算单位为保障其机构正常运转、完成日常工作任务而编制的年度基本支出计划，包括人员经费和公用经费两部分。\n" +
    "   （六）项目支出预算：是区级预算主管部门及所属预算单位为完成行政工作任务、事业发展目标或政府发展战略、特定目标，在基本支出之外编制的年度支出计划。\n" +
    "   （七）“三公”经费：是与区级财政有经费领拨关系的部门及其下属预算单位使用区级财政拨款安排的因公出国（境）费、公务用车购置及运行费、公务接待费。其中：因公出国（境）费主要安排机关及下属预算单位人员的国际合作交流、重大项目洽谈、境外培训研修等的国际旅费、国外城市间交通费、住宿费、伙食费、培训费、公杂费等支出；公务接待费主要安排全国性专业会议、国家重大政策调研、专项检查以及外事团组接待交流等执行公务或开展业务所需住宿费、交通费、伙食费等支出；公务用车购置及运行费主要安排编制内公务车辆的报废更新，以及用于安排市内因公出差、公务文件交换、日常工作开展等所需公务用车燃料费、维修费、过路过桥费、保险费等支出。\n" +
    "   （八）机关运行经费：指行政单位和参照公务员法管理的事业单位使用一般公共预算财政拨款安排的基本支出中的日常公用经费支出。\n" +
    "   （九）……：指……。\n" +
    "   ",
} as const satisfies Omit<TextPage, "page">;
