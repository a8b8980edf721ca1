/** 预算公开表4 2026年财政拨款收支总表, carried-over money included. The published sample lost its column 国有资本经营预算. */
import type { DeclaredTable } from "../../../core/declare/structure";
import { expenditureClasses } from "./expenditureClasses";

export const t04 = {
  id: "t04",
  formNo: "预算公开表4",
  shortName: "表四",
  sheet: "表4",
  title: "{year}年财政拨款收支总表",
  moneyUnit: "万元",
  orientation: "landscape",
  columns: [
    { id: "incomeItem", label: "项目", kind: "name", width: 27 },
    { id: "income", label: "金额", kind: "amount", width: 14 },
    { id: "item", label: "项目", kind: "name", width: 32 },
    { id: "total", label: "小计", kind: "amount", width: 14 },
    { id: "general", label: "一般公共预算", kind: "amount", width: 14 },
    { id: "fund", label: "政府性基金预算", kind: "amount", width: 15 },
    { id: "capital", label: "国有资本经营预算", kind: "amount", width: 17 },
  ],
  header: [
    { label: "收入", children: [{ column: "incomeItem" }, { column: "income" }] },
    {
      label: "支出",
      children: [
        { column: "item" },
        {
          label: "金额",
          children: [{ column: "total" }, { column: "general" }, { column: "fund" }, { column: "capital" }],
        },
      ],
    },
  ],
  blocks: [
    {
      id: "income",
      codeColumns: [],
      nameColumn: "incomeItem",
      columns: ["incomeItem", "income"],
      bands: [
        [
          {
            kind: "fixed",
            id: "t04Income",
            rows: [
              { id: "general", label: "一、一般公共预算" },
              { id: "fund", label: "二、政府性基金预算" },
              { id: "capital", label: "三、国有资本经营预算" },
            ],
          },
        ],
        [{ kind: "fixed", id: "t04IncomeCurrent", rows: [{ id: "currentIncome", label: "本年收入合计", bold: true }] }],
        [
          { kind: "fixed", id: "t04CarryIn", rows: [{ id: "carryIn", label: "上年财政拨款结转" }] },
          {
            kind: "fixed",
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
        [{ kind: "fixed", id: "t04IncomeTotal", rows: [{ id: "incomeTotal", label: "收入总计", bold: true }] }],
      ],
    },
    {
      id: "expenditure",
      codeColumns: [],
      nameColumn: "item",
      columns: ["item", "total", "general", "fund", "capital"],
      bands: [
        [{ kind: "fixed", id: "t04Classes", rows: expenditureClasses }],
        [
          {
            kind: "fixed",
            id: "t04Expenditure",
            rows: [{ id: "currentExpenditure", label: "本年支出合计", bold: true }],
          },
        ],
        [{ kind: "fixed", id: "t04CarryOut", rows: [{ id: "carryOut", label: "年终结转" }] }],
        [
          {
            kind: "fixed",
            id: "t04ExpenditureTotal",
            rows: [{ id: "expenditureTotal", label: "支出总计", bold: true }],
          },
        ],
      ],
    },
  ],
  basis: "县级单位预算公开标准表式，预算公开表4",
} as const satisfies DeclaredTable;
