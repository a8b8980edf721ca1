/** 预算公开表11 2026年财政拨款安排机关运行经费预算表. */
import { declareTable } from "../../../core/declare/declaredTable";
import { emptyNote, fiscal, total } from "./shared";

export const t11 = declareTable({
  id: "t11",
  formNo: "预算公开表11",
  shortName: "表十一",
  sheet: "表11",
  title: "{year}年财政拨款安排机关运行经费预算表",
  moneyUnit: "万元",
  orientation: "portrait",
  header: [
    { id: "name", label: "单位名称", kind: "name", width: 34 },
    {
      label: "{year}年预算数",
      children: [
        { ...total, width: 16, sum: { of: fiscal, form: "F11-01", id: "total-is-sum-of-funds" } },
        { id: "general", label: "一般公共预算", kind: "amount", width: 16 },
        { id: "fund", label: "政府性基金预算", kind: "amount", width: 16 },
        { id: "capital", label: "国有资本经营预算", kind: "amount", width: 18 },
      ],
    },
  ],
  blocks: {
    main: [
      [
        {
          id: "t11Total",
          rows: [
            {
              id: "total",
              label: "部门合计",
              bold: true,
              sum: {
                of: "t11Units",
                form: "F11-01",
                id: "grand-total-is-sum-of-units",
                label: "部门合计 = 各单位之和",
                check: { id: "grand-total-column-is-sum-of-units", label: "部门合计的合计 = 各单位合计之和" },
              },
            },
          ],
        },
        { id: "t11Units", rows: [{ id: "unit", label: "", unitName: true }] },
      ],
    ],
  },
  emptyNote: { ...emptyNote, text: "注：本表无数据，本单位{year}年没有财政拨款安排的机关运行经费" },
  basis: "县级单位预算公开标准表式，预算公开表11",
});
