/** Where the sheets of the form have their heads, and how they are set up: as in the blank workbooks of 2026 for units and departments. */
import type { SheetForm } from "../../core/declare/table";

/** Rows 1 to 5: a blank one, the title, a gap, the unit's name and the unit of money, a gap. */
const HEAD = [
  { row: 0, height: 18 },
  { row: 1, height: 22.5 },
  { row: 2, height: 7.5 },
  { row: 3, height: 18 },
  { row: 4, height: 7.5 },
] as const;

/** 收支总表, 财政拨款收支总表: rows of 24.2 points. */
export const balanceForm = {
  title: 1,
  unitLine: 3,
  header: 5,
  moneyLabel: "单位：",
  plainTitleSize: 18,
  bodyHeight: 24.2,
  rowHeights: HEAD,
  margins: { left: 0.75, right: 0.75, top: 0.75, bottom: 0.75, header: 0, footer: 0 },
  centerVertically: true,
} as const satisfies Omit<SheetForm, "unitLabel">;

/** The tables by code: rows of 24 points. */
export const codeForm = {
  ...balanceForm,
  bodyHeight: 24,
} as const satisfies Omit<SheetForm, "unitLabel">;

/** 收入总表, 支出总表: not centred between top and bottom. */
export const totalForm = {
  ...codeForm,
  unitSpan: 5,
  margins: { left: 0.75, right: 0.75, top: 0.98, bottom: 0.98, header: 0.51, footer: 0.51 },
  centerVertically: false,
} as const satisfies Omit<SheetForm, "unitLabel">;

/** “三公”经费: one line of figures, high enough for a hand to fill in. */
export const publicFundsForm = {
  title: 1,
  unitLine: 2,
  header: 3,
  moneyLabel: "单位:",
  unitSpan: 3,
  plainTitleSize: 18,
  rowHeights: [
    { row: 0, height: 20.25 },
    { row: 1, height: 36 },
    { row: 2, height: 29.25 },
    { row: 3, height: 32.25 },
    { row: 4, height: 32.25 },
    { row: 5, height: 32.25 },
    { row: 6, height: 67.5 },
  ],
} as const satisfies Omit<SheetForm, "unitLabel">;
