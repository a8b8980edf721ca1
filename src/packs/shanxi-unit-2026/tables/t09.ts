/** 预算公开表9 2026年国有资本经营预算收支预算表（不含上年结转）. */
import { declareTable } from "../../../core/declare/declaredTable";
import { emptyNote, functions, natures, total, totalRow } from "./shared";

export const t09 = declareTable({
  id: "t09",
  formNo: "预算公开表9",
  shortName: "表九",
  sheet: "表9",
  title: "{year}年国有资本经营预算收支预算表（不含上年结转）",
  moneyUnit: "万元",
  orientation: "landscape",
  header: [
    {
      label: "国有资本经营预算收入",
      children: [
        {
          label: "项目",
          children: [
            { id: "incomeCode", label: "收入科目编码", kind: "code", width: 14 },
            { id: "incomeName", label: "科目名称", kind: "name", width: 30 },
          ],
        },
        { id: "income", label: "国有资本经营收入预算", kind: "amount", width: 15 },
      ],
    },
    {
      label: "国有资本经营预算支出",
      children: [
        { id: "code", label: "科目编码", kind: "code", width: 11 },
        { id: "name", label: "科目名称", kind: "name", width: 30 },
        { ...total, width: 12, sum: { of: natures, form: "F9-01" } },
        { id: "basic", label: "基本支出", kind: "amount", width: 12 },
        { id: "project", label: "项目支出", kind: "amount", width: 12 },
      ],
    },
  ],
  blocks: {
    income: [
      {
        id: "t09IncomeTotal",
        rows: [
          {
            ...totalRow,
            id: "incomeTotal",
            sum: {
              of: "stateCapitalIncome",
              form: "F9",
              id: "income-total-is-sum-of-items",
              label: "收入合计 = 各收入科目之和",
            },
          },
        ],
      },
      { kind: "list", id: "stateCapitalIncome", noun: "收入科目", unique: true },
    ],
    expenditure: [
      { id: "t09ExpenditureTotal", rows: [{ ...totalRow, sum: { of: "stateCapital", form: "F9-03" } }] },
      { ...functions, id: "stateCapital", fund: "stateCapital", sums: { form: "F9-02" } },
    ],
  },
  emptyNote: { ...emptyNote, text: "注：本表无数据，本单位{year}年没有国有资本经营预算收入和支出" },
  basis: "县级单位预算公开标准表式，预算公开表9",
});
