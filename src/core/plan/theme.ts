/** How a disclosure looks. Colours tell the cell kinds apart on screen; printing leaves them out (PrintPlan.blackAndWhite). */
import type { Money } from "../amount/money";
import type { CellStyle } from "../model/workbookPlan";

const BODY_FONT = "宋体";
const HEAD_FONT = "黑体";

/** Amounts with two places, or whole; a zero is blank in print and counts as 0. */
const AMOUNT_FORMATS = [`#,##0;-#,##0;" ";@`, `#,##0.0;-#,##0.0;" ";@`, `#,##0.00;-#,##0.00;" ";@`] as const;
const AMOUNT_FORMAT = AMOUNT_FORMATS[2];
export const TEXT_FORMAT = "@";

export const style = {
  formNo: { fontName: BODY_FONT, fontSize: 11 },
  title: { fontName: HEAD_FONT, fontSize: 16, bold: true, horizontal: "center", vertical: "center" },
  unitLine: { fontName: BODY_FONT, fontSize: 11, vertical: "center" },
  moneyUnit: { fontName: BODY_FONT, fontSize: 11, horizontal: "right", vertical: "center" },
  header: { fontName: BODY_FONT, fontSize: 11, bold: true, horizontal: "center", vertical: "center", wrap: true, grid: true },
  body: { fontName: BODY_FONT, fontSize: 11, vertical: "center", grid: true },
  text: { horizontal: "left", wrap: true },
  code: { horizontal: "left", numberFormat: TEXT_FORMAT },
  amount: { horizontal: "right", numberFormat: AMOUNT_FORMAT },
  centered: { horizontal: "center" },
  bold: { bold: true },
  plain: { fontName: BODY_FONT, bold: false },
  input: { fill: "#FFF8E1", locked: false },
  prefill: { fill: "#E8F1FA", locked: false },
  formula: { locked: true },
  note: { fontName: BODY_FONT, fontSize: 11, vertical: "center" },
  section: { fontName: HEAD_FONT, fontSize: 12, bold: true, fill: "#F2F2F2", vertical: "center", grid: true },
  hint: { fontColor: "#7F7F7F", fontSize: 10, wrap: true },
  link: { fontColor: "#0563C1" },
  paragraph: { fontName: "仿宋", fontSize: 14, wrap: true, vertical: "top" },
  heading: { fontName: HEAD_FONT, fontSize: 14, bold: true, wrap: true },
  coverTitle: { fontName: HEAD_FONT, fontSize: 26, bold: true, horizontal: "center", vertical: "center", wrap: true },
} as const satisfies Record<string, CellStyle>;

/** Amounts of a table, as its unit is printed. */
export function amountStyle(money: Money): CellStyle {
  return { ...style.amount, numberFormat: AMOUNT_FORMATS[money.places] ?? AMOUNT_FORMAT };
}

/** Colours of a cell that a failed identity names. */
export const ALARM = { fill: "#FFC7CE", fontColor: "#9C0006" } as const;

export const TAB = { working: "#F4B183", table: "#9DC3E6", text: "#A9D18E", check: "#FF7C80" } as const;
