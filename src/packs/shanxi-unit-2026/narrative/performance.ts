/** 十、绩效管理情况: the projects are those of 表十二; what is 特定目标类 stands on 基础信息, and so does what is kept back, unless the workbook has performance forms, which tell it. */
import { subtract } from "../../../core/declare/form/terms";
import type { Section } from "../../../core/declare/narrative";
import { cell, info, sentence } from "../form";
import { unit } from "./slots";

const all = cell("t12", "total", "total");
const special = "特定目标类项目的个数和金额";
const rows = { slot: "rowCount", table: "t12", group: "projects", column: "total", gap: special } as const;
const money = { slot: "remainder", of: all, gap: special } as const;
/** What the unit has to say before the projects can be told apart. */
const counted = { needs: ["specialProjects"] } as const;
const priced = { needs: ["specialProjectAmount"] } as const;
/** Figures by category of what is published. */
const byCategory = { ofPublished: "没有绩效目标表的项目各是哪一类" } as const;
const keptBack = ["withheldOther", "withheldSpecial"] as const;
const keptBackAmount = ["withheldOtherAmount", "withheldSpecialAmount"] as const;

export const performanceSections = [
  /** The heading, with its parts as sections of their own. */
  { id: "s10", heading: "十、绩效管理情况", level: 1, sentences: [] },
  {
    id: "s10.overall",
    heading: "1、整体绩效目标",
    headingAliases: ["1、整体绩效目标：", "1.整体绩效目标", "（一）整体绩效目标"],
    level: 2,
    sentences: [
      sentence({
        id: "s10.overall",
        text: "{year}年{unit}整体绩效目标，涉及资金{total}万元。",
        slots: { unit, total: { slot: "amount", of: cell("t01", "incomeTotal", "income") } },
      }),
    ],
  },
  {
    id: "s10.projects",
    heading: "2、项目绩效目标",
    headingAliases: ["2、项目绩效目标：", "2.项目绩效目标", "（二）项目绩效目标"],
    level: 2,
    sentences: [
      sentence({
        id: "s10.projects",
        text: "{year}年{unit}纳入绩效目标管理的二级项目{count}个，共计金额{amount}万元。其中：其他运转类项目{otherCount}个，涉及金额{otherAmount}万元；特定目标类项目{specialCount}个，涉及金额{specialAmount}万元。公开项目绩效目标{publicCount}个，涉及项目金额{publicAmount}万元，占部门（单位）项目支出总额的{publicShare}。其中：其他运转类项目{publicOtherCount}个，涉及项目金额{publicOtherAmount}万元；特定目标类项目{publicSpecialCount}个，涉及项目金额{publicSpecialAmount}万元。",
        slots: {
          unit,
          count: { ...rows, less: [] },
          amount: { slot: "amount", of: all },
          otherCount: { ...rows, ...counted, less: ["specialProjects"] },
          otherAmount: { ...money, ...priced, less: ["specialProjectAmount"] },
          specialCount: { slot: "entered", fields: ["specialProjects"], gap: special, show: "number" },
          specialAmount: { slot: "entered", fields: ["specialProjectAmount"], gap: special, show: "amount" },
          publicCount: { ...rows, less: keptBack },
          publicAmount: { ...money, less: keptBackAmount },
          publicShare: {
            slot: "share",
            whole: all,
            part: subtract(all, info("withheldOtherAmount"), info("withheldSpecialAmount")),
          },
          publicOtherCount: { ...rows, ...counted, ...byCategory, less: ["specialProjects", "withheldOther"] },
          publicOtherAmount: {
            ...money,
            ...priced,
            ...byCategory,
            less: ["specialProjectAmount", "withheldOtherAmount"],
          },
          publicSpecialCount: {
            slot: "entered",
            ...byCategory,
            fields: ["specialProjects"],
            less: ["withheldSpecial"],
            gap: special,
            show: "number",
          },
          publicSpecialAmount: {
            slot: "entered",
            ...byCategory,
            fields: ["specialProjectAmount"],
            less: ["withheldSpecialAmount"],
            gap: special,
            show: "amount",
          },
        },
        whenZero: { of: all, text: "{year}年{unit}没有纳入绩效目标管理的二级项目。", slots: { unit } },
      }),
      sentence({
        id: "s10.attached",
        text: "（项目绩效目标表公开情况见附件）",
        slots: {},
        whenZero: { of: all, text: "", slots: {} },
      }),
    ],
  },
] satisfies readonly Section[];
