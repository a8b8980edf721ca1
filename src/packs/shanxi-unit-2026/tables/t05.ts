/** 预算公开表5 2026年一般公共预算支出预算表（不含上年结转）. */
import { declareTable } from "../../../core/declare/declaredTable";
import { code, emptyNote, functions, name, natureColumns, natures, total, totalRow } from "./shared";

export const t05 = declareTable({
  id: "t05",
  formNo: "预算公开表5",
  shortName: "表五",
  sheet: "表5",
  title: "{year}年一般公共预算支出预算表（不含上年结转）",
  moneyUnit: "万元",
  orientation: "portrait",
  header: [
    { label: "项目", children: [code, name] },
    { label: "{year}年预算数", children: [{ ...total, sum: { of: natures, form: "F5-01" } }, ...natureColumns] },
  ],
  blocks: {
    main: [
      { id: "t05Total", rows: [{ ...totalRow, sum: { of: "generalBudget", form: "F5-03" } }] },
      { ...functions, id: "generalBudget", fund: "general", sums: { form: "F5-02" } },
    ],
  },
  emptyNote: { ...emptyNote, text: "注：本表无数据，本单位{year}年没有一般公共预算安排的支出" },
  basis: "县级单位预算公开标准表式，预算公开表5",
});
