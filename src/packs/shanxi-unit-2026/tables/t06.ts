/** 预算公开表6 2026年一般公共预算安排基本支出分经济科目表（不含上年结转）. The form prints names; the codes stay in the catalogue. */
import type { DeclaredTable } from "../../../core/declare/structure";
import { emptyNote } from "./emptyNote";

export const t06 = {
  id: "t06",
  formNo: "预算公开表6",
  shortName: "表六",
  sheet: "表6",
  title: "{year}年一般公共预算安排基本支出分经济科目表（不含上年结转）",
  moneyUnit: "万元",
  orientation: "portrait",
  columns: [
    { id: "name", label: "部门预算支出经济科目名称", kind: "name", width: 34 },
    { id: "government", label: "政府预算支出经济科目名称", kind: "text", width: 26 },
    { id: "total", label: "合计", kind: "amount", width: 13 },
    { id: "staff", label: "人员经费", kind: "amount", width: 13 },
    { id: "operating", label: "公用经费", kind: "amount", width: 13 },
  ],
  header: [
    { column: "name" },
    { column: "government" },
    { label: "{year}年预算数", children: [{ column: "total" }, { column: "staff" }, { column: "operating" }] },
  ],
  blocks: [
    {
      id: "main",
      codeColumns: [],
      nameColumn: "name",
      columns: ["name", "government", "total", "staff", "operating"],
      bands: [
        [{ kind: "fixed", id: "t06Total", rows: [{ id: "total", label: "合计", bold: true }] }],
        [{ kind: "tree", id: "basicByEconomic", catalogue: "economic", levels: [3, 5] }],
      ],
    },
  ],
  emptyNote: { ...emptyNote, text: "注：本表无数据，本单位{year}年没有一般公共预算安排的基本支出" },
  basis: "县级单位预算公开标准表式，预算公开表6",
} as const satisfies DeclaredTable;
