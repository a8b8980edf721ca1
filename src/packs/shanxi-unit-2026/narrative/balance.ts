import type { Section } from "../../../core/declare/narrative";
import { cell, info, sentence } from "../form";
import { againstLastYear, reason, unit, year } from "./slots";

const income = cell("t01", "incomeTotal", "income");
const expenditure = cell("t01", "expenditureTotal", "total");
const lastIncome = info("lastIncomeTotal");
const lastExpenditure = info("lastExpenditureTotal");

/** 一、单位预算收支数据变动情况及原因 */
export const balanceSection = {
  id: "s1",
  heading: "一、单位预算收支数据变动情况及原因",
  level: 1,
  sentences: [
    sentence({
      id: "s1.income",
      text: "{year}年度{unit}预算收入总计{total}万元，其中：本年收入{current}万元，上年结转{carry}万元，{change}{reason}；",
      slots: {
        year,
        unit,
        total: { slot: "amount", of: income },
        current: { slot: "amount", of: cell("t01", "currentIncome", "income") },
        carry: { slot: "amount", of: cell("t01", "carryIn", "income") },
        change: { ...againstLastYear, now: income, before: lastIncome },
        reason: { ...reason, now: income, before: lastIncome, field: "incomeReason" },
      },
    }),
    sentence({
      id: "s1.expenditure",
      text: "本年单位预算支出总计{total}万元，其中：本年预算安排{current}万元，上年结转{carry}万元，{change}{reason}。",
      slots: {
        total: { slot: "amount", of: expenditure },
        current: { slot: "amount", of: cell("t01", "currentExpenditure", "current") },
        carry: { slot: "amount", of: cell("t01", "currentExpenditure", "carry") },
        change: { ...againstLastYear, now: expenditure, before: lastExpenditure },
        reason: { ...reason, now: expenditure, before: lastExpenditure, field: "expenditureReason" },
      },
    }),
  ],
} satisfies Section;
