/** The eight tables in the order of the list. 表三, 表五 and 表八 have one layout. */
import type { RuleOfTables } from "../../core/declare/references";
import type { DeclaredTable } from "../../core/declare/structure";
import type { FixedRow, TreeGroup } from "../../core/declare/table";

const shared = {
  moneyUnit: "万元",
  orientation: "portrait",
  basis: "财预〔2016〕143号，公开的表；列取山西、上海两式的公共部分",
} as const;
const wide = { ...shared, orientation: "landscape" } as const;
const functions = { kind: "tree", catalogue: "function", levels: [3, 5, 7] } as const;
const classes = {
  kind: "tree",
  catalogue: "function",
  levels: [3],
  ordinals: true,
  codesFrom: ["generalBudget", "governmentFund", "otherFunds", "expenditure"],
  codes: false,
} as const satisfies Omit<TreeGroup, "id"> & { readonly codes: false };
const totalRow = { id: "total", label: "合计", bold: true, aliases: ["总计"] } as const satisfies FixedRow;
const [currentIncome, incomeTotal, currentExpenditure, carryOut, expenditureTotal] = [
  { id: "currentIncome", label: "本年收入合计", bold: true },
  { id: "incomeTotal", label: "收入总计", bold: true },
  { id: "currentExpenditure", label: "本年支出合计", bold: true },
  { id: "carryOut", label: "年终结转" },
  { id: "expenditureTotal", label: "支出总计", bold: true },
] as const satisfies readonly FixedRow[];
const emptyNote = { text: "注：本表无数据", row: "total", column: "total" } as const;
const item = { id: "item", label: "项目", kind: "name", width: 32 } as const;
const code = { id: "code", label: "科目编码", kind: "code", width: 11 } as const;
const name = { id: "name", label: "科目名称", kind: "name", width: 39 } as const;
const total = { id: "total", label: "合计", kind: "amount", width: 14 } as const;
const general = { id: "general", label: "一般公共预算", kind: "amount", width: 13 } as const;
const fund = { id: "fund", label: "政府性基金预算", kind: "amount", width: 15, aliases: ["政府性基金"] } as const;
const capital = { id: "capital", label: "国有资本经营预算", kind: "amount", width: 17 } as const;
const fiscalRows = [
  { id: "general", label: "一、一般公共预算" },
  { id: "fund", label: "二、政府性基金预算" },
  { id: "capital", label: "三、国有资本经营预算" },
] as const satisfies readonly FixedRow[];
const subject = { label: "项目", children: [{ column: "code" }, { column: "name" }] } as const;

const basic = { id: "basic", label: "基本支出", kind: "amount", width: 14 } as const;
const project = { id: "project", label: "项目支出", kind: "amount", width: 14 } as const;
const natures = ["basic", "project"] as const;

const byFunction = {
  ...shared,
  header: [
    subject,
    { label: "{year}年预算数", children: [{ column: "total" }, { column: "basic" }, { column: "project" }] },
  ],
} as const;
const main = {
  id: "main",
  codeColumns: ["code"],
  nameColumn: "name",
  columns: ["code", "name", "total", "basic", "project"],
} as const;

