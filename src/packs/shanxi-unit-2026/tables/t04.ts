/** 预算公开表4 2026年财政拨款收支总表, carried-over money included. The published sample lost its column 国有资本经营预算. */
import { declareTable } from "../../../core/declare/declaredTable";
import { expenditureClasses } from "./expenditureClasses";
import {
  currentExpenditure,
  currentIncome,
  expenditureTotal,
  fiscal,
  fiscalColumns,
  incomeTotal,
  total,
} from "./shared";

export const t04 = declareTable({
  id: "t04",
  formNo: "预算公开表4",
  shortName: "表四",
  sheet: "表4",
  title: "{year}年财政拨款收支总表",
  moneyUnit: "万元",
  orientation: "landscape",
  header: [
    {
      label: "收入",
      children: [
        { id: "incomeItem", label: "项目", kind: "name", width: 27 },
        { id: "income", label: "金额", kind: "amount", width: 14 },
      ],
    },
    {
      label: "支出",
      children: [
        { id: "item", label: "项目", kind: "name", width: 32 },
        {
          label: "金额",
          children: [
            { ...total, label: "小计", sum: { of: fiscal, form: "F4-02", id: "total-is-sum-of-funds" } },
            ...fiscalColumns,
          ],
        },
      ],
    },
  ],
  blocks: {
    income: [
      {
        id: "t04Income",
        rows: [
          { id: "general", label: "一、一般公共预算" },
          { id: "fund", label: "二、政府性基金预算" },
          { id: "capital", label: "三、国有资本经营预算" },
        ],
      },
      {
        id: "t04IncomeCurrent",
        rows: [
          {
            ...currentIncome,
            sum: { of: "t04Income", form: "F4-01", id: "current-income-is-sum", label: "本年收入合计 = 三项预算之和" },
          },
        ],
      },
      [
        {
          id: "t04CarryIn",
          rows: [
            {
              id: "carryIn",
              label: "上年财政拨款结转",
              sum: {
                of: "t04CarryInFunds",
                form: "F4-01",
                id: "carry-in-is-sum",
                label: "上年财政拨款结转 = 三项结转之和",
              },
            },
          ],
        },
        {
          id: "t04CarryInFunds",
          rows: [
            { id: "carryGeneral", label: "一、一般公共预算", indent: 1, words: "上年财政拨款结转·一般公共预算" },
            { id: "carryFund", label: "二、政府性基金预算", indent: 1, words: "上年财政拨款结转·政府性基金预算" },
            {
              id: "carryCapital",
              label: "三、国有资本经营预算",
              indent: 1,
              words: "上年财政拨款结转·国有资本经营预算",
            },
          ],
        },
      ],
      { id: "t04IncomeTotal", rows: [{ ...incomeTotal, sum: { rows: ["currentIncome", "carryIn"], form: "F4-01" } }] },
    ],
    expenditure: [
      { id: "t04Classes", rows: expenditureClasses },
      {
        id: "t04Expenditure",
        rows: [
          {
            ...currentExpenditure,
            sum: {
              of: "t04Classes",
              form: "F4-02",
              id: "current-expenditure-is-sum-of-classes",
              check: { id: "current-expenditure-total-is-sum-of-classes", label: "本年支出合计·小计 = 各类小计之和" },
            },
          },
        ],
      },
      { id: "t04CarryOut", rows: [{ id: "carryOut", label: "年终结转" }] },
      {
        id: "t04ExpenditureTotal",
        rows: [{ ...expenditureTotal, sum: { rows: ["currentExpenditure", "carryOut"], form: "F4-02" } }],
      },
    ],
  },
  basis: "县级单位预算公开标准表式，预算公开表4",
});
