/** 预算公开表12 2026年项目支出预算表（本年预算）. The unit's own row stands first and holds the totals. */
import type { DeclaredTable } from "../../../core/declare/structure";
import { emptyNote } from "./emptyNote";

export const t12 = {
  id: "t12",
  formNo: "预算公开表12",
  shortName: "表十二",
  sheet: "表12",
  title: "{year}年项目支出预算表（本年预算）",
  moneyUnit: "万元",
  orientation: "landscape",
  columns: [
    { id: "name", label: "项目名称", kind: "name", width: 44 },
    {
      id: "total",
      label: "合计",
      kind: "amount",
      width: 14,
      sum: { of: ["general", "fund", "capital", "special", "unitFunds"], form: "F12-01", id: "total-is-sum-of-funds" },
    },
    { id: "general", label: "一般公共预算", kind: "amount", width: 14 },
    { id: "fund", label: "政府性基金预算", kind: "amount", width: 15 },
    { id: "capital", label: "国有资本经营预算", kind: "amount", width: 17 },
    { id: "special", label: "财政专户管理资金", kind: "amount", width: 15 },
    { id: "unitFunds", label: "单位资金", kind: "amount", width: 14 },
  ],
  header: [
    { column: "name" },
    { column: "total" },
    { label: "{year}年财政拨款", children: [{ column: "general" }, { column: "fund" }, { column: "capital" }] },
    { column: "special" },
    { column: "unitFunds" },
  ],
  columnNumbers: true,
  blocks: [
    {
      id: "main",
      codeColumns: [],
      nameColumn: "name",
      columns: ["name", "total", "general", "fund", "capital", "special", "unitFunds"],
      bands: [
        [
          {
            kind: "fixed",
            id: "t12Total",
            rows: [
              {
                id: "total",
                label: "",
                unitName: true,
                bold: true,
                words: "合计",
                sum: { of: "projects", form: "F12-01" },
              },
            ],
          },
        ],
        [{ kind: "list", id: "projects", noun: "项目", unique: true }],
      ],
    },
  ],
  emptyNote: { ...emptyNote, text: "注：本表无数据，本单位{year}年没有本年预算安排的项目支出" },
  basis: "县级单位预算公开标准表式，预算公开表12",
} as const satisfies DeclaredTable;
