/** 部门收支总表: expenditure by 类 without a split. */
import type { TableSpec } from "../../core/declare/table";
import { balanceForm } from "../shanghai/forms";
import {
  classes,
  departmentFunds,
  expenditureTotal,
  fiscalRow,
  incomeTotal,
  otherIncomeRows,
} from "../shanghai/tables/balance";

export const t01 = {
  id: "t01",
  formNo: "表1",
  shortName: "收支总表",
  sheet: "部门收支总表",
  title: "{year}年部门财务收支预算总表",
  moneyUnit: "元",
  orientation: "landscape",
  form: { ...balanceForm, unitLabel: "编制部门：", unitSpan: 3, centerVertically: false },
  columns: [
    { id: "incomeItem", label: "项目", kind: "name", width: 34.66 },
    { id: "income", label: "预算数", kind: "amount", width: 23.04 },
    { id: "expenditureItem", label: "项目", kind: "name", width: 36.79 },
    { id: "total", label: "预算数", kind: "amount", width: 23.04 },
  ],
  header: [
    { label: "本年收入", children: [{ column: "incomeItem" }, { column: "income" }] },
    { label: "本年支出", children: [{ column: "expenditureItem" }, { column: "total" }] },
  ],
  blocks: [
    {
      id: "income",
      codeColumns: [],
      nameColumn: "incomeItem",
      columns: ["incomeItem", "income"],
      bands: [
        [{ kind: "fixed", id: "t01Income", rows: [fiscalRow, ...departmentFunds, ...otherIncomeRows] }],
        [{ kind: "fixed", id: "t01IncomeTotal", rows: [incomeTotal] }],
      ],
    },
    {
      id: "expenditure",
      codeColumns: [],
      nameColumn: "expenditureItem",
      columns: ["expenditureItem", "total"],
      bands: [[{ ...classes, minRows: 13 }], [{ kind: "fixed", id: "t01ExpenditureTotal", rows: [expenditureTotal] }]],
    },
  ],
  basis: "上海市普陀区2026年区级部门预算公开空白表，部门收支总表",
} as const satisfies TableSpec;
