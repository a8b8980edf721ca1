/** 情况说明: a paragraph for each of the tables but 政府性基金, which 财政拨款 speaks of. */
import type { NarrativeSpec } from "../../core/declare/narrative";
import { cell, info, sentence } from "./form";

const unit = { slot: "text", field: "unitName" } as const;
const t01 = cell("t01", "incomeTotal", "income");
const t03 = cell("t03", "total", "total");
const t05 = cell("t05", "total", "total");
const t07 = cell("t07", "total", "total");
const basic = cell("t03", "total", "basic");
const project = cell("t03", "total", "project");
const change = { slot: "change", base: "上年", same: "与上年预算数相同", gap: "上年预算数" } as const;
const reason = { slot: "reason", lead: "，主要原因是" } as const;

export const narrative = {
  id: "narrative",
  sheet: "情况说明",
  title: "{year}年度预算情况说明",
  titleAliases: ["预算情况说明"],
  zero: "0",
  position: "afterTables",
  page: {
    orientation: "portrait",
    columnWidths: [80],
    centerHorizontally: true,
    font: { name: "仿宋", size: 14 },
    titleHeight: 36,
    footer: "— &P —",
  },
  sections: [
    {
      id: "s1",
      heading: "一、收支总体情况",
      level: 1,
      sentences: [
        sentence({
          id: "s1.balance",
          text: "{year}年度{unit}收支总预算{total}万元，{change}{reason}。",
          slots: {
            unit,
            total: { slot: "amount", of: t01 },
            change: { ...change, now: t01, before: info("lastTotal") },
            reason: { ...reason, now: t01, before: info("lastTotal"), field: "totalReason" },
          },
        }),
      ],
    },
    {
      id: "s2",
      heading: "二、收入情况",
      level: 1,
      sentences: [
        sentence({
          id: "s2.income",
          text: "{year}年度{unit}收入总计{total}万元，其中：一般公共预算{general}万元，政府性基金预算{fund}万元，国有资本经营预算{capital}万元，财政专户管理资金{special}万元，单位资金{unitFunds}万元，上年结转{carry}万元。",
          slots: {
            unit,
            total: { slot: "amount", of: t01 },
            general: { slot: "amount", of: cell("t01", "general", "income") },
            fund: { slot: "amount", of: cell("t01", "fund", "income") },
            capital: { slot: "amount", of: cell("t01", "capital", "income") },
            special: { slot: "amount", of: cell("t01", "special", "income") },
            unitFunds: { slot: "amount", of: cell("t01", "unitFunds", "income") },
            carry: { slot: "amount", of: cell("t01", "carryIn", "income") },
          },
        }),
      ],
    },
    {
      id: "s3",
      heading: "三、支出情况",
      level: 1,
      sentences: [
        sentence({
          id: "s3.expenditure",
          text: "{year}年度{unit}支出{total}万元，其中：基本支出{basic}万元，占{basicShare}；项目支出{project}万元，占{projectShare}。",
          slots: {
            unit,
            total: { slot: "amount", of: t03 },
            basic: { slot: "amount", of: basic },
            basicShare: { slot: "share", part: basic, whole: t03 },
            project: { slot: "amount", of: project },
            projectShare: { slot: "share", part: project, whole: t03 },
          },
        }),
      ],
    },
    {
      id: "s4",
      heading: "四、财政拨款收支情况",
      level: 1,
      sentences: [
        sentence({
          id: "s4.fiscal",
          text: "{year}年度{unit}财政拨款收支总预算{total}万元，其中：本年收入{current}万元，上年结转{carry}万元。支出包括：{classes}。",
          slots: {
            unit,
            total: { slot: "amount", of: cell("t04", "incomeTotal", "income") },
            current: { slot: "amount", of: cell("t04", "currentIncome", "income") },
            carry: { slot: "amount", of: cell("t04", "carryIn", "income") },
            classes: {
              slot: "list",
              table: "t04",
              group: "t04Classes",
              depth: "top",
              column: "total",
              show: "amount",
              separator: "、",
              none: "无支出",
            },
          },
        }),
      ],
    },
    {
      id: "s5",
      heading: "五、一般公共预算支出情况",
      level: 1,
      sentences: [
        sentence({
          id: "s5.general",
          text: "{year}年度{unit}一般公共预算支出{total}万元，{change}{reason}。主要用于：{classes}。",
          slots: {
            unit,
            total: { slot: "amount", of: t05 },
            change: { ...change, now: t05, before: info("lastGeneral") },
            reason: { ...reason, now: t05, before: info("lastGeneral"), field: "generalReason" },
            classes: {
              slot: "list",
              table: "t05",
              group: "generalBudget",
              depth: "top",
              column: "total",
              show: "share",
              whole: t05,
              separator: "；",
              none: "无支出",
            },
          },
        }),
      ],
    },
    {
      id: "s6",
      heading: "六、一般公共预算基本支出情况",
      level: 1,
      sentences: [
        sentence({
          id: "s6.basic",
          text: "{year}年度{unit}一般公共预算基本支出{total}万元，其中：人员经费{staff}万元，公用经费{operating}万元。",
          slots: {
            unit,
            total: { slot: "amount", of: cell("t06", "total", "total") },
            staff: { slot: "amount", of: cell("t06", "total", "staff") },
            operating: { slot: "amount", of: cell("t06", "total", "operating") },
          },
        }),
      ],
    },
    {
      id: "s7",
      heading: "七、一般公共预算“三公”经费支出情况",
      level: 1,
      sentences: [
        sentence({
          id: "s7.threePublic",
          text: "{year}年度{unit}“三公”经费{total}万元，{change}{reason}。其中：因公出国（境）费{abroad}万元，公务用车购置费{purchase}万元，公务用车运行费{running}万元，公务接待费{reception}万元。",
          slots: {
            unit,
            total: { slot: "amount", of: t07 },
            change: { ...change, now: t07, before: info("lastThreePublic") },
            reason: { ...reason, now: t07, before: info("lastThreePublic"), field: "threePublicReason" },
            abroad: { slot: "amount", of: cell("t07", "abroad", "total") },
            purchase: { slot: "amount", of: cell("t07", "vehiclePurchase", "total") },
            running: { slot: "amount", of: cell("t07", "vehicleRunning", "total") },
            reception: { slot: "amount", of: cell("t07", "reception", "total") },
          },
        }),
      ],
    },
  ],
} satisfies NarrativeSpec;
