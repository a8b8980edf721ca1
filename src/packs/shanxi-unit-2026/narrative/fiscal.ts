import { add } from "../../../core/declare/form/terms";
import type { Section } from "../../../core/declare/narrative";
import { cell, sentence } from "../form";
import { amounts, unit, year } from "./slots";

/** 四、财政拨款收支预算总体情况说明 */
export const fiscalSection = {
  id: "s4",
  heading: "四、财政拨款收支预算总体情况说明",
  level: 1,
  sentences: [
    sentence({
      id: "s4.income",
      text: "{year}年度{unit}财政拨款收支总预算{total}万元。其中：一般公共预算拨款{general}万元，政府性基金预算拨款{fund}万元，国有资本经营预算拨款{capital}万元。其中：当年拨款收入{current}万元，上年结转收入{carry}万元。",
      slots: {
        year,
        unit,
        total: { slot: "amount", of: cell("t04", "incomeTotal", "income") },
        general: { slot: "amount", of: add(cell("t04", "general", "income"), cell("t04", "carryGeneral", "income")) },
        fund: { slot: "amount", of: add(cell("t04", "fund", "income"), cell("t04", "carryFund", "income")) },
        capital: { slot: "amount", of: add(cell("t04", "capital", "income"), cell("t04", "carryCapital", "income")) },
        current: { slot: "amount", of: cell("t04", "currentIncome", "income") },
        carry: { slot: "amount", of: cell("t04", "carryIn", "income") },
      },
    }),
    sentence({
      id: "s4.expenditure",
      text: "支出包括：{classes}。",
      slots: { classes: { ...amounts, table: "t04", group: "t04Classes", column: "total" } },
    }),
  ],
} satisfies Section;
