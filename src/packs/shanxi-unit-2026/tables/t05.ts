/** 预算公开表5 2026年一般公共预算支出预算表（不含上年结转）. */
import type { DeclaredTable } from "../../../core/declare/structure";
import { emptyNote } from "./emptyNote";

export const t05 = {
  id: "t05",
  formNo: "预算公开表5",
  shortName: "表五",
  sheet: "表5",
  title: "{year}年一般公共预算支出预算表（不含上年结转）",
  moneyUnit: "万元",
  orientation: "portrait",
  columns: [
    { id: "code", label: "科目编码", kind: "code", width: 12 },
    { id: "name", label: "科目名称", kind: "name", width: 39 },
    { id: "total", label: "合计", kind: "amount", width: 14, sum: { of: ["basic", "project"], form: "F5-01" } },
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
            id: "t05Total",
            rows: [{ id: "total", label: "合计", bold: true, sum: { of: "generalBudget", form: "F5-03" } }],
          },
        ],
        [
          {
            kind: "tree",
            id: "generalBudget",
            fund: "general",
            catalogue: "function",
            levels: [3, 5, 7],
            sums: { form: "F5-02" },
          },
        ],
      ],
    },
  ],
  emptyNote: { ...emptyNote, text: "注：本表无数据，本单位{year}年没有一般公共预算安排的支出" },
  basis: "县级单位预算公开标准表式，预算公开表5",
} as const satisfies DeclaredTable;
