/** 预算公开表3 2026年预算支出总表, carried-over money included. */
import type { DeclaredTable } from "../../../core/declare/structure";

export const t03 = {
  id: "t03",
  formNo: "预算公开表3",
  shortName: "表三",
  sheet: "表3",
  title: "{year}年预算支出总表",
  moneyUnit: "万元",
  orientation: "portrait",
  columns: [
    { id: "code", label: "科目编码", kind: "code", width: 12 },
    { id: "name", label: "科目名称", kind: "name", width: 39 },
    { id: "total", label: "合计", kind: "amount", width: 14, sum: { of: ["basic", "project"], form: "F3-01" } },
    { id: "basic", label: "基本支出", kind: "amount", width: 14 },
    { id: "project", label: "项目支出", kind: "amount", width: 14 },
  ],
  header: [
    { label: "项目", children: [{ column: "code" }, { column: "name" }] },
    { label: "{year}年预算数", children: [{ column: "total" }, { column: "basic" }, { column: "project" }] },
  ],
  blocks: [
    {
      id: "main",
      codeColumns: ["code"],
      nameColumn: "name",
      columns: ["code", "name", "total", "basic", "project"],
      bands: [
        [
          {
            kind: "fixed",
            id: "t03Total",
            rows: [{ id: "total", label: "合计", bold: true, sum: { of: "expenditure", form: "F3-03" } }],
          },
        ],
        [
          {
            kind: "tree",
            id: "expenditure",
            catalogue: "function",
            levels: [3, 5, 7],
            codesFrom: ["generalBudget", "governmentFund", "stateCapital", "carryover", "otherFunds"],
            sums: { form: "F3-02" },
          },
        ],
      ],
    },
  ],
  basis: "县级单位预算公开标准表式，预算公开表3",
} as const satisfies DeclaredTable;
