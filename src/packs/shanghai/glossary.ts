/** 名词解释: the eight terms that the blank form explains, and when a disclosure uses them. The page itself is the user's own: see textPages. */
import type { GlossarySpec } from "../../core/declare/glossary";

/** As the blank form words them, for a district. */
export const explanations = {
  fiscal:
    "是区级预算主管部门及所属预算单位本年度从本级财政部门取得的财政拨款，包括一般公共预算财政拨款、政府性基金预算财政拨款和国有资本经营预算财政拨款。",
  business: "指事业单位开展专业业务活动及其辅助活动取得的收入。",
  operation: "指事业单位在专业业务活动及其辅助活动之外开展非独立核算经营活动取得的收入。",
  other: "指除上述“财政拨款收入”、“事业收入”、“事业单位经营收入”等以外的收入。",
  basic:
    "是区级预算主管部门及所属预算单位为保障其机构正常运转、完成日常工作任务而编制的年度基本支出计划，包括人员经费和公用经费两部分。",
  project:
    "是区级预算主管部门及所属预算单位为完成行政工作任务、事业发展目标或政府发展战略、特定目标，在基本支出之外编制的年度支出计划。",
  threePublic:
    "是与区级财政有经费领拨关系的部门及其下属预算单位使用区级财政拨款安排的因公出国（境）费、公务用车购置及运行费、公务接待费。其中：因公出国（境）费主要安排机关及下属预算单位人员的国际合作交流、重大项目洽谈、境外培训研修等的国际旅费、国外城市间交通费、住宿费、伙食费、培训费、公杂费等支出；公务接待费主要安排全国性专业会议、国家重大政策调研、专项检查以及外事团组接待交流等执行公务或开展业务所需住宿费、交通费、伙食费等支出；公务用车购置及运行费主要安排编制内公务车辆的报废更新，以及用于安排市内因公出差、公务文件交换、日常工作开展等所需公务用车燃料费、维修费、过路过桥费、保险费等支出。",
  agencyRunning: "指行政单位和参照公务员法管理的事业单位使用一般公共预算财政拨款安排的基本支出中的日常公用经费支出。",
} as const;

/** A term of income or expenditure is used where there is some; the other two stand in the title of a table that every disclosure has. */
export const glossary = {
  sheet: "名词解释",
  title: "名词解释",
  numbering: "（一）",
  terms: [
    {
      id: "fiscal",
      name: "财政拨款收入",
      otherNames: ["财政拨款"],
      explanation: explanations.fiscal,
      used: { in: "figures", of: [{ term: "cell", table: "t01", row: "fiscal", column: "income" }] },
    },
    {
      id: "business",
      name: "事业收入",
      explanation: explanations.business,
      used: { in: "figures", of: [{ term: "cell", table: "t01", row: "business", column: "income" }] },
    },
    {
      id: "operation",
      name: "事业单位经营收入",
      otherNames: ["经营收入"],
      explanation: explanations.operation,
      used: { in: "figures", of: [{ term: "cell", table: "t01", row: "operation", column: "income" }] },
    },
    {
      id: "other",
      name: "其他收入",
      explanation: explanations.other,
      used: { in: "figures", of: [{ term: "cell", table: "t01", row: "other", column: "income" }] },
    },
    {
      id: "basic",
      name: "基本支出预算",
      otherNames: ["基本支出"],
      explanation: explanations.basic,
      used: { in: "figures", of: [{ term: "cell", table: "t03", row: "total", column: "basic" }] },
    },
    {
      id: "project",
      name: "项目支出预算",
      otherNames: ["项目支出"],
      explanation: explanations.project,
      used: { in: "figures", of: [{ term: "cell", table: "t03", row: "total", column: "project" }] },
    },
    {
      id: "threePublic",
      name: "“三公”经费",
      otherNames: ["三公经费", "“三公”经费支出"],
      explanation: explanations.threePublic,
      used: { in: "table", table: "t09" },
    },
    {
      id: "agencyRunning",
      name: "机关运行经费",
      explanation: explanations.agencyRunning,
      used: { in: "table", table: "t09" },
    },
  ],
} as const satisfies GlossarySpec;
