/** 预算公开表1 2026年预算收支总表. The published sample lost its last column, 上年结转安排. */
import { declareTable } from "../../../core/declare/declaredTable";
import { expenditureClasses } from "./expenditureClasses";
import { currentExpenditure, currentIncome, expenditureTotal, incomeTotal } from "./shared";

export const t01 = declareTable({
  id: "t01",
  formNo: "预算公开表1",
  shortName: "表一",
  sheet: "表1",
  title: "{year}年预算收支总表",
  moneyUnit: "万元",
  orientation: "portrait",
  header: [
    {
      label: "收入",
      children: [
        { id: "incomeItem", label: "项目", kind: "name", width: 25 },
        { id: "income", label: "{year}年", kind: "amount", width: 13 },
      ],
    },
    {
      label: "支出",
      children: [
        { id: "item", label: "项目", kind: "name", width: 31 },
        { id: "total", label: "{year}年合计", kind: "amount", width: 13 },
        { id: "current", label: "当年预算安排", kind: "amount", width: 13 },
        { id: "carry", label: "上年结转安排", kind: "amount", width: 13 },
      ],
    },
  ],
  blocks: {
    income: [
      {
        id: "t01Income",
        rows: [
          { id: "general", label: "一、一般公共预算" },
          { id: "fund", label: "二、政府性基金预算" },
          { id: "capital", label: "三、国有资本经营预算" },
          { id: "special", label: "四、财政专户管理资金" },
          { id: "unitFunds", label: "五、单位资金" },
        ],
      },
      {
        id: "t01IncomeTotals",
        rows: [
          {
            ...currentIncome,
            sum: { of: "t01Income", form: "F1-01", id: "current-income-is-sum", label: "本年收入合计 = 五项收入之和" },
          },
          { id: "carryIn", label: "上年结转" },
          { ...incomeTotal, sum: { rows: ["currentIncome", "carryIn"], form: "F1-03" } },
        ],
      },
    ],
    expenditure: [
      { id: "t01Classes", rows: expenditureClasses },
      {
        id: "t01ExpenditureTotals",
        rows: [
          {
            ...currentExpenditure,
            sum: { of: "t01Classes", form: "F1-02", id: "current-expenditure-is-sum-of-classes" },
          },
          { id: "carryOut", label: "年终结转", columns: ["total"] },
          { ...expenditureTotal, sum: { rows: ["currentExpenditure", "carryOut"], form: "F1-03" } },
        ],
      },
    ],
  },
  basis: "县级单位预算公开标准表式，预算公开表1",
});
