/** The eight tables in the order of the list. 表三, 表五 and 表八 have one layout. */
import { declareTable } from "../../core/declare/declaredTable";
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
const subject = { label: "项目", children: [code, name] } as const;
const incomeSide = {
  label: "收入",
  children: [
    { ...item, id: "incomeItem" },
    { id: "income", label: "预算数", kind: "amount", width: 14 },
  ],
} as const;

const natures = ["basic", "project"] as const;
const fiscal = ["general", "fund", "capital"] as const;
const natureColumns = [
  { id: "basic", label: "基本支出", kind: "amount", width: 14 },
  { id: "project", label: "项目支出", kind: "amount", width: 14 },
] as const;

export const t01 = declareTable({
  ...shared,
  id: "t01",
  formNo: "公开表1",
  shortName: "表一",
  sheet: "收支总体情况表",
  title: "{year}年部门收支总体情况表",
  titleAliases: ["{year}年单位收支总体情况表", "收支总体情况表", "收支总表", "收支预算总表", "财务收支预算总表"],
  header: [incomeSide, { label: "支出", children: [item, { ...total, label: "预算数" }] }],
  blocks: {
    income: [
      {
        id: "t01Income",
        rows: [
          ...fiscalRows,
          { id: "special", label: "四、财政专户管理资金" },
          { id: "unitFunds", label: "五、单位资金" },
        ],
      },
      {
        id: "t01IncomeTotals",
        rows: [
          {
            ...currentIncome,
            sum: { of: "t01Income", form: "F1-01", id: "current-income-is-sum", label: "本年收入合计 = 五项收入之和" },
          },
          { id: "carryIn", label: "上年结转" },
          { ...incomeTotal, sum: { rows: ["currentIncome", "carryIn"], form: "F1-03" } },
        ],
      },
    ],
    expenditure: [
      { ...classes, id: "t01Classes" },
      {
        id: "t01ExpenditureTotals",
        rows: [
          currentExpenditure,
          carryOut,
          { ...expenditureTotal, sum: { rows: ["currentExpenditure", "carryOut"], form: "F1-03" } },
        ],
      },
    ],
  },
});

export const t02 = declareTable({
  ...wide,
  id: "t02",
  formNo: "公开表2",
  shortName: "表二",
  sheet: "收入总体情况表",
  title: "{year}年部门收入总体情况表",
  titleAliases: [
    "{year}年单位收入总体情况表",
    "收入总体情况表",
    "收入总表",
    "收入预算总表",
    "部门收入预算表",
    "单位收入预算表",
  ],
  header: [
    subject,
    {
      label: "本年收入",
      children: [
        { ...total, sum: { of: ["general", "fund", "capital", "special", "unitFunds"], form: "F2-01" } },
        general,
        fund,
        capital,
        { id: "special", label: "财政专户管理资金", kind: "amount", width: 17 },
        { id: "unitFunds", label: "单位资金", kind: "amount", width: 13 },
      ],
    },
    { id: "carry", label: "上年结转", kind: "amount", width: 13 },
  ],
  blocks: {
    main: [
      { id: "t02Total", rows: [{ ...totalRow, sum: { of: "otherFunds", form: "F2-03" } }] },
      {
        ...functions,
        id: "otherFunds",
        codesFrom: ["generalBudget", "governmentFund", "expenditure"],
        sums: { form: "F2-02" },
      },
    ],
  },
});

export const t03 = declareTable({
  ...shared,
  id: "t03",
  formNo: "公开表3",
  shortName: "表三",
  sheet: "支出总体情况表",
  title: "{year}年部门支出总体情况表",
  titleAliases: [
    "{year}年单位支出总体情况表",
    "支出总体情况表",
    "支出总表",
    "支出预算总表",
    "部门支出预算表",
    "单位支出预算表",
  ],
  header: [
    subject,
    { label: "{year}年预算数", children: [{ ...total, sum: { of: natures, form: "F3-01" } }, ...natureColumns] },
  ],
  blocks: {
    main: [
      { id: "t03Total", rows: [{ ...totalRow, sum: { of: "expenditure", form: "F3-03" } }] },
      {
        ...functions,
        id: "expenditure",
        codesFrom: ["generalBudget", "governmentFund", "otherFunds"],
        sums: { form: "F3-02" },
      },
    ],
  },
});

export const t04 = declareTable({
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
    "财政拨款收支预算总体情况表",
  ],
  header: [
    incomeSide,
    { label: "支出", children: [item, { ...total, sum: { of: fiscal, form: "F4-02" } }, general, fund, capital] },
  ],
  blocks: {
    income: [
      { id: "t04Income", rows: fiscalRows },
      {
        id: "t04IncomeCurrent",
        rows: [
          {
            ...currentIncome,
            sum: { of: "t04Income", form: "F4-01", id: "current-income-is-sum", label: "本年收入合计 = 三种预算之和" },
          },
        ],
      },
      {
        id: "t04CarryIn",
        rows: [
          { id: "carryIn", label: "上年财政拨款结转" },
          { id: "carryGeneral", label: "一、一般公共预算", indent: 1, words: "上年财政拨款结转·一般公共预算" },
          { id: "carryFund", label: "二、政府性基金预算", indent: 1, words: "上年财政拨款结转·政府性基金预算" },
          { id: "carryCapital", label: "三、国有资本经营预算", indent: 1, words: "上年财政拨款结转·国有资本经营预算" },
        ],
      },
      { id: "t04IncomeTotal", rows: [{ ...incomeTotal, sum: { rows: ["currentIncome", "carryIn"], form: "F4-01" } }] },
    ],
    expenditure: [
      { ...classes, id: "t04Classes" },
      {
        id: "t04Expenditure",
        rows: [
          {
            ...currentExpenditure,
            sum: { of: "t04Classes", form: "F4-02", id: "current-expenditure-is-sum-of-classes" },
          },
        ],
      },
      { id: "t04CarryOut", rows: [carryOut] },
      {
        id: "t04ExpenditureTotal",
        rows: [{ ...expenditureTotal, sum: { rows: ["currentExpenditure", "carryOut"], form: "F4-02" } }],
      },
    ],
  },
});

