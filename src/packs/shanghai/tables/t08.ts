/** 一般公共预算基本支出明细表, by economic 类 and 款. Units and departments name two of its headers differently. */
import { totalRow } from "./byCode";

export const t08 = {
  id: "t08",
  formNo: "表8",
  shortName: "基本支出明细表",
  moneyUnit: "元",
  orientation: "landscape",
  blocks: [
    {
      id: "main",
      codeColumns: ["class", "section"],
      nameColumn: "name",
      columns: ["class", "section", "name", "total", "staff", "operating"],
      bands: [
        [{ kind: "tree", id: "basicByEconomic", catalogue: "economic", levels: [3, 5], minRows: 12 }],
        [{ kind: "fixed", id: "t08Total", rows: [totalRow] }],
      ],
    },
  ],
} as const;

export const amountHeader = {
  label: "一般公共预算基本支出",
  children: [{ column: "total" }, { column: "staff" }, { column: "operating" }],
} as const;

/** Accepted in either kind: the names of the codes' and the names' headers have changed between the two. */
export const nameAliases = [
  "部门经济分类科目名称",
  "经济分类科目名称",
  "部门预算经济分类科目名称",
  "科目名称",
] as const;
