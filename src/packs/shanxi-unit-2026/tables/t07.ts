/** 预算公开表7 2026年政府性基金预算收入表（不含上年结转）. Income items are entered one by one; the form has no tree here. */
import { declareTable } from "../../../core/declare/declaredTable";
import { emptyNote, totalRow } from "./shared";

export const t07 = declareTable({
  id: "t07",
  formNo: "预算公开表7",
  shortName: "表七",
  sheet: "表7",
  title: "{year}年政府性基金预算收入表（不含上年结转）",
  moneyUnit: "万元",
  orientation: "portrait",
  header: [
    {
      label: "项目",
      children: [
        { id: "code", label: "收入科目编码", kind: "code", width: 16 },
        { id: "name", label: "科目名称", kind: "name", width: 46 },
      ],
    },
    { id: "income", label: "政府性基金收入预算", kind: "amount", width: 24 },
  ],
  blocks: {
    main: [
      { id: "t07Total", rows: [{ ...totalRow, sum: { of: "governmentFundIncome", form: "F7" } }] },
      { kind: "list", id: "governmentFundIncome", noun: "收入科目", unique: true },
    ],
  },
  emptyNote: { ...emptyNote, text: "注：本表无数据，本单位{year}年没有政府性基金预算收入", column: "income" },
  basis: "县级单位预算公开标准表式，预算公开表7",
});
