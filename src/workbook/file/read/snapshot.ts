/** A workbook package as the plain data of the port. */
import type { CellLook, CellValue, SheetSnapshot, WorkbookSnapshot } from "../../../core/model/snapshot";
import type { Area } from "../../../core/model/workbookPlan";
import { WorkbookError } from "../../port";
import { cellName, maxCellText, parseArea } from "../../address";
import { isCutOff, readState } from "../parts/customState";
import { definedNames } from "../parts/definedNames";
import type { OfficePackage } from "../parts/officePackage";
import { listSheets } from "../parts/workbookPart";
import type { SheetEntry } from "../parts/workbookPart";
import { childOf, childrenOf } from "../xml/element";
import type { XmlElement } from "../xml/element";
import { SpanList } from "../../spans";
import type { LookOf } from "./cellLooks";
import { mergedLook, readLooks } from "./cellLooks";
import { cellValue } from "./cellValue";
import { columnWidths } from "./columnWidths";
import { commentsOf } from "./comments";
import { documentProperties } from "./documentProperties";
import { hiddenColumns, isHiddenRow } from "./hiddenLines";
import type { HeldArea } from "./heldAreas";
import { heldAreas, pivotSources } from "./heldAreas";
import { linkedFiles } from "./linkedFiles";
import type { StyleFormatOf } from "./numberFormats";
import { readNumberFormats } from "./numberFormats";
import { printAreas } from "./printAreas";
import { readSharedStrings } from "./sharedStrings";
import { CellReader } from "./sheetCells";
import type { SheetCell } from "./sheetCells";

/** Excel itself gives an add-in no more than this many cells. */
const maxCells = 5_000_000;
interface Grid {
  readonly values: CellValue[][];
  readonly formulas: (string | null)[][];
  /** Only as far as a row has other formats than General. */
  readonly formats: (string | null)[][];
  /** Only as far as a row has numbers with another look than the usual one. */
  readonly looks: (CellLook | null)[][];
}

export interface StoredWorkbook {
  /** Values are those in the file, also under merged areas. */
  readonly snapshot: WorkbookSnapshot;
  /** Merged areas of each sheet. */
  readonly merges: readonly (readonly Area[])[];
}

interface StoredSheet {
  readonly sheet: SheetSnapshot;
  readonly merges: readonly Area[];
  readonly held: readonly HeldArea[];
}

/** Formulas are not calculated here. Throws cellTooLong for a text that Excel itself would not open: a million characters cost gigabytes in every check of texts. */
export function readSnapshot(pkg: OfficePackage, workbookPath: string): StoredWorkbook {
  const sharedStrings = readSharedStrings(pkg, workbookPath);
  const formatOf = readNumberFormats(pkg, workbookPath);
  const lookOf = readLooks(pkg, workbookPath);
  const budget = { cells: maxCells };
  const stored = listSheets(pkg, workbookPath).map((entry) =>
    readSheet(pkg, entry, { sharedStrings, formatOf, lookOf }, budget),
  );
  const areas = printAreas(definedNames(pkg, workbookPath));
  const calendar = isSince1904(pkg, workbookPath) ? { since1904: true } : {};
  const held = heldBySheet([...stored.flatMap((one) => one.held), ...pivotSources(pkg, workbookPath)]);
  const sheets = stored.map(({ sheet }) => ({
    ...sheet,
    ...calendar,
    held: held.get(sheet.name.toLowerCase()) ?? [],
    printAreas: areas.get(sheet.name) ?? [],
  }));
  const properties = documentProperties(pkg);
  const whole = {
    state: readState(pkg, workbookPath),
    isCutOff: isCutOff(pkg, workbookPath),
    linkedFiles: linkedFiles(pkg, workbookPath),
    ...(properties ? { properties } : {}),
  };
  return { snapshot: { sheets, ...whole }, merges: stored.map(({ merges }) => merges) };
}

function isSince1904(pkg: OfficePackage, workbookPath: string): boolean {
  return ["1", "true"].includes(childOf(pkg.read(workbookPath), "workbookPr")?.attributes["date1904"] ?? "");
}