export const t05 = declareTable({
  ...shared,
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
    "一般公共预算财政拨款支出预算表",
  ],
  emptyNote: { ...emptyNote, text: "注：本表无数据，{year}年没有一般公共预算安排的支出" },
  header: [
    subject,
    { label: "{year}年预算数", children: [{ ...total, sum: { of: natures, form: "F5-01" } }, ...natureColumns] },
  ],
  blocks: {
    main: [
      { id: "t05Total", rows: [{ ...totalRow, sum: { of: "generalBudget", form: "F5-03" } }] },
      { ...functions, id: "generalBudget", fund: "general", sums: { form: "F5-02" } },
    ],
  },
});

export const t06 = declareTable({
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
    "一般公共预算财政拨款基本支出预算表",
  ],
  emptyNote: { ...emptyNote, text: "注：本表无数据，{year}年没有一般公共预算安排的基本支出" },
  header: [
    { label: "部门预算支出经济分类科目", children: [code, name] },
    {
      label: "{year}年预算数",
      children: [
        { ...total, sum: { of: ["staff", "operating"], form: "F6-01", id: "total-is-staff-plus-operating" } },
        { id: "staff", label: "人员经费", kind: "amount", width: 14 },
        { id: "operating", label: "公用经费", kind: "amount", width: 14, aliases: ["日常公用经费"] },
      ],
    },
  ],
  blocks: {
    main: [
      {
        id: "t06Total",
        rows: [{ ...totalRow, sum: { of: "basicByEconomic", form: "F6-03", id: "grand-total-is-sum-of-categories" } }],
      },
      {
        kind: "tree",
        id: "basicByEconomic",
        catalogue: "economic",
        levels: [3, 5],
        sums: { form: "F6-02", id: "category-is-sum-of-items" },
      },
    ],
  },
});

export const t07 = declareTable({
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
    "“三公”经费支出表",
    "“三公”经费支出预算表",
    "“三公”经费支出情况表",
    "一般公共预算“三公”经费支出预算表",
    "财政拨款“三公”经费支出表",
    "财政拨款“三公”经费支出预算表",
    "一般公共预算“三公”经费、会议费、培训费支出表",
    "一般公共预算“三公”经费、会议费、培训费支出预算表",
  ],
  emptyNote: { ...emptyNote, text: "注：本表无数据，{year}年没有一般公共预算安排的“三公”经费" },
  header: [
    { ...item, width: 44 },
    { ...total, label: "{year}年预算数", width: 24 },
  ],
  blocks: {
    main: [
      {
        id: "threePublic",
        rows: [
          { id: "abroad", label: "一、因公出国（境）费" },
          {
            id: "vehicles",
            label: "二、公务用车购置及运行费",
            sum: {
              rows: ["vehiclePurchase", "vehicleRunning"],
              form: "F10-02",
              id: "vehicles-is-purchase-plus-running",
              label: "公务用车购置及运行费 = 购置费＋运行费",
            },
          },
          { id: "vehiclePurchase", label: "（一）公务用车购置费", indent: 1 },
          { id: "vehicleRunning", label: "（二）公务用车运行费", indent: 1, aliases: ["公务用车运行维护费"] },
          { id: "reception", label: "三、公务接待费" },
          {
            ...totalRow,
            sum: {
              rows: ["abroad", "vehicles", "reception"],
              form: "F10-03",
              label: "合计 = 因公出国（境）费＋公务用车购置及运行费＋公务接待费",
            },
          },
        ],
      },
    ],
  },
});

export const t08 = declareTable({
  ...shared,
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
    "政府性基金预算财政拨款支出预算表",
    "政府基金预算财政拨款支出表",
  ],
  emptyNote: { ...emptyNote, text: "注：本表无数据，{year}年没有政府性基金预算安排的支出" },
  header: [
    subject,
    { label: "{year}年预算数", children: [{ ...total, sum: { of: natures, form: "F8-01" } }, ...natureColumns] },
  ],
  blocks: {
    main: [
      { id: "t08Total", rows: [{ ...totalRow, sum: { of: "governmentFund", form: "F8-01" } }] },
      { ...functions, id: "governmentFund", fund: "governmentFund", sums: { form: "F8-01" } },
    ],
  },
});

export const tables = [t01, t02, t03, t04, t05, t06, t07, t08] as const;
