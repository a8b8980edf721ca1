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
  header: {
    fontName: BODY_FONT,
    fontSize: 11,
    bold: true,
    horizontal: "center",
    vertical: "center",
    wrap: true,
    grid: true,
  },
  body: { fontName: BODY_FONT, fontSize: 11, vertical: "center", grid: true },
  text: { horizontal: "left", wrap: true },
  code: { horizontal: "left", numberFormat: TEXT_FORMAT },
  amount: { horizontal: "right", numberFormat: AMOUNT_FORMAT },
  /** Where 0 and blank are two answers. */
  enteredAmount: { horizontal: "right", numberFormat: "#,##0.00" },
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

/** A cell that a failed identity names. Colour is never the only sign: the text is bold and underlined, and dashes stand above and below, also where the cell is blank. */
export const ALARM = { fill: "#FFC7CE", fontColor: "#9C0006", bold: true, underline: true, dashes: "#9C0006" } as const;

/** A mark before the figure, except where the widest figures of the narrowest column would show as #### with it. */
function marked(format: string, widest: number): string {
  return `[>=${widest}]${format};[<=-${widest / 10}]-${format};"▲"${format}`;
}

const MARKED_FORMATS = [
  marked("#,##0", 10_000_000),
  marked("#,##0.0", 1_000_000),
  marked("#,##0.00", 100_000),
] as const;

/** The same for a figure: a mark stands before it, and a zero that is blank otherwise is shown. */
export function figureAlarm(money: Money): typeof ALARM & { readonly numberFormat: string } {
  return { ...ALARM, numberFormat: MARKED_FORMATS[money.places] ?? "" };
}

export const TAB = { working: "#F4B183", table: "#9DC3E6", text: "#A9D18E", check: "#FF7C80" } as const;
