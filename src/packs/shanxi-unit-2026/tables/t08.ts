/** 预算公开表8 2026年政府性基金预算支出表（不含上年结转）. */
import type { DeclaredTable } from "../../../core/declare/structure";
import { emptyNote } from "./emptyNote";

export const t08 = {
  id: "t08",
  formNo: "预算公开表8",
  shortName: "表八",
  sheet: "表8",
  title: "{year}年政府性基金预算支出表（不含上年结转）",
  moneyUnit: "万元",
  orientation: "portrait",
  columns: [
    { id: "code", label: "科目编码", kind: "code", width: 12 },
    { id: "name", label: "科目名称", kind: "name", width: 39 },
    { id: "total", label: "合计", kind: "amount", width: 14, sum: { of: ["basic", "project"], form: "F8-01" } },
    { id: "basic", label: "基本支出", kind: "amount", width: 14 },
    { id: "project", label: "项目支出", kind: "amount", width: 14 },
  ],
  header: [{ column: "code" }, { column: "name" }, { column: "total" }, { column: "basic" }, { column: "project" }],
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
            id: "t08Total",
            rows: [{ id: "total", label: "合计", bold: true, sum: { of: "governmentFund", form: "F8-03" } }],
          },
        ],
        [
          {
            kind: "tree",
            id: "governmentFund",
            fund: "governmentFund",
            catalogue: "function",
            levels: [3, 5, 7],
            sums: { form: "F8-02" },
          },
        ],
      ],
    },
  ],
  emptyNote: { ...emptyNote, text: "注：本表无数据，本单位{year}年没有政府性基金预算安排的支出" },
  basis: "县级单位预算公开标准表式，预算公开表8",
} as const satisfies DeclaredTable;
