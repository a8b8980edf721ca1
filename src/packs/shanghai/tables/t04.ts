/** 财政拨款收支总表: income by kind of budget, expenditure by 类 and kind of budget. */
import { classes, expenditureTotal, fiscalIncomeBlock } from "./balance";

export const t04 = {
  id: "t04",
  formNo: "表4",
  shortName: "财政拨款收支总表",
  moneyUnit: "元",
  orientation: "landscape",
  header: [
    { label: "财政拨款收入", children: [{ column: "incomeItem" }, { column: "income" }] },
    {
      label: "财政拨款支出",
      children: [
        { column: "expenditureItem" },
        { column: "total" },
        { column: "general" },
        { column: "fund" },
        { column: "capital" },
      ],
    },
  ],
  blocks: [
    fiscalIncomeBlock,
    {
      id: "expenditure",
      codeColumns: [],
      nameColumn: "expenditureItem",
      columns: ["expenditureItem", "total", "general", "fund", "capital"],
      bands: [
        [{ ...classes, id: "t04Classes", minRows: 13, codesFrom: ["generalBudget", "governmentFund", "stateCapital"] }],
        [{ kind: "fixed", id: "t04ExpenditureTotal", rows: [expenditureTotal] }],
      ],
    },
  ],
} as const;
