/** Pages that the user writes: a title that follows 基础信息, and one merged area with a text to begin from. */
import type { SheetPlan } from "../model/workbookPlan";
import { packText } from "../declare/lookups";
import type { OwnPage, TextPage } from "../declare/page";
import type { PlanContext } from "./context";
import { writeLiveText } from "./liveText";
import { pageLayout, paragraphStyle } from "./pages";
import { partsPage } from "./partsPage";
import { SheetBuilder } from "./sheetBuilder";
import { style } from "./theme";

/** Stands for the unit's name while it is not entered, as in the blank forms. */
const UNNAMED = "XX";

export function textPage(context: PlanContext, spec: OwnPage): SheetPlan {
  return "parts" in spec ? partsPage(context, spec) : areaPage(context, spec);
}

function areaPage(context: PlanContext, spec: TextPage): SheetPlan {
  const { page, area } = spec;
  const builder = new SheetBuilder(spec.sheet, page.columnWidths.length);
  writeLiveText(builder, context, 0, 0, spec.title);
  builder.cellStyle(0, 0, style.title);
  const text = packText(context.pack, spec.text, context.year).replace(/\{unitName\}/g, context.unitName || UNNAMED);
  const body = { top: area.row - 1, left: 0, bottom: area.lastRow - 1, right: area.lastColumn - 1 };
  builder.value(body.top, 0, text).merge(body).style(body, paragraphStyle(page), style.input);
  const heights =
    page.rowHeight === undefined
      ? []
      : Array.from({ length: area.lastRow - area.row + 1 }, (_, index) => ({
          row: body.top + index,
          height: page.rowHeight ?? 0,
        }));
  return builder.build({ ...pageLayout(page, null), rowHeights: [{ row: 0, height: page.titleHeight }, ...heights] });
}
