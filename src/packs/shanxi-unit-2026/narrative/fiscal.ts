import type { Section } from "../../../core/declare/narrative";

/** 四、财政拨款收支预算总体情况说明 */
export const fiscalSection = {
  id: "s4",
  heading: "四、财政拨款收支预算总体情况说明",
  level: 1,
  sentences: [
    {
      id: "s4.income",
      text: "{year}年度{unit}财政拨款收支总预算{total}万元。其中：一般公共预算拨款{general}万元，政府性基金预算拨款{fund}万元，国有资本经营预算拨款{capital}万元。其中：当年拨款收入{current}万元，上年结转收入{carry}万元。",
      slots: {
        year: { slot: "year", offset: 0 },
        unit: { slot: "text", field: "unitName" },
        total: { slot: "amount", of: { term: "cell", table: "t04", row: "incomeTotal", column: "income" } },
        general: {
          slot: "amount",
          of: {
            term: "add",
            of: [
              { term: "cell", table: "t04", row: "general", column: "income" },
              { term: "cell", table: "t04", row: "carryGeneral", column: "income" },
            ],
          },
        },
        fund: {
          slot: "amount",
          of: {
            term: "add",
            of: [
              { term: "cell", table: "t04", row: "fund", column: "income" },
              { term: "cell", table: "t04", row: "carryFund", column: "income" },
            ],
          },
        },
        capital: {
          slot: "amount",
          of: {
            term: "add",
            of: [
              { term: "cell", table: "t04", row: "capital", column: "income" },
              { term: "cell", table: "t04", row: "carryCapital", column: "income" },
            ],
          },
        },
        current: { slot: "amount", of: { term: "cell", table: "t04", row: "currentIncome", column: "income" } },
        carry: { slot: "amount", of: { term: "cell", table: "t04", row: "carryIn", column: "income" } },
      },
    },
    {
      id: "s4.expenditure",
      text: "支出包括：{classes}。",
      slots: {
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
    },
  ],
} as const satisfies Section;
