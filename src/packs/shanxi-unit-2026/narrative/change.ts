/** How the form compares with last year, in its two wordings. A base that nobody entered is asked for, not taken for 0. */
export const againstLastYear = { slot: "change", base: "上年", same: "与上年预算数相同", gap: "上年预算数" } as const;
export const againstLastBudget = {
  slot: "change",
  base: "{lastYear}年预算",
  same: "与{lastYear}年预算数相同",
  gap: "{lastYear}年预算数",
} as const;
