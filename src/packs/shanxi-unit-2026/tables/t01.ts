/** 预算公开表1 2026年预算收支总表. The published sample lost its last column, 上年结转安排. */
import type { DeclaredTable } from "../../../core/declare/structure";
import { expenditureClasses } from "./expenditureClasses";

export const t01 = {
  id: "t01",
  formNo: "预算公开表1",
  shortName: "表一",
  sheet: "表1",
  title: "{year}年预算收支总表",
  moneyUnit: "万元",
  orientation: "portrait",
  columns: [
    { id: "incomeItem", label: "项目", kind: "name", width: 25 },
    { id: "income", label: "{year}年", kind: "amount", width: 13 },
    { id: "item", label: "项目", kind: "name", width: 31 },
    { id: "total", label: "{year}年合计", kind: "amount", width: 13 },
    { id: "current", label: "当年预算安排", kind: "amount", width: 13 },
    { id: "carry", label: "上年结转安排", kind: "amount", width: 13 },
  ],
  header: [
    { label: "收入", children: [{ column: "incomeItem" }, { column: "income" }] },
    { label: "支出", children: [{ column: "item" }, { column: "total" }, { column: "current" }, { column: "carry" }] },
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
            id: "t01Income",
            rows: [
              { id: "general", label: "一、一般公共预算" },
              { id: "fund", label: "二、政府性基金预算" },
              { id: "capital", label: "三、国有资本经营预算" },
              { id: "special", label: "四、财政专户管理资金" },
              { id: "unitFunds", label: "五、单位资金" },
            ],
          },
        ],
        [
          {
            kind: "fixed",
            id: "t01IncomeTotals",
            rows: [
              { id: "currentIncome", label: "本年收入合计", bold: true },
              { id: "carryIn", label: "上年结转" },
              { id: "incomeTotal", label: "收入总计", bold: true },
            ],
          },
        ],
      ],
    },
    {
      id: "expenditure",
      codeColumns: [],
      nameColumn: "item",
      columns: ["item", "total", "current", "carry"],
      bands: [
        [{ kind: "fixed", id: "t01Classes", rows: expenditureClasses }],
        [
          {
            kind: "fixed",
            id: "t01ExpenditureTotals",
            rows: [
              { id: "currentExpenditure", label: "本年支出合计", bold: true },
              { id: "carryOut", label: "年终结转", columns: ["total"] },
              { id: "expenditureTotal", label: "支出总计", bold: true },
            ],
          },
        ],
      ],
    },
  ],
  basis: "县级单位预算公开标准表式，预算公开表1",
} as const satisfies DeclaredTable;
