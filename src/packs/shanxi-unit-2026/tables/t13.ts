/** 预算公开表13 2026年项目支出预算表（上年结转）. The unit's own row stands first and holds the totals. */
import { declareTable } from "../../../core/declare/declaredTable";
import { emptyNote, fiscal, fiscalColumns, total, unitRow, unitSum } from "./shared";

export const t13 = declareTable({
  id: "t13",
  formNo: "预算公开表13",
  shortName: "表十三",
  sheet: "表13",
  title: "{year}年项目支出预算表（上年结转）",
  moneyUnit: "万元",
  orientation: "landscape",
  header: [
    { id: "name", label: "项目名称", kind: "name", width: 44 },
    { ...total, sum: { of: fiscal, form: "F13-01", id: "total-is-sum-of-funds" } },
    { label: "{year}年财政拨款", children: [...fiscalColumns] },
  ],
  columnNumbers: true,
  blocks: {
    main: [
      { id: "t13Total", rows: [{ ...unitRow, sum: { ...unitSum, of: "carryoverProjects", form: "F13-01" } }] },
      { kind: "list", id: "carryoverProjects", noun: "项目", unique: true },
    ],
  },
  emptyNote: { ...emptyNote, text: "注：本表无数据，本单位{year}年没有上年结转安排的项目支出" },
  basis: "县级单位预算公开标准表式，预算公开表13",
});
