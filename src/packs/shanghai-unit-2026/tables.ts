/** The other eight tables as a unit prints them: names of sheets, titles, widths, notes. */
import type { TableSpec } from "../../core/declare/table";
import { balanceForm, codeForm, publicFundsForm, totalForm } from "../shanghai/forms";
import * as byCode from "../shanghai/tables/byCode";
import { itemNotes } from "../shanghai/tables/itemNotes";
import * as balance from "../shanghai/tables/t04";
import * as publicFunds from "../shanghai/tables/t09";
import * as economic from "../shanghai/tables/t08";
import { t01 } from "./t01";

const unitLabel = "编制单位：";

const t02 = {
  ...byCode.t02,
  sheet: "单位收入总表",
  title: "{year}年预算单位收入预算总表",
  titleAliases: ["{year}年单位收入预算总表"],
  form: { ...totalForm, unitLabel },
  basis: "上海市普陀区2026年区级单位预算公开空白表，单位收入总表",
} as const satisfies TableSpec;

const t03 = {
  ...byCode.t03,
  sheet: "单位支出总表",
  title: "{year}年预算单位支出预算总表",
  titleAliases: ["{year}年单位支出预算总表"],
  form: { ...totalForm, unitLabel },
  basis: "上海市普陀区2026年区级单位预算公开空白表，单位支出总表",
} as const satisfies TableSpec;

const t04 = {
  ...balance.t04,
  sheet: "单位财政拨款收支总表",
  title: "{year}年预算单位财政拨款收支预算总表",
  titleAliases: ["{year}年单位财政拨款收支预算总表"],
  form: { ...balanceForm, unitLabel, unitSpan: 3, titleSpan: 6 },
  columns: [
    { id: "incomeItem", label: "项目", kind: "name", width: 19.91 },
    { id: "income", label: "预算数", kind: "amount", width: 16.79 },
    { id: "expenditureItem", label: "项目", kind: "name", width: 20.79 },
    { id: "total", label: "合计", kind: "amount", width: 14.41, aliases: ["总计"] },
    { id: "general", label: "一般公共预算", kind: "amount", width: 14.41 },
    { id: "fund", label: "政府性基金预算", kind: "amount", width: 14.41 },
    { id: "capital", label: "国有资本经营预算", kind: "amount", width: 15.66 },
  ],
  basis: "上海市普陀区2026年区级单位预算公开空白表，单位财政拨款收支总表",
} as const satisfies TableSpec;

const t05 = {
  ...byCode.t05,
  sheet: "单位一般公共预算拨款表",
  title: "{year}年预算单位一般公共预算支出功能分类预算表",
  titleAliases: ["{year}年单位一般公共预算支出功能分类预算表"],
  form: {
    ...codeForm,
    unitLabel,
    unitSpan: 5,
    centerVertically: false,
    margins: { left: 0.55, right: 0.55, top: 0.75, bottom: 0.75, header: 0, footer: 0 },
  },
  emptyNote: {
    text: "注:本单位{year}年无一般公共预算财政拨款安排的预算，故本表为空表。",
    names: "一般公共预算",
    row: "total",
    column: "total",
  },
  basis: "上海市普陀区2026年区级单位预算公开空白表，单位一般公共预算拨款表",
} as const satisfies TableSpec;

const t06 = {
  ...byCode.t06,
  sheet: "单位政府性基金拨款表",
  title: "{year}年预算单位政府性基金预算支出功能分类预算表",
  titleAliases: ["{year}年单位政府性基金预算支出功能分类预算表"],
  form: { ...codeForm, unitLabel, unitSpan: 5 },
  emptyNote: {
    text: "注:本单位{year}年无政府性基金预算财政拨款安排的预算，故本表为空表。",
    names: "政府性基金",
    row: "total",
    column: "total",
  },
  basis: "上海市普陀区2026年区级单位预算公开空白表，单位政府性基金拨款表",
} as const satisfies TableSpec;

/** The blank workbook's name of the sheet ends with a blank. */
const t07 = {
  ...byCode.t07,
  sheet: "单位国有资本经营预算拨款表 ",
  title: "{year}年预算单位国有资本经营预算支出功能分类预算表",
  titleAliases: ["{year}年单位国有资本经营预算支出功能分类预算表"],
  form: { ...codeForm, unitLabel, unitSpan: 5 },
  emptyNote: {
    text: "注:本单位{year}年无国有资本经营预算财政拨款安排的预算，故本表为空表。",
    names: "国有资本经营",
    row: "total",
    column: "total",
  },
  basis: "上海市普陀区2026年区级单位预算公开空白表，单位国有资本经营预算拨款表",
} as const satisfies TableSpec;

const t08 = {
  ...economic.t08,
  sheet: "单位一般公共预算拨款基本支出明细表",
  title: "{year}年预算单位一般公共预算基本支出部门预算经济分类预算表",
  titleAliases: ["{year}年单位一般公共预算基本支出部门预算经济分类预算表"],
  form: { ...codeForm, unitLabel, unitSpan: 3 },
  columns: [
    { id: "class", label: "类", kind: "code", width: 11.04 },
    { id: "section", label: "款", kind: "code", width: 11.04 },
    { id: "name", label: "部门经济分类科目名称", kind: "name", width: 52.79, aliases: economic.nameAliases },
    { id: "total", label: "合计", kind: "amount", width: 14.04, aliases: ["总计"] },
    { id: "staff", label: "人员经费", kind: "amount", width: 14.04 },
    { id: "operating", label: "公用经费", kind: "amount", width: 14.04, aliases: ["日常公用经费"] },
  ],
  header: [
    {
      label: "项目",
      children: [
        { label: "经济分类科目编码", children: [{ column: "class" }, { column: "section" }] },
        { column: "name" },
      ],
    },
    economic.amountHeader,
  ],
  emptyNote: {
    text: "注:本单位{year}年无一般公共预算财政拨款安排的基本支出，故本表为空表。",
    names: "一般公共预算",
    row: "total",
    column: "total",
  },
  basis: "上海市普陀区2026年区级单位预算公开空白表，单位一般公共预算拨款基本支出明细表",
} as const satisfies TableSpec;

const t09 = {
  ...publicFunds.t09,
  sheet: "单位“三公”经费和机关运行费预算表",
  title: "{year}年单位“三公”经费和机关运行经费预算表",
  titleAliases: ["{year}年单位“三公”经费和机关运行费预算表"],
  form: {
    ...publicFundsForm,
    unitLabel,
    centerHorizontally: false,
    margins: { left: 0.75, right: 0.75, top: 1, bottom: 1, header: 0.5, footer: 0.5 },
  },
  basis: "上海市普陀区2026年区级单位预算公开空白表，单位“三公”经费和机关运行费预算表",
} as const satisfies TableSpec;

export const tables = [t01, t02, t03, t04, t05, t06, t07, t08, t09, itemNotes] as const;
