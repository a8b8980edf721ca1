/** 预算公开表3 2026年预算支出总表, carried-over money included. */
import { declareTable } from "../../../core/declare/declaredTable";
import { code, functions, name, natureColumns, natures, total, totalRow } from "./shared";

export const t03 = declareTable({
  id: "t03",
  formNo: "预算公开表3",
  shortName: "表三",
  sheet: "表3",
  title: "{year}年预算支出总表",
  moneyUnit: "万元",
  orientation: "portrait",
  header: [
    { label: "项目", children: [code, name] },
    { label: "{year}年预算数", children: [{ ...total, sum: { of: natures, form: "F3-01" } }, ...natureColumns] },
  ],
  blocks: {
    main: [
      { id: "t03Total", rows: [{ ...totalRow, sum: { of: "expenditure", form: "F3-03" } }] },
      {
        ...functions,
        id: "expenditure",
        codesFrom: ["generalBudget", "governmentFund", "stateCapital", "carryover", "otherFunds"],
        sums: { form: "F3-02" },
      },
    ],
  },
  basis: "县级单位预算公开标准表式，预算公开表3",
});
