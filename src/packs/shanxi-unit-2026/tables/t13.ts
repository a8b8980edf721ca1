/** 预算公开表13 2026年项目支出预算表（上年结转）. The unit's own row stands first and holds the totals. */
import type { DeclaredTable } from "../../../core/declare/structure";
import { emptyNote } from "./emptyNote";

export const t13 = {
  id: "t13",
  formNo: "预算公开表13",
  shortName: "表十三",
  sheet: "表13",
  title: "{year}年项目支出预算表（上年结转）",
  moneyUnit: "万元",
  orientation: "landscape",
  columns: [
    { id: "name", label: "项目名称", kind: "name", width: 44 },
    {
      id: "total",
      label: "合计",
      kind: "amount",
      width: 14,
      sum: { of: ["general", "fund", "capital"], form: "F13-01", id: "total-is-sum-of-funds" },
    },
    { id: "general", label: "一般公共预算", kind: "amount", width: 14 },
    { id: "fund", label: "政府性基金预算", kind: "amount", width: 15 },
    { id: "capital", label: "国有资本经营预算", kind: "amount", width: 17 },
  ],
  header: [
    { column: "name" },
    { column: "total" },
    { label: "{year}年财政拨款", children: [{ column: "general" }, { column: "fund" }, { column: "capital" }] },
  ],
  columnNumbers: true,
  blocks: [
    {
      id: "main",
      codeColumns: [],
      nameColumn: "name",
      columns: ["name", "total", "general", "fund", "capital"],
      bands: [
        [
          {
            kind: "fixed",
            id: "t13Total",
            rows: [
              {
                id: "total",
                label: "",
                unitName: true,
                bold: true,
                words: "合计",
                sum: { of: "carryoverProjects", form: "F13-01" },
              },
            ],
          },
        ],
        [{ kind: "list", id: "carryoverProjects", noun: "项目", unique: true }],
      ],
    },
  ],
  emptyNote: { ...emptyNote, text: "注：本表无数据，本单位{year}年没有上年结转安排的项目支出" },
  basis: "县级单位预算公开标准表式，预算公开表13",
} as const satisfies DeclaredTable;
