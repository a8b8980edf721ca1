/** A workbook package as the plain data of the port. */
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../../core/model/snapshot";
import { WorkbookError } from "../../port";
import { parseArea } from "../../address";
import { readState } from "../parts/customState";
import type { OfficePackage } from "../parts/officePackage";
import { listSheets } from "../parts/workbookPart";
import type { SheetEntry } from "../parts/workbookPart";
import { childOf, childrenOf } from "../xml/element";
import type { XmlElement } from "../xml/element";
import { SpanList } from "../../spans";
import { cellValue } from "./cellValue";
import { hiddenColumns, isHiddenRow } from "./hiddenLines";
import { linkedFiles } from "./linkedFiles";
import { readSharedStrings } from "./sharedStrings";
import { CellReader } from "./sheetCells";
import type { SheetCell } from "./sheetCells";

/** Excel itself gives an add-in no more than this many cells. */
const maxCells = 5_000_000;
/** Merged areas cannot overlap, so honest files stay far below; it bounds the work on hostile ones. */
const maxMergedCells = 2_000_000;

interface Grid {
  readonly values: CellValue[][];
  readonly formulas: (string | null)[][];
}

/** Values are those in the file; formulas are not calculated here. */
export function readSnapshot(pkg: OfficePackage, workbookPath: string): WorkbookSnapshot {
  const sharedStrings = readSharedStrings(pkg, workbookPath);
  const budget = { cells: maxCells, merged: maxMergedCells };
  const sheets = listSheets(pkg, workbookPath).map((entry) => readSheet(pkg, entry, sharedStrings, budget));
  return { sheets, state: readState(pkg, workbookPath), linkedFiles: linkedFiles(pkg, workbookPath) };
}

function readSheet(pkg: OfficePackage, entry: SheetEntry, sharedStrings: readonly string[], budget: { cells: number; merged: number }): SheetSnapshot {
  const grid: Grid = { values: [], formulas: [] };
  const place = ({ row, column, element, formula }: SheetCell): void => {
    const value = element.children.length === 0 ? null : cellValue(element, sharedStrings);
    if (value === null && formula === null) return;
    budget.cells -= put(grid, row, column, value, formula);
    if (budget.cells < 0) throw new WorkbookError("tooLarge", `${entry.name}: more than ${maxCells} cells`);
  };
  const cells = new CellReader(entry.path);
  const hiddenRows = new SpanList();
  const rest = pkg.readThrough(entry.path, "sheetData", "row", (row) => {
    const index = cells.eachOf(row, place);
    if (index < grid.values.length && isHiddenRow(row)) hiddenRows.add(index);
  });
  clearMergedAway(rest, grid, budget, entry.name);
  const width = grid.values.reduce((most, row) => Math.max(most, row.length), 0);
  return {
    name: entry.name, visible: entry.visible, ...(entry.veryHidden ? { veryHidden: true } : {}),
    hiddenRows: hiddenRows.list, hiddenColumns: hiddenColumns(rest, width), ...grid,
  };
}

/** Returns by how many places the grid grew. */
function put(grid: Grid, row: number, column: number, value: CellValue, formula: string | null): number {
  let grown = 0;
  for (; grid.values.length <= row; grown++) {
    grid.values.push([]);
    grid.formulas.push([]);
  }
  const values = grid.values[row] ?? [];
  const formulas = grid.formulas[row] ?? [];
  for (; values.length <= column; grown++) {
    values.push(null);
    formulas.push(null);
  }
  values[column] = value;
  formulas[column] = formula;
  return grown;
}

/** Only the top left cell of a merged area has a value; leftovers of other programs below it are invisible. */
function clearMergedAway(sheet: XmlElement, grid: Grid, budget: { merged: number }, name: string): void {
  const merges = childOf(sheet, "mergeCells");
  for (const merge of merges === undefined ? [] : childrenOf(merges, "mergeCell")) {
    const area = parseArea(merge.attributes["ref"] ?? "");
    if (area === null) continue;
    for (let row = area.top; row <= Math.min(area.bottom, grid.values.length - 1); row++) {
      const values = grid.values[row] ?? [];
      const last = Math.min(area.right, values.length - 1);
      budget.merged -= Math.max(1, last - area.left + 1);
      if (budget.merged < 0) throw new WorkbookError("unreadable", `${name}: overlapping merged areas`);
      for (let column = area.left; column <= last; column++) {
        if (row === area.top && column === area.left) continue;
        values[column] = null;
        (grid.formulas[row] ?? [])[column] = null;
      }
    }
  }
}
