/** Carries out the plan of one sheet on its XML. */
import { isNoChange, rowMove } from "../../../core/model/rowChanges";
import type { CellStyle, SheetPlan } from "../../../core/model/workbookPlan";
import { cellName } from "../../address";
import { WorkbookError } from "../../port";
import type { OfficePackage } from "../parts/officePackage";
import type { SheetEntry } from "../parts/workbookPart";
import { cellsOf, writeOutSharedFormulas } from "../read/sheetCells";
import type { SheetCell } from "../read/sheetCells";
import { contains } from "./areas";
import { arrayAreas } from "./arrays";
import { applyConditionalFormats } from "./conditionalFormats";
import { setContent } from "./cellContent";
import { CellGrid } from "./cellGrid";
import { applyCharts } from "./charts/applyCharts";
import { applyLayout } from "./layout";
import { applyLinks } from "./links";
import { applyPages, applyPrint } from "./print";
import { followRows } from "./rows/followRows";
import { moveSheetRows } from "./rows/moveSheetRows";
import type { StyleBook } from "./styleBook";
import { applyValidations } from "./validations";

export function applySheet(
  pkg: OfficePackage,
  workbookPath: string,
  entry: SheetEntry,
  styles: StyleBook,
  plan: SheetPlan,
): void {
  const sheet = pkg.edit(entry.path);
  if (plan.mode === "update" && plan.cells.length > 0) makeWay(cellsOf(sheet, entry.path), plan);
  const grid = new CellGrid(sheet);
  for (const { area, style } of plan.styles ?? []) {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) restyleCell(grid, styles, row, column, style);
    }
  }
  for (const { row, column, content } of plan.cells) setContent(grid.cell(row, column), content);
  applyLayout(sheet, grid, plan);
  grid.finish();
  applyConditionalFormats(sheet, styles, plan.conditionalFormats ?? [], plan.renewConditions === true);
  applyValidations(sheet, plan.validations ?? []);
  applyLinks(sheet, plan.links ?? []);
  applyCharts(pkg, entry, sheet, plan);
  if (plan.print !== undefined) applyPrint(pkg, workbookPath, entry, sheet, plan.print);
  if (plan.pages !== undefined) applyPages(pkg, workbookPath, entry, sheet, plan.pages);
}

/** What the cells to be written belonged to together with others. Throws rejected for a part of an array formula. */
function makeWay(cells: readonly SheetCell[], plan: SheetPlan): void {
  const key = (row: number, column: number): string => `${row},${column}`;
  const written = new Set(plan.cells.map(({ row, column }) => key(row, column)));
  const arrays = arrayAreas(cells);
  const inArray = plan.cells.find(({ row, column }) => arrays.some((area) => contains(area, row, column)));
  if (inArray) throw new WorkbookError("partOfArray", `${plan.name}!${cellName(inArray.row, inArray.column)}`);
  writeOutSharedFormulas(cells, (row, column) => written.has(key(row, column)));
}

function restyleCell(grid: CellGrid, styles: StyleBook, row: number, column: number, style: CellStyle): void {
  const cell = grid.cell(row, column);
  cell.attributes["s"] = String(styles.restyle(Number(cell.attributes["s"] ?? 0), style));
}

/** Before anything is written on any sheet: the plan speaks of rows as they stand afterwards. */
export function changeRows(pkg: OfficePackage, workbookPath: string, entry: SheetEntry, { rows }: SheetPlan): void {
  if (rows === undefined || isNoChange(rows)) return;
  const move = rowMove(rows);
  moveSheetRows(pkg.edit(entry.path), entry.path, rows, move);
  followRows(pkg, workbookPath, entry, move);
}