function heldBySheet(held: readonly HeldArea[]): ReadonlyMap<string, readonly Area[]> {
  const bySheet = new Map<string, Area[]>();
  for (const { sheet, area } of held) {
    const areas = bySheet.get(sheet.toLowerCase());
    if (areas === undefined) bySheet.set(sheet.toLowerCase(), [area]);
    else areas.push(area);
  }
  return bySheet;
}

interface Shared {
  readonly sharedStrings: readonly string[];
  readonly formatOf: StyleFormatOf;
  readonly lookOf: LookOf;
}

function readSheet(
  pkg: OfficePackage,
  entry: SheetEntry,
  { sharedStrings, formatOf, lookOf }: Shared,
  budget: { cells: number },
): StoredSheet {
  const grid: Grid = { values: [], formulas: [], formats: [], looks: [] };
  const place = ({ row, column, element, formula }: SheetCell): void => {
    const value = element.children.length === 0 ? null : cellValue(element, sharedStrings);
    if (value === null && formula === null) return;
    if (typeof value === "string" && value.length > maxCellText)
      throw new WorkbookError("cellTooLong", `${entry.name}!${cellName(row, column)}（${value.length} 个字）`);
    budget.cells -= put(grid, row, column, value, formula);
    if (budget.cells < 0) throw new WorkbookError("tooLarge", `${entry.name}: more than ${maxCells} cells`);
    const style = element.attributes["s"];
    putSparse(grid.formats, grid.values.length, row, column, formatOf(style));
    if (typeof value === "number" || formula !== null)
      putSparse(grid.looks, grid.values.length, row, column, lookOf(style));
  };
  const cells = new CellReader(entry.path);
  const hiddenRows = new SpanList();
  const rest = pkg.readThrough(entry.path, "sheetData", "row", (row) => {
    const index = cells.eachOf(row, place);
    if (index < grid.values.length && isHiddenRow(row)) hiddenRows.add(index);
  });
  const width = grid.values.reduce((most, row) => Math.max(most, row.length), 0);
  const merges = mergesOf(rest);
  markMerged(grid, merges);
  const sheet = {
    name: entry.name,
    visible: entry.visible,
    ...(entry.veryHidden ? { veryHidden: true } : {}),
    hiddenRows: hiddenRows.list,
    hiddenColumns: hiddenColumns(rest, width),
    ...grid,
    columnWidths: columnWidths(rest, width),
    comments: commentsOf(pkg, entry.path),
  };
  return { sheet, merges, held: heldAreas(pkg, entry, rest, merges) };
}

/** All rows without cells are this one: a cell in the last row of a sheet makes a million of them. */
const BLANK: never[] = [];
Object.freeze(BLANK);

function ownRow<T>(grid: T[][], row: number): T[] {
  const cells = grid[row] ?? BLANK;
  if (cells !== BLANK) return cells;
  const own: T[] = [];
  grid[row] = own;
  return own;
}

/** `count`: rows that the grid has by now. */
function putSparse<T>(grid: (T | null)[][], count: number, row: number, column: number, entry: T | null): void {
  while (grid.length < count) grid.push(BLANK);
  if (entry === null || row >= grid.length) return;
  const cells = ownRow(grid, row);
  while (cells.length < column) cells.push(null);
  cells[column] = entry;
}

function markMerged({ values, looks }: Grid, merges: readonly Area[]): void {
  for (const { top, left } of merges) {
    if (typeof values[top]?.[left] === "number")
      putSparse(looks, values.length, top, left, mergedLook(looks[top]?.[left] ?? null));
  }
}

function mergesOf(sheet: XmlElement): readonly Area[] {
  const list = childOf(sheet, "mergeCells");
  return list === undefined
    ? []
    : childrenOf(list, "mergeCell").flatMap(({ attributes }) => parseArea(attributes["ref"] ?? "") ?? []);
}

/** Returns by how many places the grid grew. */
function put(grid: Grid, row: number, column: number, value: CellValue, formula: string | null): number {
  let grown = 0;
  for (; grid.values.length <= row; grown++) {
    grid.values.push(BLANK);
    grid.formulas.push(BLANK);
  }
  const values = ownRow(grid.values, row);
  const formulas = ownRow(grid.formulas, row);
  for (; values.length <= column; grown++) {
    values.push(null);
    formulas.push(null);
  }
  values[column] = value;
  formulas[column] = formula;
  return grown;
}
