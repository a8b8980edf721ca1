/** What 收支总表 and 财政拨款收支总表 of units and departments share: fixed rows of income on the left, one row for each 类 on the right. */
import type { BlockSpec, FixedRow, RowGroup } from "../../../core/declare/table";

const GENERAL = [
  "一般公共预算资金",
  "一般公共预算拨款",
  "一般公共预算拨款收入",
  "一般公共预算财政拨款",
  "其中：一般公共预算",
] as const;
const FUND = [
  "政府性基金",
  "政府性基金预算资金",
  "政府性基金预算拨款",
  "政府性基金预算拨款收入",
  "政府性基金预算财政拨款",
] as const;
const CAPITAL = [
  "国有资本经营",
  "国有资本经营预算资金",
  "国有资本经营预算拨款",
  "国有资本经营预算拨款收入",
  "国有资本经营预算财政拨款",
] as const;

/** The rows under 财政拨款收入; units print 1、 before them, departments 1. */
export const unitFunds = [
  { id: "general", label: "1、一般公共预算", aliases: GENERAL },
  { id: "fund", label: "2、政府性基金预算", aliases: FUND },
  { id: "capital", label: "3、国有资本经营预算", aliases: CAPITAL },
] as const satisfies readonly FixedRow[];

export const departmentFunds = [
  { id: "general", label: "1. 一般公共预算", aliases: GENERAL },
  { id: "fund", label: "2. 政府性基金预算", aliases: FUND },
  { id: "capital", label: "3. 国有资本经营预算", aliases: CAPITAL },
] as const satisfies readonly FixedRow[];

export const fiscalRow = {
  id: "fiscal",
  label: "一、财政拨款收入",
  aliases: ["财政拨款", "财政拨款收入小计"],
} as const satisfies FixedRow;

export const otherIncomeRows = [
  { id: "business", label: "二、事业收入" },
  { id: "operation", label: "三、事业单位经营收入", aliases: ["经营收入"] },
  { id: "other", label: "四、其他收入" },
] as const satisfies readonly FixedRow[];

export const incomeTotal = {
  id: "incomeTotal",
  label: "收入总计",
  bold: true,
  aliases: ["总计", "合计", "收入合计", "本年收入合计"],
} as const satisfies FixedRow;
export const expenditureTotal = {
  id: "expenditureTotal",
  label: "支出总计",
  bold: true,
  aliases: ["总计", "合计", "支出合计", "本年支出合计"],
} as const satisfies FixedRow;

/** One row for each 类 with figures, in the order of the codes; the form prints names only. */
export const classes = {
  kind: "tree",
  id: "t01Classes",
  catalogue: "function",
  levels: [3],
  ordinals: true,
  codesFrom: ["generalBudget", "governmentFund", "stateCapital", "income", "expenditure"],
} as const satisfies RowGroup;

export const fiscalIncomeBlock = {
  id: "income",
  codeColumns: [],
  nameColumn: "incomeItem",
  columns: ["incomeItem", "income"],
  bands: [
    [
      {
        kind: "fixed",
        id: "t04Income",
        rows: [
          { id: "general", label: "一、一般公共预算", aliases: GENERAL },
          { id: "fund", label: "二、政府性基金预算", aliases: FUND },
          { id: "capital", label: "三、国有资本经营预算", aliases: CAPITAL },
        ],
      },
    ],
    [{ kind: "fixed", id: "t04IncomeTotal", rows: [incomeTotal] }],
  ],
} as const satisfies BlockSpec;
