/** What several tables of the form have: columns, a tree of 科目, rows of totals, the note of an empty table. */

export const natures = ["basic", "project"] as const;
export const fiscal = ["general", "fund", "capital"] as const;
export const funds = [...fiscal, "special", "unitFunds"] as const;

export const code = { id: "code", label: "科目编码", kind: "code", width: 12 } as const;
export const name = { id: "name", label: "科目名称", kind: "name", width: 39 } as const;
export const total = { id: "total", label: "合计", kind: "amount", width: 14 } as const;
export const natureColumns = [
  { id: "basic", label: "基本支出", kind: "amount", width: 14 },
  { id: "project", label: "项目支出", kind: "amount", width: 14 },
] as const;
export const fiscalColumns = [
  { id: "general", label: "一般公共预算", kind: "amount", width: 14 },
  { id: "fund", label: "政府性基金预算", kind: "amount", width: 15 },
  { id: "capital", label: "国有资本经营预算", kind: "amount", width: 17 },
] as const;

export const functions = { kind: "tree", catalogue: "function", levels: [3, 5, 7] } as const;
export const totalRow = { id: "total", label: "合计", bold: true } as const;
export const currentIncome = { id: "currentIncome", label: "本年收入合计", bold: true } as const;
export const incomeTotal = { id: "incomeTotal", label: "收入总计", bold: true } as const;
export const currentExpenditure = { id: "currentExpenditure", label: "本年支出合计", bold: true } as const;
export const expenditureTotal = { id: "expenditureTotal", label: "支出总计", bold: true } as const;
/** The unit's own row, which holds the totals. */
export const unitRow = { ...totalRow, label: "", unitName: true, words: "合计" } as const;
export const unitSum = {
  id: "unit-is-sum-of-projects",
  label: "首行 = 各项目之和",
  check: { id: "unit-total-is-sum-of-projects", label: "首行合计 = 各项目合计之和" },
} as const;

/** Decided by the total. Each table says why it has none (W-01): the text is its own. */
export const emptyNote = { row: "total", column: "total" } as const;
