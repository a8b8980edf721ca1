/** The Book of a Univer 0.25.1 workbook. Works headless and under the Univer sheet UI alike. */
import { BooleanNumber, generateRandomId, mergeWorksheetSnapshotWithDefault } from "@univerjs/core";
import type { Univer } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { FWorkbook } from "@univerjs/sheets/facade";
import { isWholeColumns, isWholeRows } from "../address";
import type { Area } from "../../../core/model/workbookPlan";
import type {
  HostBook,
  BookListener,
  Border,
  BorderEdge,
  HostInput,
  HostStyle,
  HostValue,
  ConditionalFormatView,
  HostName,
  ShiftDirection,
  ValidationView,
} from "../book";
import { CalculationTracker, switchOffLookupCache } from "./calculation";
import {
  cellValue,
  clearCells,
  mapCells,
  readFormulas,
  readNumberFormats,
  readTexts,
  usedArea,
  writeCells,
  writeNumberFormats,
} from "./cells";
import { passOverForgottenFormulas } from "./dependencies";
import { Command, toArea, toPixels, toPoints, toRange, UniverEngine } from "./engine";
import { BookObserver } from "./observer";
import { mergeCells, mergedAreas, unmergeCells } from "./merging";
import { gatherFormulasOfOneSheet, keepFormulaParts, keepNumbersOfTexts } from "./parsedOnce";
import { GridRules } from "./rules";
import { deleteCells, insertCells, rowsAre } from "./shifting";
import { copyFormats, readBorder, readStyle, writeBorder, writeStyle } from "./styles";

/** Grid of a new sheet; it grows when something is written beyond. */
const NEW_SHEET = { rows: 1000, columns: 40 };

export class UniverBook implements HostBook {
  private readonly engine: UniverEngine;
  private readonly calculation: CalculationTracker;
  private readonly observer: BookObserver;
  private readonly rules: GridRules;

  /** `univer` needs the plugins docs, sheets, formula and number formats; with data validation and conditional formatting it shows those too. */
  constructor(univer: Univer, api: FUniver, workbook: FWorkbook) {
    switchOffLookupCache();
    passOverForgottenFormulas(univer);
    keepFormulaParts(univer);
    keepNumbersOfTexts();
    gatherFormulasOfOneSheet(univer);
    this.engine = new UniverEngine(univer, api, workbook);
    this.calculation = new CalculationTracker(this.engine);
    this.observer = new BookObserver(this.engine);
    this.rules = new GridRules(this.engine);
  }

  get name(): string {
    return this.engine.facade.getName();
  }

  listen(listener: BookListener): () => void {
    return this.observer.listen(listener);
  }

  calculated(): Promise<void> {
    return this.calculation.calculated();
  }

  recalculate(): Promise<void> {
    return this.calculation.recalculate();
  }

  sheets(): readonly string[] {
    return this.engine.workbook().getSheetOrders();
  }

  sheetName(sheet: string): string {
    return this.engine.sheet(sheet).getName();
  }

  addSheet(name: string): string {
    const id = generateRandomId(10);
    const sheet = mergeWorksheetSnapshotWithDefault({
      id,
      name,
      rowCount: NEW_SHEET.rows,
      columnCount: NEW_SHEET.columns,
    });
    // Without this mark Univer would show the new sheet.
    const quietly = { fromCollab: true };
    this.engine.run(Command.insertSheet, id, { index: this.sheets().length, sheet }, quietly);
    return id;
  }

  renameSheet(sheet: string, name: string): void {
    this.engine.work(() => this.engine.sheetFacade(sheet).setName(name));
  }

  moveSheet(sheet: string, position: number): void {
    this.engine.run(Command.sheetOrder, sheet, { fromOrder: this.sheets().indexOf(sheet), toOrder: position });
  }

  deleteSheet(sheet: string): void {
    if (this.activeSheet() === sheet) {
      const next = this.sheets().find((other) => other !== sheet && !this.isHidden(other));
      if (next !== undefined) this.activateSheet(next);
    }
    this.engine.work(() => this.engine.facade.deleteSheet(sheet));
  }

  activeSheet(): string {
    const active = this.engine.workbook().getActiveSheet()?.getSheetId();
    return active ?? this.sheets()[0] ?? "";
  }

