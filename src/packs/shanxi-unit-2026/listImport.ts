/** Where the rows of the budget system's export go. 人员类 and 公用经费 are 基本支出, 其他运转类 and 特定目标类 are 项目支出. */
import type { ListImport } from "../../core/declare/listImport";

const byNature = { by: "nature", columns: { basic: "basic", project: "project" } } as const;
const byFund = {
  by: "fund",
  columns: { general: "general", fund: "fund", capital: "capital", special: "special", unitFunds: "unitFunds" },
} as const;
const fiscalByFund = { by: "fund", columns: { general: "general", fund: "fund", capital: "capital" } } as const;

export const listImport = {
  targets: [
    { group: "generalBudget", when: { funds: ["general"], periods: ["current"] }, key: "function", amounts: byNature },
    { group: "governmentFund", when: { funds: ["fund"], periods: ["current"] }, key: "function", amounts: byNature },
    { group: "stateCapital", when: { funds: ["capital"], periods: ["current"] }, key: "function", amounts: byNature },
    {
      group: "otherFunds",
      when: { funds: ["special", "unitFunds"], periods: ["current"] },
      key: "function",
      amounts: { by: "fund", columns: { special: "special", unitFunds: "unitFunds" } },
    },
    { group: "carryover", when: { periods: ["carryover"] }, key: "function", amounts: byFund },
    {
      group: "basicByEconomic",
      when: { funds: ["general"], natures: ["basic"], periods: ["current"] },
      key: "economic",
      amounts: { by: "category", columns: { staff: "staff", operating: "operating" } },
      governmentColumn: "government",
    },
    { group: "projects", when: { natures: ["project"], periods: ["current"] }, key: "project", amounts: byFund },
    // 表十三 has columns for 财政拨款 only; other carried-over money stands in 上年结转明细 alone.
    {
      group: "carryoverProjects",
      when: { funds: ["general", "fund", "capital"], natures: ["project"], periods: ["carryover"] },
      key: "project",
      amounts: fiscalByFund,
    },
    // 表三's prefill takes 财政专户, 单位资金 and 上年结转 for 项目支出; where part of it is 基本支出, both columns of that 科目 are typed over.
    {
      group: "expenditure",
      when: {},
      key: "function",
      amounts: byNature,
      onlyKeysWith: [
        { natures: ["basic"], periods: ["carryover"] },
        { funds: ["special", "unitFunds"], natures: ["basic"], periods: ["current"] },
      ],
    },
  ],
  categories: [
    { group: "projects", category: "specificTarget", count: "specialProjects", amount: "specialProjectAmount" },
  ],
} as const satisfies ListImport;
