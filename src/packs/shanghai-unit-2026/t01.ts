/** 单位收支总表: 基本支出 is split into staff and operating funds. */
import type { TableSpec } from "../../core/declare/table";
import { balanceForm } from "../shanghai/forms";
import {
  classes,
  expenditureTotal,
  fiscalRow,
  incomeTotal,
  otherIncomeRows,
  unitFunds,
} from "../shanghai/tables/balance";

export const t01 = {
  id: "t01",
  formNo: "表1",
  shortName: "收支总表",
  sheet: "单位收支总表",
  title: "{year}年预算单位财务收支预算总表",
  titleAliases: ["{year}年单位财务收支预算总表"],
  moneyUnit: "元",
  orientation: "landscape",
  form: { ...balanceForm, unitLabel: "编制单位：", unitSpan: 5 },
  columns: [
    { id: "incomeItem", label: "项目", kind: "name", width: 20.04 },
    { id: "income", label: "预算数", kind: "amount", width: 14.91 },
    { id: "expenditureItem", label: "项目", kind: "name", width: 27.91 },
    { id: "total", label: "合计", kind: "amount", width: 14.91, aliases: ["总计"] },
    { id: "staff", label: "人员经费", kind: "amount", width: 11.91 },
    { id: "operating", label: "公用经费", kind: "amount", width: 11.91, aliases: ["日常公用经费"] },
    { id: "project", label: "项目支出", kind: "amount", width: 14.91 },
  ],
  header: [
    { label: "本年收入", children: [{ column: "incomeItem" }, { column: "income" }] },
    {
      label: "本年支出",
      children: [
        { column: "expenditureItem" },
        {
          label: "预算数",
          children: [
            { column: "total" },
            { label: "基本支出", children: [{ column: "staff" }, { column: "operating" }] },
            { column: "project" },
          ],
        },
      ],
    },
  ],
  blocks: [
    {
      id: "income",
      codeColumns: [],
      nameColumn: "incomeItem",
      columns: ["incomeItem", "income"],
      bands: [
        [{ kind: "fixed", id: "t01Income", rows: [fiscalRow, ...unitFunds, ...otherIncomeRows] }],
        [{ kind: "fixed", id: "t01IncomeTotal", rows: [incomeTotal] }],
      ],
    },
    {
      id: "expenditure",
      codeColumns: [],
      nameColumn: "expenditureItem",
      columns: ["expenditureItem", "total", "staff", "operating", "project"],
      bands: [[{ ...classes, minRows: 11 }], [{ kind: "fixed", id: "t01ExpenditureTotal", rows: [expenditureTotal] }]],
    },
  ],
  basis: "上海市普陀区2026年区级单位预算公开空白表，单位收支总表",
} as const satisfies TableSpec;
