/** Carries out the plan of one sheet on its XML. */
import type { CellStyle, SheetPlan } from "../../../core/model/workbookPlan";
import type { OfficePackage } from "../parts/officePackage";
import type { SheetEntry } from "../parts/workbookPart";
import { writeOutSharedFormulas } from "../read/sheetCells";
import { setContent } from "./cellContent";
import { CellGrid } from "./cellGrid";
import { applyCharts } from "./charts/applyCharts";
import { applyLayout } from "./layout";
import { applyLinks } from "./links";
import { applyPrint } from "./print";
import { applyConditionalFormats, applyValidations } from "./rules";
import type { StyleBook } from "./styleBook";

export function applySheet(pkg: OfficePackage, workbookPath: string, entry: SheetEntry, styles: StyleBook, plan: SheetPlan): void {
  const sheet = pkg.edit(entry.path);
  // A sheet that only gets colours keeps its cells as they are written.
  if (plan.cells.length > 0) writeOutSharedFormulas(sheet, entry.path);
  const grid = new CellGrid(sheet);
  for (const { area, style } of plan.styles ?? []) {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) restyleCell(grid, styles, row, column, style);
    }
  }
  for (const { row, column, content } of plan.cells) setContent(grid.cell(row, column), content);
  applyLayout(sheet, grid, plan);
  grid.finish();
  applyConditionalFormats(sheet, styles, plan.conditionalFormats ?? []);
  applyValidations(sheet, plan.validations ?? []);
  applyLinks(sheet, plan.links ?? []);
  applyCharts(pkg, entry, sheet, plan.charts ?? []);
  if (plan.print !== undefined) applyPrint(pkg, workbookPath, entry, sheet, plan.print);
}

function restyleCell(grid: CellGrid, styles: StyleBook, row: number, column: number, style: CellStyle): void {
  const cell = grid.cell(row, column);
  cell.attributes["s"] = String(styles.restyle(Number(cell.attributes["s"] ?? 0), style));
}
