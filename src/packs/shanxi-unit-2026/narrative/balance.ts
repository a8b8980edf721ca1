import type { Section } from "../../../core/declare/narrative";
import { againstLastYear } from "./change";

/** 一、单位预算收支数据变动情况及原因 */
export const balanceSection = {
  id: "s1",
  heading: "一、单位预算收支数据变动情况及原因",
  level: 1,
  sentences: [
    {
      id: "s1.income",
      text: "{year}年度{unit}预算收入总计{total}万元，其中：本年收入{current}万元，上年结转{carry}万元，{change}{reason}；",
      slots: {
        year: { slot: "year", offset: 0 },
        unit: { slot: "text", field: "unitName" },
        total: { slot: "amount", of: { term: "cell", table: "t01", row: "incomeTotal", column: "income" } },
        current: { slot: "amount", of: { term: "cell", table: "t01", row: "currentIncome", column: "income" } },
        carry: { slot: "amount", of: { term: "cell", table: "t01", row: "carryIn", column: "income" } },
        change: {
          ...againstLastYear,
          now: { term: "cell", table: "t01", row: "incomeTotal", column: "income" },
          before: { term: "info", field: "lastIncomeTotal" },
        },
        reason: {
          slot: "reason",
          now: { term: "cell", table: "t01", row: "incomeTotal", column: "income" },
          before: { term: "info", field: "lastIncomeTotal" },
          lead: "，主要原因是",
          field: "incomeReason",
        },
      },
    },
    {
      id: "s1.expenditure",
      text: "本年单位预算支出总计{total}万元，其中：本年预算安排{current}万元，上年结转{carry}万元，{change}{reason}。",
      slots: {
        total: { slot: "amount", of: { term: "cell", table: "t01", row: "expenditureTotal", column: "total" } },
        current: { slot: "amount", of: { term: "cell", table: "t01", row: "currentExpenditure", column: "current" } },
        carry: { slot: "amount", of: { term: "cell", table: "t01", row: "currentExpenditure", column: "carry" } },
        change: {
          ...againstLastYear,
          now: { term: "cell", table: "t01", row: "expenditureTotal", column: "total" },
          before: { term: "info", field: "lastExpenditureTotal" },
        },
        reason: {
          slot: "reason",
          now: { term: "cell", table: "t01", row: "expenditureTotal", column: "total" },
          before: { term: "info", field: "lastExpenditureTotal" },
          lead: "，主要原因是",
          field: "expenditureReason",
        },
      },
    },
  ],
} as const satisfies Section;
