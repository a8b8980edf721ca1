/** 收入总表 and the four tables of expenditure by function: 类, 款, 项 in a column each, the total last. */
import type { ColumnSpec, FixedRow, HeaderNode, RowGroup } from "../../../core/declare/table";

export const codeHeader = {
  label: "项目",
  children: [
    { label: "功能分类科目编码", children: [{ column: "class" }, { column: "section" }, { column: "item" }] },
    { column: "name" },
  ],
} as const satisfies HeaderNode;

/** 功能分类: 类 3, 款 2, 项 2 digits. */
const functions = { kind: "tree", catalogue: "function", levels: [3, 5, 7] } as const satisfies Omit<
  Extract<RowGroup, { kind: "tree" }>,
  "id"
>;

export const totalRow = {
  id: "total",
  label: "合计",
  bold: true,
  spansCodes: true,
  aliases: ["总计", "合 计"],
} as const satisfies FixedRow;

const incomeColumns = [
  { id: "class", label: "类", kind: "code", width: 5.04 },
  { id: "section", label: "款", kind: "code", width: 5.04 },
  { id: "item", label: "项", kind: "code", width: 5.04 },
  { id: "name", label: "功能分类科目名称", kind: "name", width: 33.66, aliases: ["科目名称", "功能分类名称"] },
  { id: "total", label: "合计", kind: "amount", width: 14.79, aliases: ["总计"] },
  { id: "fiscal", label: "财政拨款收入", kind: "amount", width: 13.04, aliases: ["财政拨款"] },
  { id: "business", label: "事业收入", kind: "amount", width: 13.04 },
  { id: "operation", label: "事业单位\n经营收入", kind: "amount", width: 13.04, aliases: ["经营收入"] },
  { id: "other", label: "其他收入", kind: "amount", width: 13.04 },
] as const satisfies readonly ColumnSpec[];

const expenditureColumns = [
  { id: "class", label: "类", kind: "code", width: 5.54 },
  { id: "section", label: "款", kind: "code", width: 5.54 },
  { id: "item", label: "项", kind: "code", width: 5.54 },
  { id: "name", label: "功能分类科目名称", kind: "name", width: 43.54, aliases: ["科目名称", "功能分类名称"] },
  { id: "total", label: "合计", kind: "amount", width: 19.29, aliases: ["总计"] },
  { id: "basic", label: "基本支出", kind: "amount", width: 18.04 },
  { id: "project", label: "项目支出", kind: "amount", width: 19.29 },
] as const satisfies readonly ColumnSpec[];

const expenditureBlock = {
  id: "main",
  codeColumns: ["class", "section", "item"],
  nameColumn: "name",
  columns: ["class", "section", "item", "name", "total", "basic", "project"],
} as const;

const expenditureLeaves = [{ column: "total" }, { column: "basic" }, { column: "project" }] as const;

export const t02 = {
  id: "t02",
  formNo: "表2",
  shortName: "收入总表",
  moneyUnit: "元",
  orientation: "landscape",
  columns: incomeColumns,
  header: [
    codeHeader,
    {
      label: "收入预算",
      children: [
        { column: "total" },
        { column: "fiscal" },
        { column: "business" },
        { column: "operation" },
        { column: "other" },
      ],
    },
  ],
  blocks: [
    {
      ...expenditureBlock,
      columns: ["class", "section", "item", "name", "total", "fiscal", "business", "operation", "other"],
      bands: [
        [{ ...functions, id: "income", minRows: 11, codesFrom: ["generalBudget", "governmentFund", "stateCapital"] }],
        [{ kind: "fixed", id: "t02Total", rows: [totalRow] }],
      ],
    },
  ],
} as const;

export const t03 = {
  id: "t03",
  formNo: "表3",
  shortName: "支出总表",
  moneyUnit: "元",
  orientation: "landscape",
  columns: expenditureColumns,
  header: [codeHeader, { label: "支出预算", children: expenditureLeaves }],
  blocks: [
    {
      ...expenditureBlock,
      bands: [
        [
          {
            ...functions,
            id: "expenditure",
            minRows: 11,
            codesFrom: ["generalBudget", "governmentFund", "stateCapital", "income"],
          },
        ],
        [{ kind: "fixed", id: "t03Total", rows: [totalRow] }],
      ],
    },
  ],
} as const;

export const t05 = {
  id: "t05",
  formNo: "表5",
  shortName: "一般公共预算表",
  moneyUnit: "元",
  orientation: "landscape",
  columns: expenditureColumns,
  header: [codeHeader, { label: "一般公共预算支出", children: expenditureLeaves }],
  blocks: [
    {
      ...expenditureBlock,
      bands: [
        [{ ...functions, id: "generalBudget", fund: "general", minRows: 12 }],
        [{ kind: "fixed", id: "t05Total", rows: [totalRow] }],
      ],
    },
  ],
} as const;

export const t06 = {
  id: "t06",
  formNo: "表6",
  shortName: "政府性基金表",
  moneyUnit: "元",
  orientation: "landscape",
  columns: expenditureColumns,
  header: [codeHeader, { label: "政府性基金预算支出", children: expenditureLeaves }],
  blocks: [
    {
      ...expenditureBlock,
      bands: [
        [{ ...functions, id: "governmentFund", fund: "governmentFund", minRows: 12 }],
        [{ kind: "fixed", id: "t06Total", rows: [totalRow] }],
      ],
    },
  ],
} as const;

export const t07 = {
  id: "t07",
  formNo: "表7",
  shortName: "国有资本经营预算表",
  moneyUnit: "元",
  orientation: "landscape",
  columns: expenditureColumns,
  header: [codeHeader, { label: "国有资本经营预算支出", children: expenditureLeaves }],
  blocks: [
    {
      ...expenditureBlock,
      bands: [
        [{ ...functions, id: "stateCapital", fund: "stateCapital", minRows: 12 }],
        [{ kind: "fixed", id: "t07Total", rows: [totalRow] }],
      ],
    },
  ],
} as const;