  activateSheet(sheet: string): void {
    this.engine.run(Command.activateSheet, sheet, {});
  }

  isHidden(sheet: string): boolean {
    return this.engine.sheet(sheet).isSheetHidden() === BooleanNumber.TRUE;
  }

  setHidden(sheet: string, hidden: boolean): void {
    this.engine.run(Command.hideSheet, sheet, { hidden: hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE });
    if (!hidden || this.activeSheet() !== sheet) return;
    const next = this.sheets().find((other) => !this.isHidden(other));
    if (next !== undefined) this.activateSheet(next);
  }

  tabColor(sheet: string): string {
    return this.engine.sheet(sheet).getConfig().tabColor || "";
  }

  setTabColor(sheet: string, color: string): void {
    this.engine.run(Command.tabColor, sheet, { color });
  }

  showsGridlines(sheet: string): boolean {
    return this.engine.sheet(sheet).getConfig().showGridlines !== BooleanNumber.FALSE;
  }

  setGridlines(sheet: string, shown: boolean): void {
    this.engine.run(Command.gridlines, sheet, { showGridlines: shown ? BooleanNumber.TRUE : BooleanNumber.FALSE });
  }

  values(sheet: string, area: Area): HostValue[][] {
    return mapCells(this.engine, sheet, area, cellValue);
  }

  formulas(sheet: string, area: Area): (string | null)[][] {
    return readFormulas(this.engine, sheet, area);
  }

  texts(sheet: string, area: Area): string[][] {
    return readTexts(this.engine, sheet, area);
  }

  numberFormats(sheet: string, area: Area): string[][] {
    return readNumberFormats(this.engine, sheet, area);
  }

  setNumberFormats(sheet: string, area: Area, formats: readonly (readonly (string | null)[])[]): void {
    writeNumberFormats(this.engine, sheet, area, formats);
  }

  write(sheet: string, area: Area, cells: readonly (readonly (HostInput | null)[])[]): void {
    writeCells(this.engine, sheet, area, cells);
  }

  clear(sheet: string, area: Area, what: "All" | "Contents" | "Formats"): void {
    clearCells(this.engine, sheet, area, what);
  }

  usedArea(sheet: string, valuesOnly: boolean): Area | null {
    return usedArea(this.engine, sheet, valuesOnly);
  }

  clip(sheet: string, area: Area): Area {
    this.engine.grow(sheet, isWholeColumns(area) ? 0 : area.bottom, isWholeRows(area) ? 0 : area.right);
    return this.engine.fit(sheet, area);
  }

  style(sheet: string, row: number, column: number): HostStyle {
    return readStyle(this.engine.styleOf(this.engine.sheet(sheet).getCellRaw(row, column)));
  }

  setStyle(sheet: string, area: Area, patch: Partial<HostStyle>): void {
    writeStyle(this.engine, sheet, area, patch);
  }

  border(sheet: string, area: Area, edge: BorderEdge): Border | null {
    return readBorder(this.engine, sheet, area, edge);
  }

  setBorder(sheet: string, area: Area, edge: BorderEdge, border: Border | null): void {
    writeBorder(this.engine, sheet, area, edge, border);
  }

  copyFormats(sheet: string, from: Area, to: Area): void {
    copyFormats(this.engine, sheet, this.clip(sheet, from), this.clip(sheet, to));
  }

  columnWidth(sheet: string, column: number): number {
    return toPoints(this.engine.sheet(sheet).getColumnWidth(column));
  }

  setColumnWidth(sheet: string, first: number, last: number, width: number): void {
    this.engine.run(Command.columnWidth, sheet, { ranges: [columns(first, last)], colWidth: toPixels(width) });
  }

  rowHeight(sheet: string, row: number): number {
    return toPoints(this.engine.sheet(sheet).getRowHeight(row));
  }

  setRowHeight(sheet: string, first: number, last: number, height: number): void {
    this.engine.run(Command.rowHeight, sheet, { ranges: [rows(first, last)], rowHeight: toPixels(height) });
  }

  columnHidden(sheet: string, column: number): boolean {
    return !this.engine.sheet(sheet).getColVisible(column);
  }

