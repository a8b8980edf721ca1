import type { Section } from "../../../core/declare/narrative";

/** 二、收入预算情况说明 */
export const incomeSection = {
  id: "s2",
  heading: "二、收入预算情况说明",
  level: 1,
  sentences: [
    {
      id: "s2.sources",
      text: "{year}年度{unit}预算收入{total}万元，主要包括一般公共预算拨款收入{general}万元，占{generalShare}；政府性基金预算拨款收入{fund}万元，占{fundShare}；国有资本经营预算拨款收入{capital}万元，占{capitalShare}；财政专户管理资金收入{special}万元，占{specialShare}；单位资金{unitFunds}万元，占{unitFundsShare}；上年结转{carryIn}万元，占{carryInShare}。",
      slots: {
        year: { slot: "year", offset: 0 },
        unit: { slot: "text", field: "unitName" },
        total: { slot: "amount", of: { term: "cell", table: "t01", row: "incomeTotal", column: "income" } },
        general: { slot: "amount", of: { term: "cell", table: "t01", row: "general", column: "income" } },
        generalShare: {
          slot: "share",
          part: { term: "cell", table: "t01", row: "general", column: "income" },
          whole: { term: "cell", table: "t01", row: "incomeTotal", column: "income" },
        },
        fund: { slot: "amount", of: { term: "cell", table: "t01", row: "fund", column: "income" } },
        fundShare: {
          slot: "share",
          part: { term: "cell", table: "t01", row: "fund", column: "income" },
          whole: { term: "cell", table: "t01", row: "incomeTotal", column: "income" },
        },
        capital: { slot: "amount", of: { term: "cell", table: "t01", row: "capital", column: "income" } },
        capitalShare: {
          slot: "share",
          part: { term: "cell", table: "t01", row: "capital", column: "income" },
          whole: { term: "cell", table: "t01", row: "incomeTotal", column: "income" },
        },
        special: { slot: "amount", of: { term: "cell", table: "t01", row: "special", column: "income" } },
        specialShare: {
          slot: "share",
          part: { term: "cell", table: "t01", row: "special", column: "income" },
          whole: { term: "cell", table: "t01", row: "incomeTotal", column: "income" },
        },
        unitFunds: { slot: "amount", of: { term: "cell", table: "t01", row: "unitFunds", column: "income" } },
        unitFundsShare: {
          slot: "share",
          part: { term: "cell", table: "t01", row: "unitFunds", column: "income" },
          whole: { term: "cell", table: "t01", row: "incomeTotal", column: "income" },
        },
        carryIn: { slot: "amount", of: { term: "cell", table: "t01", row: "carryIn", column: "income" } },
        carryInShare: {
          slot: "share",
          part: { term: "cell", table: "t01", row: "carryIn", column: "income" },
          whole: { term: "cell", table: "t01", row: "incomeTotal", column: "income" },
        },
      },
    },
  ],
} as const satisfies Section;
