/** What the texts of the Shanghai form say about changes has to agree with itself: N-03, N-07, N-08 of the form's catalogue. */
import type { BookCheck } from "../../core/declare/bookCheck";

const basis = "上海市普陀区2026年区级预算公开空白表，编制说明和其他相关情况说明";
const fiscal = ["lastGeneral", "lastFund", "lastCapital"] as const;
const threePublic = ["lastAbroad", "lastReception", "lastVehiclePurchase", "lastVehicleRunning"] as const;

export const statedChecks = [
  {
    kind: "statedChanges",
    id: "book.changes-agree",
    form: "N-03",
    label: "说明里各处写的增减一致，分项的增减加起来等于总的增减",
    severity: "error",
    basis,
    explanation:
      "财政拨款的收入和支出相等，增减也相等；各分项的增减之和等于总的增减。没有填上年数时，按文中写的数核对。",
    sums: [
      { whole: "财政拨款收入", parts: ["财政拨款支出预算"], bases: fiscal },
      {
        whole: "财政拨款支出预算",
        parts: ["一般公共预算拨款支出预算", "政府性基金拨款支出预算", "国有资本经营预算拨款支出预算"],
        bases: fiscal,
      },
      {
        whole: "“三公”经费预算数为",
        parts: ["因公出国（境）费", "公务用车购置及运行费", "公务接待费"],
        bases: threePublic,
      },
      { whole: "公务用车购置及运行费", parts: ["公务用车购置费", "公务用车运行费"], bases: threePublic },
    ],
    directions: [{ after: "财政拨款收入支出", of: "财政拨款收入", bases: fiscal }],
  },
  {
    kind: "statedRates",
    id: "book.rates-agree",
    form: "N-08",
    label: "同一条里两次写的金额一致，增减百分比算得对",
    severity: "error",
    basis,
    explanation: "百分比＝（本年预算－上年执行数）÷上年执行数，四舍五入到两位小数；上年为 0 时不写百分比。",
    rate: { before: "预算执行数为", now: "预算安排", known: { table: "itemNotes", column: "lastExecution" } },
  },
] as const satisfies readonly BookCheck[];

/** Only a department has the page. */
export const projectPageCheck = {
  kind: "projectPages",
  id: "book.project-pages-are-whole",
  form: "N-14",
  label: "项目经费情况说明七个小标题齐全，项目预算不大于项目支出合计",
  severity: "info",
  explanation: "每个项目按表式的七个小标题写。年度预算安排里的金额不会多于支出总表的项目支出合计。",
  basis: "上海市普陀区2026年区级部门预算公开空白表，项目经费情况说明",
  page: {
    sheet: "项目经费情况说明",
    headings: ["项目概述", "立项依据", "实施主体", "实施方案", "实施周期", "年度预算安排", "绩效目标"],
    budget: "年度预算安排",
    most: { term: "cell", table: "t03", row: "total", column: "project" },
  },
} as const satisfies BookCheck;