  setColumnHidden(sheet: string, first: number, last: number, hidden: boolean): void {
    this.engine.run(hidden ? Command.hideColumns : Command.showColumns, sheet, { ranges: [columns(first, last)] });
  }

  rowHidden(sheet: string, row: number): boolean {
    return !this.engine.sheet(sheet).getRowVisible(row);
  }

  setRowHidden(sheet: string, first: number, last: number, hidden: boolean): void {
    if (rowsAre(hidden, this.engine.sheet(sheet), first, last)) return;
    this.engine.run(hidden ? Command.hideRows : Command.showRows, sheet, { ranges: [rows(first, last)] });
  }

  merges(sheet: string): readonly Area[] {
    return mergedAreas(this.engine, sheet);
  }

  merge(sheet: string, area: Area): void {
    mergeCells(this.engine, sheet, area);
  }

  unmerge(sheet: string, area: Area): void {
    unmergeCells(this.engine, sheet, area);
  }

  frozen(sheet: string): { readonly rows: number; readonly columns: number } {
    const { ySplit, xSplit } = this.engine.sheet(sheet).getFreeze();
    return { rows: ySplit, columns: xSplit };
  }

  setFrozen(sheet: string, frozenRows: number, frozenColumns: number): void {
    this.engine.run(Command.freeze, sheet, {
      startRow: frozenRows || -1,
      startColumn: frozenColumns || -1,
      ySplit: frozenRows,
      xSplit: frozenColumns,
    });
  }

  insertCells(sheet: string, area: Area, shift: ShiftDirection): Promise<void> {
    return insertCells(this.engine, this.observer, sheet, area, shift);
  }

  deleteCells(sheet: string, area: Area, shift: "Up" | "Left"): Promise<void> {
    return deleteCells(this.engine, this.observer, sheet, area, shift);
  }

  definedNames(): readonly HostName[] {
    return this.engine.facade.getDefinedNames().map((entry) => ({
      name: entry.getName(),
      formula: `=${entry.getFormulaOrRefString().replace(/^=/, "")}`,
    }));
  }

  setDefinedName(name: string, formula: string): void {
    const present = this.engine.facade.getDefinedNames().find((entry) => entry.getName() === name);
    const reference = isReference(formula) ? formula.slice(1) : formula;
    if (present?.getFormulaOrRefString() === reference) return;
    this.calculation.forgetName(name, present !== undefined);
    this.engine.work(() => {
      if (present) present.setRef(reference);
      else this.engine.facade.insertDefinedName(name, reference);
    });
  }

  deleteDefinedName(name: string): void {
    this.engine.work(() => this.engine.facade.deleteDefinedName(name));
    this.calculation.forgetName(name, true);
  }

  showConditionalFormats(sheet: string, changed: readonly ConditionalFormatView[], removed: readonly string[]): void {
    this.rules.showConditionalFormats(sheet, changed, removed);
  }

  showValidations(sheet: string, validations: readonly ValidationView[]): void {
    this.rules.showValidations(sheet, validations);
  }

  selection(): { readonly sheet: string; readonly area: Area } {
    const range = this.engine.facade.getActiveRange()?.getRange();
    const area = range ? toArea(range) : { top: 0, left: 0, bottom: 0, right: 0 };
    return { sheet: this.activeSheet(), area };
  }

  select(sheet: string, area: Area): void {
    const inside = this.clip(sheet, area);
    if (this.activeSheet() !== sheet) this.activateSheet(sheet);
    this.engine.work(() => this.engine.sheetFacade(sheet).getRange(toRange(inside)).activate());
  }

  async dispose(): Promise<void> {
    await this.calculated();
    this.calculation.dispose();
    this.observer.dispose();
  }
}

const columns = (first: number, last: number): object => ({
  startRow: 0,
  endRow: 0,
  startColumn: first,
  endColumn: last,
});
const rows = (first: number, last: number): object => ({ startRow: first, endRow: last, startColumn: 0, endColumn: 0 });

/** Univer keeps a plain reference without "=", anything else with it. */
const isReference = (formula: string): boolean =>
  /^=(?:'(?:[^']|'')+'|[^'!()+*/&<>=-]+)!\$?[A-Z]*\$?\d*(?::\$?[A-Z]*\$?\d*)?$/i.test(formula);
