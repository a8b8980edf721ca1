/**
 * Where the rows of the budget system's export go. The form has no column for carried-over money, and the export does not say which of
 * 事业收入, 经营收入 and 其他收入 the unit's own money is: rows of either are left out and named, to be typed into 收入总表.
 */
import type { ListImport } from "../../core/declare/listImport";

const byNature = { by: "nature", columns: { basic: "basic", project: "project" } } as const;

export const listImport = {
  targets: [
    { group: "generalBudget", when: { funds: ["general"], periods: ["current"] }, key: "function", amounts: byNature },
    { group: "governmentFund", when: { funds: ["fund"], periods: ["current"] }, key: "function", amounts: byNature },
    { group: "stateCapital", when: { funds: ["capital"], periods: ["current"] }, key: "function", amounts: byNature },
    {
      group: "basicByEconomic",
      when: { funds: ["general"], natures: ["basic"], periods: ["current"] },
      key: "economic",
      amounts: { by: "category", columns: { staff: "staff", operating: "operating" } },
    },
  ],
} as const satisfies ListImport;
