/** How the form compares with last year: the amount alone, in 万元. A base that nobody entered is asked for, not taken for 0. */
export const againstLastYear = {
  base: "{lastYear}年预算",
  same: "与{lastYear}年预算持平",
  show: "amount",
  gap: "{lastYear}年预算数",
} as const;
export const reasonLead = { lead: "，主要原因是", always: true } as const;
