import type { Section } from "../../../core/declare/narrative";
import { cell, sentence } from "../form";
import { unit, year } from "./slots";

const total = cell("t01", "incomeTotal", "income");
const general = cell("t01", "general", "income");
const fund = cell("t01", "fund", "income");
const capital = cell("t01", "capital", "income");
const special = cell("t01", "special", "income");
const unitFunds = cell("t01", "unitFunds", "income");
const carryIn = cell("t01", "carryIn", "income");

/** 二、收入预算情况说明 */
export const incomeSection = {
  id: "s2",
  heading: "二、收入预算情况说明",
  level: 1,
  sentences: [
    sentence({
      id: "s2.sources",
      text: "{year}年度{unit}预算收入{total}万元，主要包括一般公共预算拨款收入{general}万元，占{generalShare}；政府性基金预算拨款收入{fund}万元，占{fundShare}；国有资本经营预算拨款收入{capital}万元，占{capitalShare}；财政专户管理资金收入{special}万元，占{specialShare}；单位资金{unitFunds}万元，占{unitFundsShare}；上年结转{carryIn}万元，占{carryInShare}。",
      slots: {
        year,
        unit,
        total: { slot: "amount", of: total },
        general: { slot: "amount", of: general },
        generalShare: { slot: "share", part: general, whole: total },
        fund: { slot: "amount", of: fund },
        fundShare: { slot: "share", part: fund, whole: total },
        capital: { slot: "amount", of: capital },
        capitalShare: { slot: "share", part: capital, whole: total },
        special: { slot: "amount", of: special },
        specialShare: { slot: "share", part: special, whole: total },
        unitFunds: { slot: "amount", of: unitFunds },
        unitFundsShare: { slot: "share", part: unitFunds, whole: total },
        carryIn: { slot: "amount", of: carryIn },
        carryInShare: { slot: "share", part: carryIn, whole: total },
      },
    }),
  ],
} satisfies Section;
