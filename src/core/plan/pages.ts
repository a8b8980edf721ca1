/** How the declared pages of text look and print. */
import type { CellStyle, PrintPlan, SheetPlan } from "../model/workbookPlan";
import type { Page } from "../declare/page";
import { style, TAB } from "./theme";

export function paragraphStyle(page: Page): CellStyle {
  return { ...style.paragraph, fontName: page.font.name, fontSize: page.font.size };
}

/** `lastRow` and `lastColumn` of the printed area count from 0; null prints whatever is there, for sheets that grow. In black and white the slices of `charts` could not be told apart. */
export function pageLayout(
  page: Page,
  lastRow: number | null,
  lastColumn = page.columnWidths.length - 1,
  charts = false,
): Pick<SheetPlan, "mode" | "tabColor" | "showGridlines" | "columnWidths"> & { readonly print: PrintPlan } {
  return {
    mode: "create",
    tabColor: TAB.text,
    showGridlines: false,
    columnWidths: page.columnWidths,
    print: {
      orientation: page.orientation,
      area: lastRow === null ? null : { top: 0, left: 0, bottom: lastRow, right: lastColumn },
      titleRows: null,
      centerHorizontally: page.centerHorizontally,
      blackAndWhite: !charts,
      footer: page.footer,
    },
  };
}
