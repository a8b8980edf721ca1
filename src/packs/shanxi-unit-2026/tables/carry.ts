/** Working sheet: carried-over money by 科目 and fund. 表四 needs both at once, and no published table prints them together. */
import type { DeclaredTable } from "../../../core/declare/structure";

export const carry = {
  id: "carry",
  formNo: null,
  shortName: "上年结转明细",
  sheet: "上年结转明细",
  title: "{year}年上年结转明细（工作表，不公开）",
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
      sum: { of: ["general", "fund", "capital", "special", "unitFunds"], form: "FC-01" },
    },
    { id: "general", label: "一般公共预算", kind: "amount", width: 12 },
    { id: "fund", label: "政府性基金", kind: "amount", width: 12 },
    { id: "capital", label: "国有资本经营预算", kind: "amount", width: 12 },
    { id: "special", label: "财政专户管理资金", kind: "amount", width: 12 },
    { id: "unitFunds", label: "单位资金", kind: "amount", width: 12 },
  ],
  header: [
    { label: "项目", children: [{ column: "code" }, { column: "name" }] },
    {
      label: "上年结转",
      children: [
        { column: "total" },
        { column: "general" },
        { column: "fund" },
        { column: "capital" },
        { column: "special" },
        { column: "unitFunds" },
      ],
    },
  ],
  blocks: [
    {
      id: "main",
      codeColumns: ["code"],
      nameColumn: "name",
      columns: ["code", "name", "total", "general", "fund", "capital", "special", "unitFunds"],
      bands: [
        [
          {
            kind: "fixed",
            id: "carryTotal",
            rows: [{ id: "total", label: "合计", bold: true, sum: { of: "carryover", form: "FC-03" } }],
          },
        ],
        [{ kind: "tree", id: "carryover", catalogue: "function", levels: [3, 5, 7], sums: { form: "FC-02" } }],
      ],
    },
  ],
  basis: "表四 支出各列含上年结转，按科目和资金分列",
} as const satisfies DeclaredTable;
