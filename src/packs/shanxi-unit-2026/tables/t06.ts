/** 预算公开表6 2026年一般公共预算安排基本支出分经济科目表（不含上年结转）. The form prints names; the codes stay in the catalogue. */
import { declareTable } from "../../../core/declare/declaredTable";
import { emptyNote, total, totalRow } from "./shared";

export const t06 = declareTable({
  id: "t06",
  formNo: "预算公开表6",
  shortName: "表六",
  sheet: "表6",
  title: "{year}年一般公共预算安排基本支出分经济科目表（不含上年结转）",
  moneyUnit: "万元",
  orientation: "portrait",
  header: [
    { id: "name", label: "部门预算支出经济科目名称", kind: "name", width: 34 },
    { id: "government", label: "政府预算支出经济科目名称", kind: "text", width: 26 },
    {
      label: "{year}年预算数",
      children: [
        {
          ...total,
          width: 13,
          sum: { of: ["staff", "operating"], form: "F6-01", id: "total-is-staff-plus-operating" },
        },
        { id: "staff", label: "人员经费", kind: "amount", width: 13 },
        { id: "operating", label: "公用经费", kind: "amount", width: 13, aliases: ["日常公用经费"] },
      ],
    },
  ],
  blocks: {
    main: [
      {
        id: "t06Total",
        rows: [
          {
            ...totalRow,
            sum: {
              of: "basicByEconomic",
              form: "F6-03",
              id: "grand-total-is-sum-of-categories",
              check: { id: "grand-total-column-is-sum-of-categories", label: "合计行的合计 = 各类合计之和" },
            },
          },
        ],
      },
      {
        kind: "tree",
        id: "basicByEconomic",
        catalogue: "economic",
        levels: [3, 5],
        sums: {
          form: "F6-02",
          id: "category-is-sum-of-items",
          label: "类 = 各款之和",
          check: { id: "category-total-is-sum-of-items", label: "类合计 = 各款合计之和" },
        },
      },
    ],
  },
  emptyNote: { ...emptyNote, text: "注：本表无数据，本单位{year}年没有一般公共预算安排的基本支出" },
  basis: "县级单位预算公开标准表式，预算公开表6",
});
