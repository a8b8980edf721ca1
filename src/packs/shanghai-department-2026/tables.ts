/** The other eight tables as a department prints them: names of sheets, titles, widths, notes. */
import type { TableSpec } from "../../core/declare/table";
import { balanceForm, codeForm, publicFundsForm, totalForm } from "../shanghai/forms";
import * as byCode from "../shanghai/tables/byCode";
import { itemNotes } from "../shanghai/tables/itemNotes";
import * as balance from "../shanghai/tables/t04";
import * as publicFunds from "../shanghai/tables/t09";
import * as economic from "../shanghai/tables/t08";
import { t01 } from "./t01";

const unitLabel = "编制部门：";

const t02 = {
  ...byCode.t02,
  sheet: "部门收入总表",
  title: "{year}年部门收入预算总表",
  form: { ...totalForm, unitLabel },
  basis: "上海市普陀区2026年区级部门预算公开空白表，部门收入总表",
} as const satisfies TableSpec;

const t03 = {
  ...byCode.t03,
  sheet: "部门支出总表",
  title: "{year}年部门支出预算总表",
  form: { ...totalForm, unitLabel },
  basis: "上海市普陀区2026年区级部门预算公开空白表，部门支出总表",
} as const satisfies TableSpec;

const t04 = {
  ...balance.t04,
  sheet: "部门财政拨款收支总表",
  title: "{year}年部门财政拨款收支预算总表",
  form: { ...balanceForm, unitLabel, unitSpan: 3 },
  columns: [
    { id: "incomeItem", label: "项目", kind: "name", width: 19.91 },
    { id: "income", label: "预算数", kind: "amount", width: 16.91 },
    { id: "expenditureItem", label: "项目", kind: "name", width: 27.91 },
    { id: "total", label: "合计", kind: "amount", width: 16.91, aliases: ["总计"] },
    { id: "general", label: "一般公共预算", kind: "amount", width: 16.91 },
    { id: "fund", label: "政府性基金预算", kind: "amount", width: 16.91 },
    { id: "capital", label: "国有资本经营预算", kind: "amount", width: 16.91 },
  ],
  basis: "上海市普陀区2026年区级部门预算公开空白表，部门财政拨款收支总表",
} as const satisfies TableSpec;

const t05 = {
  ...byCode.t05,
  sheet: "部门一般公共预算拨款表",
  title: "{year}年部门一般公共预算支出功能分类预算表",
  form: { ...codeForm, unitLabel, unitSpan: 5, centerVertically: false },
  emptyNote: {
    text: "注:本部门{year}年无一般公共预算财政拨款安排的预算，故本表为空表。",
    names: "一般公共预算",
    row: "total",
    column: "total",
  },
  basis: "上海市普陀区2026年区级部门预算公开空白表，部门一般公共预算拨款表",
} as const satisfies TableSpec;

const t06 = {
  ...byCode.t06,
  sheet: "部门政府性基金拨款表",
  title: "{year}年部门政府性基金预算支出功能分类预算表",
  form: { ...codeForm, unitLabel, unitSpan: 5 },
  emptyNote: {
    text: "注:本部门{year}年无政府性基金预算财政拨款安排的预算，故本表为空表。",
    names: "政府性基金",
    row: "total",
    column: "total",
  },
  basis: "上海市普陀区2026年区级部门预算公开空白表，部门政府性基金拨款表",
} as const satisfies TableSpec;

/** The blank workbook's name of the sheet ends with a blank. */
const t07 = {
  ...byCode.t07,
  sheet: "部门国有资本经营预算拨款表 ",
  title: "{year}年部门国有资本经营预算支出功能分类预算表",
  form: { ...codeForm, unitLabel, unitSpan: 5 },
  emptyNote: {
    text: "注:本部门{year}年无国有资本经营预算财政拨款安排的预算，故本表为空表。",
    names: "国有资本经营",
    row: "total",
    column: "total",
  },
  basis: "上海市普陀区2026年区级部门预算公开空白表，部门国有资本经营预算拨款表",
} as const satisfies TableSpec;

const t08 = {
  ...economic.t08,
  sheet: "部门一般公共预算拨款基本支出明细表",
  title: "{year}年部门一般公共预算基本支出部门预算经济分类预算表",
  form: { ...codeForm, unitLabel, unitSpan: 3, rowHeights: [...codeForm.rowHeights, { row: 6, height: 31.5 }] },
  columns: [
    { id: "class", label: "类", kind: "code", width: 9.66 },
    { id: "section", label: "款", kind: "code", width: 9.66 },
    { id: "name", label: "经济分类科目名称", kind: "name", width: 48.91, aliases: economic.nameAliases },
    { id: "total", label: "合计", kind: "amount", width: 16.41, aliases: ["总计"] },
    { id: "staff", label: "人员经费", kind: "amount", width: 16.41 },
    { id: "operating", label: "公用经费", kind: "amount", width: 16.41, aliases: ["日常公用经费"] },
  ],
  header: [
    {
      label: "项目",
      children: [
        { label: "部门预算经济分类科目编码", children: [{ column: "class" }, { column: "section" }] },
        { column: "name" },
      ],
    },
    economic.amountHeader,
  ],
  emptyNote: {
    text: "注:本部门{year}年无一般公共预算财政拨款安排的基本支出，故本表为空表。",
    names: "一般公共预算",
    row: "total",
    column: "total",
  },
  basis: "上海市普陀区2026年区级部门预算公开空白表，部门一般公共预算拨款基本支出明细表",
} as const satisfies TableSpec;

const t09 = {
  ...publicFunds.t09,
  sheet: "部门“三公”经费和机关运行费预算表",
  title: "{year}年部门“三公”经费和机关运行经费预算表",
  titleAliases: ["{year}年部门“三公”经费和机关运行费预算表"],
  form: {
    ...publicFundsForm,
    unitLabel,
    margins: { left: 0.75, right: 0.75, top: 0.75, bottom: 0.75, header: 0.51, footer: 0.51 },
  },
  basis: "上海市普陀区2026年区级部门预算公开空白表，部门“三公”经费和机关运行费预算表",
} as const satisfies TableSpec;

export const tables = [t01, t02, t03, t04, t05, t06, t07, t08, t09, itemNotes] as const;
