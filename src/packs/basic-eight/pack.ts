/** 八张基本表, 2024 to 2026: the common part of the forms of departments and units. */
import type { PackSpec } from "../../core/declare/pack";
import { plainTable } from "../../core/declare/declaredTable";
import { bookChecks } from "../book/checks";
import { economic2026 } from "../codes/economic-2026";
import { functions2026 } from "../codes/functions-2026";
import { head } from "./head";
import { info } from "./info";
import { narrative } from "./narrative";
import { rules } from "./rules";
import { tables } from "./tables";

const page = {
  orientation: "portrait",
  centerHorizontally: true,
  font: { name: "黑体", size: 14 },
  titleHeight: 36,
  footer: "",
} as const;
const byNature = { by: "nature", columns: { basic: "basic", project: "project" } } as const;
const line = { lastColumn: 1, height: 60, fontSize: 26, bold: true } as const;

export const basicEight: PackSpec = {
  ...head,
  year: 2026,
  years: { first: 2024, last: 2026 },
  cover: {
    sheet: "封面",
    page: { ...page, columnWidths: [86] },
    lastRow: 19,
    lines: [
      { ...line, text: "{unitName}", row: 8, lastRow: 8 },
      { ...line, text: "{year}年度预算公开", row: 11, lastRow: 11 },
    ],
  },
  contents: {
    sheet: "目录",
    title: "目  录",
    page: { ...page, columnWidths: [12, 66] },
    firstRow: 3,
    numbers: { width: 8 },
    lines: [
      { to: "tables", cells: ["{shortName}", "{title}"] },
      { to: "sheet", sheet: "情况说明", cells: ["", "{year}年度预算情况说明"] },
    ],
  },
  info,
  tables: tables.map(plainTable),
  rules,
  bookChecks,
  narratives: [narrative],
  checkSheet: { sheet: "勾稽检查", title: "勾稽检查" },
  catalogues: { function: functions2026, economic: economic2026 },
  listImport: {
    targets: [
      {
        group: "generalBudget",
        when: { funds: ["general"], periods: ["current"] },
        key: "function",
        amounts: byNature,
      },
      { group: "governmentFund", when: { funds: ["fund"], periods: ["current"] }, key: "function", amounts: byNature },
      {
        group: "otherFunds",
        when: { funds: ["capital", "special", "unitFunds"], periods: ["current"] },
        key: "function",
        amounts: { by: "fund", columns: { capital: "capital", special: "special", unitFunds: "unitFunds" } },
      },
      {
        group: "otherFunds",
        when: { periods: ["carryover"] },
        key: "function",
        amounts: { by: "one", column: "carry" },
      },
      {
        group: "basicByEconomic",
        when: { funds: ["general"], natures: ["basic"], periods: ["current"] },
        key: "economic",
        amounts: { by: "category", columns: { staff: "staff", operating: "operating" } },
      },
      {
        group: "expenditure",
        when: {},
        key: "function",
        amounts: byNature,
        onlyKeysWith: [
          { natures: ["basic"], periods: ["carryover"] },
          { funds: ["capital", "special", "unitFunds"], natures: ["basic"], periods: ["current"] },
        ],
      },
    ],
  },
};
