/** 预算公开表12 2026年项目支出预算表（本年预算）. The unit's own row stands first and holds the totals. */
import { declareTable } from "../../../core/declare/declaredTable";
import { emptyNote, fiscalColumns, funds, total, unitRow, unitSum } from "./shared";

export const t12 = declareTable({
  id: "t12",
  formNo: "预算公开表12",
  shortName: "表十二",
  sheet: "表12",
  title: "{year}年项目支出预算表（本年预算）",
  moneyUnit: "万元",
  orientation: "landscape",
  header: [
    { id: "name", label: "项目名称", kind: "name", width: 44 },
    { ...total, sum: { of: funds, form: "F12-01", id: "total-is-sum-of-funds" } },
    { label: "{year}年财政拨款", children: [...fiscalColumns] },
    { id: "special", label: "财政专户管理资金", kind: "amount", width: 15 },
    { id: "unitFunds", label: "单位资金", kind: "amount", width: 14 },
  ],
  columnNumbers: true,
  blocks: {
    main: [
      { id: "t12Total", rows: [{ ...unitRow, sum: { ...unitSum, of: "projects", form: "F12-01" } }] },
      { kind: "list", id: "projects", noun: "项目", unique: true },
    ],
  },
  emptyNote: { ...emptyNote, text: "注：本表无数据，本单位{year}年没有本年预算安排的项目支出" },
  basis: "县级单位预算公开标准表式，预算公开表12",
});
