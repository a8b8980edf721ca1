/** 预算公开表2 2026年预算收入总表. 本年收入合计 leaves 上年结转 out: it stands in a column of its own. */
import type { DeclaredTable } from "../../../core/declare/structure";

export const t02 = {
  id: "t02",
  formNo: "预算公开表2",
  shortName: "表二",
  sheet: "表2",
  title: "{year}年预算收入总表",
  moneyUnit: "万元",
  orientation: "landscape",
  columns: [
    { id: "code", label: "科目编码", kind: "code", width: 10 },
    { id: "name", label: "科目名称", kind: "name", width: 39 },
    {
      id: "total",
      label: "合计",
      kind: "amount",
      width: 12,
      sum: { of: ["general", "fund", "capital", "special", "unitFunds"], form: "F2-01" },
    },
    { id: "general", label: "一般公共预算", kind: "amount", width: 12 },
    { id: "fund", label: "政府性基金", kind: "amount", width: 11 },
    { id: "capital", label: "国有资本经营预算", kind: "amount", width: 11 },
    { id: "special", label: "财政专户管理资金", kind: "amount", width: 11 },
    { id: "unitFunds", label: "单位资金", kind: "amount", width: 11 },
    { id: "carry", label: "上年结转", kind: "amount", width: 11 },
  ],
  header: [
    { label: "项目", children: [{ column: "code" }, { column: "name" }] },
    {
      label: "本年收入",
      children: [
        { column: "total" },
        { column: "general" },
        { column: "fund" },
        { column: "capital" },
        { column: "special" },
        { column: "unitFunds" },
      ],
    },
    { column: "carry" },
  ],
  blocks: [
    {
      id: "main",
      codeColumns: ["code"],
      nameColumn: "name",
      columns: ["code", "name", "total", "general", "fund", "capital", "special", "unitFunds", "carry"],
      bands: [
        [
          {
            kind: "fixed",
            id: "t02Total",
            rows: [{ id: "total", label: "合计", bold: true, sum: { of: "otherFunds", form: "F2-03" } }],
          },
        ],
        [
          {
            kind: "tree",
            id: "otherFunds",
            catalogue: "function",
            levels: [3, 5, 7],
            codesFrom: ["generalBudget", "governmentFund", "stateCapital", "carryover", "expenditure"],
            sums: { form: "F2-02" },
          },
        ],
      ],
    },
  ],
  basis: "县级单位预算公开标准表式，预算公开表2",
} as const satisfies DeclaredTable;
