/** 预算公开表9 2026年国有资本经营预算收支预算表（不含上年结转）. */
import type { DeclaredTable } from "../../../core/declare/structure";
import { emptyNote } from "./emptyNote";

export const t09 = {
  id: "t09",
  formNo: "预算公开表9",
  shortName: "表九",
  sheet: "表9",
  title: "{year}年国有资本经营预算收支预算表（不含上年结转）",
  moneyUnit: "万元",
  orientation: "landscape",
  columns: [
    { id: "incomeCode", label: "收入科目编码", kind: "code", width: 14 },
    { id: "incomeName", label: "科目名称", kind: "name", width: 30 },
    { id: "income", label: "国有资本经营收入预算", kind: "amount", width: 15 },
    { id: "code", label: "科目编码", kind: "code", width: 11 },
    { id: "name", label: "科目名称", kind: "name", width: 30 },
    { id: "total", label: "合计", kind: "amount", width: 12, sum: { of: ["basic", "project"], form: "F9-01" } },
    { id: "basic", label: "基本支出", kind: "amount", width: 12 },
    { id: "project", label: "项目支出", kind: "amount", width: 12 },
  ],
  header: [
    {
      label: "国有资本经营预算收入",
      children: [
        { label: "项目", children: [{ column: "incomeCode" }, { column: "incomeName" }] },
        { column: "income" },
      ],
    },
    {
      label: "国有资本经营预算支出",
      children: [
        { column: "code" },
        { column: "name" },
        { column: "total" },
        { column: "basic" },
        { column: "project" },
      ],
    },
  ],
  blocks: [
    {
      id: "income",
      codeColumns: ["incomeCode"],
      nameColumn: "incomeName",
      columns: ["incomeCode", "incomeName", "income"],
      bands: [
        [
          {
            kind: "fixed",
            id: "t09IncomeTotal",
            rows: [
              {
                id: "incomeTotal",
                label: "合计",
                bold: true,
                sum: {
                  of: "stateCapitalIncome",
                  form: "F9",
                  id: "income-total-is-sum-of-items",
                  label: "收入合计 = 各收入科目之和",
                },
              },
            ],
          },
        ],
        [{ kind: "list", id: "stateCapitalIncome", noun: "收入科目", unique: true }],
      ],
    },
    {
      id: "expenditure",
      codeColumns: ["code"],
      nameColumn: "name",
      columns: ["code", "name", "total", "basic", "project"],
      bands: [
        [
          {
            kind: "fixed",
            id: "t09ExpenditureTotal",
            rows: [{ id: "total", label: "合计", bold: true, sum: { of: "stateCapital", form: "F9-03" } }],
          },
        ],
        [
          {
            kind: "tree",
            id: "stateCapital",
            fund: "stateCapital",
            catalogue: "function",
            levels: [3, 5, 7],
            sums: { form: "F9-02" },
          },
        ],
      ],
    },
  ],
  emptyNote: { ...emptyNote, text: "注：本表无数据，本单位{year}年没有国有资本经营预算收入和支出" },
  basis: "县级单位预算公开标准表式，预算公开表9",
} as const satisfies DeclaredTable;
