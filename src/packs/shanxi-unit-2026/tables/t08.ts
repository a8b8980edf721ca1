/** 预算公开表8 2026年政府性基金预算支出表（不含上年结转）. */
import { declareTable } from "../../../core/declare/declaredTable";
import { code, emptyNote, functions, name, natureColumns, natures, total, totalRow } from "./shared";

export const t08 = declareTable({
  id: "t08",
  formNo: "预算公开表8",
  shortName: "表八",
  sheet: "表8",
  title: "{year}年政府性基金预算支出表（不含上年结转）",
  moneyUnit: "万元",
  orientation: "portrait",
  header: [code, name, { ...total, sum: { of: natures, form: "F8-01" } }, ...natureColumns],
  blocks: {
    main: [
      { id: "t08Total", rows: [{ ...totalRow, sum: { of: "governmentFund", form: "F8-03" } }] },
      { ...functions, id: "governmentFund", fund: "governmentFund", sums: { form: "F8-02" } },
    ],
  },
  emptyNote: { ...emptyNote, text: "注：本表无数据，本单位{year}年没有政府性基金预算安排的支出" },
  basis: "县级单位预算公开标准表式，预算公开表8",
});
