/** 预算公开表10 2026年财政拨款安排“三公”经费支出预算表. */
import type { DeclaredTable } from "../../../core/declare/structure";
import { emptyNote } from "./emptyNote";

export const t10 = {
  id: "t10",
  formNo: "预算公开表10",
  shortName: "表十",
  sheet: "表10",
  title: "{year}年财政拨款安排“三公”经费支出预算表",
  moneyUnit: "万元",
  orientation: "portrait",
  columns: [
    { id: "item", label: "项目", kind: "name", width: 30 },
    { id: "total", label: "合计", kind: "amount", width: 16 },
    { id: "general", label: "一般公共预算", kind: "amount", width: 16 },
    { id: "fund", label: "政府性基金预算", kind: "amount", width: 16 },
    { id: "capital", label: "国有资本经营预算", kind: "amount", width: 18 },
  ],
  header: [
    { column: "item" },
    {
      label: "{year}年预算数",
      children: [{ column: "total" }, { column: "general" }, { column: "fund" }, { column: "capital" }],
    },
  ],
  blocks: [
    {
      id: "main",
      codeColumns: [],
      nameColumn: "item",
      columns: ["item", "total", "general", "fund", "capital"],
      bands: [
        [
          {
            kind: "fixed",
            id: "threePublic",
            rows: [
              { id: "abroad", label: "因公出国（境）费" },
              { id: "reception", label: "公务接待费" },
              { id: "vehicles", label: "公务用车购置及运行费" },
              { id: "vehiclePurchase", label: "①公务用车购置费", indent: 1, aliases: ["公务用车购置费"] },
              { id: "vehicleRunning", label: "②公务用车运行维护费", indent: 1, aliases: ["公务用车运行维护费"] },
              { id: "total", label: "合计", bold: true },
            ],
          },
        ],
      ],
    },
  ],
  emptyNote: { ...emptyNote, text: "注：本表无数据，本单位{year}年没有财政拨款安排的“三公”经费支出" },
  basis: "县级单位预算公开标准表式，预算公开表10",
} as const satisfies DeclaredTable;