export const tables = [
  {
    ...shared,
    id: "t01",
    formNo: "公开表1",
    shortName: "表一",
    sheet: "收支总体情况表",
    title: "{year}年部门收支总体情况表",
    titleAliases: ["{year}年单位收支总体情况表", "收支总体情况表", "收支总表", "收支预算总表"],
    columns: [
      { ...item, id: "incomeItem" },
      { id: "income", label: "预算数", kind: "amount", width: 14 },
      item,
      { id: "total", label: "预算数", kind: "amount", width: 14 },
    ],
    header: [
      { label: "收入", children: [{ column: "incomeItem" }, { column: "income" }] },
      { label: "支出", children: [{ column: "item" }, { column: "total" }] },
    ],
    blocks: [
      {
        id: "income",
        codeColumns: [],
        nameColumn: "incomeItem",
        columns: ["incomeItem", "income"],
        bands: [
          [
            {
              kind: "fixed",
              id: "t01Income",
              rows: [
                ...fiscalRows,
                { id: "special", label: "四、财政专户管理资金" },
                { id: "unitFunds", label: "五、单位资金" },
              ],
            },
          ],
          [
            {
              kind: "fixed",
              id: "t01IncomeTotals",
              rows: [currentIncome, { id: "carryIn", label: "上年结转" }, incomeTotal],
            },
          ],
        ],
      },
      {
        id: "expenditure",
        codeColumns: [],
        nameColumn: "item",
        columns: ["item", "total"],
        bands: [
          [{ ...classes, id: "t01Classes" }],
          [{ kind: "fixed", id: "t01ExpenditureTotals", rows: [currentExpenditure, carryOut, expenditureTotal] }],
        ],
      },
    ],
  },
  {
    ...wide,
    id: "t02",
    formNo: "公开表2",
    shortName: "表二",
    sheet: "收入总体情况表",
    title: "{year}年部门收入总体情况表",
    titleAliases: ["{year}年单位收入总体情况表", "收入总体情况表", "收入总表", "收入预算总表"],
    columns: [
      code,
      name,
      { ...total, sum: { of: ["general", "fund", "capital", "special", "unitFunds"], form: "F2-01" } },
      general,
      fund,
      capital,
      { id: "special", label: "财政专户管理资金", kind: "amount", width: 17 },
      { id: "unitFunds", label: "单位资金", kind: "amount", width: 13 },
      { id: "carry", label: "上年结转", kind: "amount", width: 13 },
    ],
    header: [
      subject,
      {
        label: "本年收入",
        children: [
          { column: "total" },
          { column: "general" },
          { column: "fund" },
          { column: "capital" },
          { column: "special" },
          { column: "unitFunds" },
        ],
      },
      { column: "carry" },
    ],
    blocks: [
      {
        ...main,
        columns: ["code", "name", "total", "general", "fund", "capital", "special", "unitFunds", "carry"],
        bands: [
          [{ kind: "fixed", id: "t02Total", rows: [{ ...totalRow, sum: { of: "otherFunds", form: "F2-03" } }] }],
          [
            {
              ...functions,
              id: "otherFunds",
              codesFrom: ["generalBudget", "governmentFund", "expenditure"],
              sums: { form: "F2-02" },
            },
          ],
        ],
      },
    ],
  },
  {
    ...byFunction,
    id: "t03",
    formNo: "公开表3",
    shortName: "表三",
    sheet: "支出总体情况表",
    title: "{year}年部门支出总体情况表",
    titleAliases: ["{year}年单位支出总体情况表", "支出总体情况表", "支出总表", "支出预算总表"],
    columns: [code, name, { ...total, sum: { of: natures, form: "F3-01" } }, basic, project],
    blocks: [
      {
        ...main,
        bands: [
          [{ kind: "fixed", id: "t03Total", rows: [{ ...totalRow, sum: { of: "expenditure", form: "F3-03" } }] }],
          [
            {
              ...functions,
              id: "expenditure",
              codesFrom: ["generalBudget", "governmentFund", "otherFunds"],
              sums: { form: "F3-02" },
            },
          ],
        ],
      },
    ],
  },
  {
    ...wide,
    id: "t04",
    formNo: "公开表4",
    shortName: "表四",
    sheet: "财政拨款收支总体情况表",
    title: "{year}年财政拨款收支总体情况表",
    titleAliases: [
      "{year}年部门财政拨款收支总体情况表",
      "{year}年单位财政拨款收支总体情况表",
      "财政拨款收支总表",
      "财政拨款收支预算总表",
    ],
    columns: [
      { ...item, id: "incomeItem" },
      { id: "income", label: "预算数", kind: "amount", width: 14 },
      item,
      total,
      general,
      fund,
      capital,
    ],
    header: [
      { label: "收入", children: [{ column: "incomeItem" }, { column: "income" }] },
      {
        label: "支出",
        children: [
          { column: "item" },
          { column: "total" },
          { column: "general" },
          { column: "fund" },
          { column: "capital" },
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
          [{ kind: "fixed", id: "t04Income", rows: fiscalRows }],
          [{ kind: "fixed", id: "t04IncomeCurrent", rows: [currentIncome] }],
          [
            {
              kind: "fixed",
              id: "t04CarryIn",
              rows: [
                { id: "carryIn", label: "上年财政拨款结转" },
                { id: "carryGeneral", label: "一、一般公共预算", indent: 1, words: "上年财政拨款结转·一般公共预算" },
                { id: "carryFund", label: "二、政府性基金预算", indent: 1, words: "上年财政拨款结转·政府性基金预算" },
                {
                  id: "carryCapital",
                  label: "三、国有资本经营预算",
                  indent: 1,
                  words: "上年财政拨款结转·国有资本经营预算",
                },
              ],
            },
          ],
          [{ kind: "fixed", id: "t04IncomeTotal", rows: [incomeTotal] }],
        ],
      },
      {
        id: "expenditure",
        codeColumns: [],
        nameColumn: "item",
        columns: ["item", "total", "general", "fund", "capital"],
        bands: [
          [{ ...classes, id: "t04Classes" }],
          [{ kind: "fixed", id: "t04Expenditure", rows: [currentExpenditure] }],
          [{ kind: "fixed", id: "t04CarryOut", rows: [carryOut] }],
          [{ kind: "fixed", id: "t04ExpenditureTotal", rows: [expenditureTotal] }],
        ],
      },
    ],
  },
  {
    ...byFunction,
    id: "t05",
    formNo: "公开表5",
    shortName: "表五",
    sheet: "一般公共预算支出情况表",
    title: "{year}年一般公共预算支出情况表",
    titleAliases: [
      "{year}年部门一般公共预算支出情况表",
      "{year}年单位一般公共预算支出情况表",
      "一般公共预算支出表",
      "一般公共预算支出预算表",
      "一般公共预算支出总表",
      "一般公共预算财政拨款支出表",
    ],
    emptyNote: { ...emptyNote, text: "注：本表无数据，{year}年没有一般公共预算安排的支出" },
    columns: [code, name, { ...total, sum: { of: natures, form: "F5-01" } }, basic, project],
    blocks: [
      {
        ...main,
        bands: [
          [{ kind: "fixed", id: "t05Total", rows: [{ ...totalRow, sum: { of: "generalBudget", form: "F5-03" } }] }],
          [{ ...functions, id: "generalBudget", fund: "general", sums: { form: "F5-02" } }],
        ],
      },
    ],
  },
  {
    ...shared,
    id: "t06",
    formNo: "公开表6",
    shortName: "表六",
    sheet: "一般公共预算基本支出情况表",
    title: "{year}年一般公共预算基本支出情况表",
    titleAliases: [
      "{year}年部门一般公共预算基本支出情况表",
      "{year}年单位一般公共预算基本支出情况表",
      "一般公共预算基本支出表",
      "一般公共预算基本支出预算表",
      "一般公共预算基本支出总表",
      "一般公共预算基本支出明细表",
      "一般公共预算基本支出明细表（按经济分类）",
      "一般公共预算财政拨款基本支出表",
    ],
    emptyNote: { ...emptyNote, text: "注：本表无数据，{year}年没有一般公共预算安排的基本支出" },
    columns: [
      code,
      name,
      { ...total, sum: { of: ["staff", "operating"], form: "F6-01", id: "total-is-staff-plus-operating" } },
      { id: "staff", label: "人员经费", kind: "amount", width: 14 },
      { id: "operating", label: "公用经费", kind: "amount", width: 14 },
    ],
    header: [
      { label: "部门预算支出经济分类科目", children: [{ column: "code" }, { column: "name" }] },
      { label: "{year}年预算数", children: [{ column: "total" }, { column: "staff" }, { column: "operating" }] },
    ],
    blocks: [
      {
        ...main,
        columns: ["code", "name", "total", "staff", "operating"],
        bands: [
          [
            {
              kind: "fixed",
              id: "t06Total",
              rows: [
                { ...totalRow, sum: { of: "basicByEconomic", form: "F6-03", id: "grand-total-is-sum-of-categories" } },
              ],
            },
          ],
          [
            {
              kind: "tree",
              id: "basicByEconomic",
              catalogue: "economic",
              levels: [3, 5],
              sums: { form: "F6-02", id: "category-is-sum-of-items" },
            },
          ],
        ],
      },
    ],
  },
  {
    ...shared,
    id: "t07",
    formNo: "公开表7",
    shortName: "表七",
    sheet: "一般公共预算“三公”经费支出情况表",
    title: "{year}年一般公共预算“三公”经费支出情况表",
    titleAliases: [
      "{year}年部门一般公共预算“三公”经费支出情况表",
      "{year}年单位一般公共预算“三公”经费支出情况表",
      "一般公共预算“三公”经费支出表",
      "一般公共预算“三公”经费支出预算表",
      "财政拨款“三公”经费支出表",
      "财政拨款“三公”经费支出预算表",
      "一般公共预算“三公”经费、会议费、培训费支出表",
      "一般公共预算“三公”经费、会议费、培训费支出预算表",
    ],
    emptyNote: { ...emptyNote, text: "注：本表无数据，{year}年没有一般公共预算安排的“三公”经费" },
    columns: [
      { ...item, width: 44 },
      { id: "total", label: "{year}年预算数", kind: "amount", width: 24 },
    ],
    header: [{ column: "item" }, { column: "total" }],
    blocks: [
      {
        id: "main",
        codeColumns: [],
        nameColumn: "item",
        columns: ["item", "total"],
        bands: [
          [
            {
              kind: "fixed",
              id: "threePublic",
              rows: [
                { id: "abroad", label: "一、因公出国（境）费" },
                { id: "vehicles", label: "二、公务用车购置及运行费" },
                { id: "vehiclePurchase", label: "（一）公务用车购置费", indent: 1 },
                { id: "vehicleRunning", label: "（二）公务用车运行费", indent: 1, aliases: ["公务用车运行维护费"] },
                { id: "reception", label: "三、公务接待费" },
                totalRow,
              ],
            },
          ],
        ],
      },
    ],
  },
  {
    ...byFunction,
    id: "t08",
    formNo: "公开表8",
    shortName: "表八",
    sheet: "政府性基金预算支出情况表",
    title: "{year}年政府性基金预算支出情况表",
    titleAliases: [
      "{year}年部门政府性基金预算支出情况表",
      "{year}年单位政府性基金预算支出情况表",
      "政府性基金预算支出表",
      "政府性基金支出预算表",
      "政府性基金预算支出预算表",
      "政府性基金支出表",
      "政府性基金预算财政拨款支出表",
      "政府基金预算财政拨款支出表",
    ],
    emptyNote: { ...emptyNote, text: "注：本表无数据，{year}年没有政府性基金预算安排的支出" },
    columns: [code, name, { ...total, sum: { of: natures, form: "F8-01" } }, basic, project],
    blocks: [
      {
        ...main,
        bands: [
          [{ kind: "fixed", id: "t08Total", rows: [{ ...totalRow, sum: { of: "governmentFund", form: "F8-01" } }] }],
          [{ ...functions, id: "governmentFund", fund: "governmentFund", sums: { form: "F8-01" } }],
        ],
      },
    ],
  },
] as const satisfies readonly DeclaredTable[];

/** A rule that names nothing which the form does not have. */
export type RuleOf = RuleOfTables<(typeof tables)[number]>;
