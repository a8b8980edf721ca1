/**
 * What the host asks of a calculation engine. Sheets are named by the engine's own stable id; "" is an empty cell.
 * The engine decides nothing about Excel's rules: refusals, protection and remembered settings are the host's.
 */
import type { Area } from "../../core/model/workbookPlan";
import type { StructureChange } from "./records/structureChange";

/** A cell's value as Office.js gives it; errors are text such as "#REF!". */
export type HostValue = string | number | boolean;

/** What to put into a cell; a cell left out of a write keeps what it has. */
export type HostInput =
  | { readonly kind: "blank" }
  | { readonly kind: "number"; readonly value: number; readonly numberFormat?: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  /** `quoted`: typed with a leading apostrophe. */
  | { readonly kind: "text"; readonly value: string; readonly quoted?: boolean }
  | { readonly kind: "formula"; readonly formula: string };

export type HostAlignment =
  "General" | "Left" | "Center" | "Right" | "Fill" | "Justify" | "CenterAcrossSelection" | "Distributed";
export type VerticalAlignment = "Top" | "Center" | "Bottom" | "Justify" | "Distributed";

/** Colours are "#RRGGBB"; the font size is in points, the indent in Excel's levels. */
export interface HostStyle {
  readonly fill: string | null;
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strikethrough: boolean;
  readonly underline: "None" | "Single" | "Double";
  readonly horizontal: HostAlignment;
  readonly vertical: VerticalAlignment;
  readonly wrap: boolean;
  readonly indent: number;
}

export type BorderEdge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical";

export interface Border {
  readonly style: "Continuous" | "Dash" | "Dot" | "Double" | "DashDot" | "DashDotDot" | "SlantDashDot";
  readonly color: string;
  readonly weight: "Hairline" | "Thin" | "Medium" | "Thick";
}

/** A defined name of the workbook; the formula starts with "=". */
export interface HostName {
  readonly name: string;
  readonly formula: string;
}

/** A formula condition to show; the formula starts with "=" and is relative to the first area's top left cell. */
export interface ConditionalFormatView {
  readonly id: string;
  readonly areas: readonly Area[];
  readonly formula: string;
  readonly stopIfTrue: boolean;
  readonly fill: string | null;
  readonly fontColor: string | null;
  readonly bold: boolean;
  readonly underline: UnderlineStyle;
  /** Null while it is not set. The engine has none in conditional formats, so the grid does not show it. */
  readonly numberFormat: string | null;
  /** Lines by edge; kept and reported, not shown by the grid. */
  readonly borders: Readonly<Partial<Record<ConditionalEdge, ConditionalBorder>>>;
}

export type UnderlineStyle = "None" | "Single" | "Double";
export type ConditionalEdge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight";

export interface ConditionalBorder {
  readonly style: string;
  readonly color: string;
}

/** A validation to show in the grid; anything the engine cannot show is only remembered by the host. */
export interface ValidationView {
  readonly areas: readonly Area[];
  readonly kind: "list" | "decimal" | "wholeNumber" | "textLength" | "custom";
  readonly formula1: string;
  readonly formula2: string | null;
  readonly operator: string;
  readonly ignoreBlanks: boolean;
  readonly dropDown: boolean;
  readonly error: { readonly title: string; readonly message: string; readonly stop: boolean } | null;
  readonly prompt: { readonly title: string; readonly message: string } | null;
}

/** What happens in the workbook without the host's doing. `structure` and sheet events are told for every cause. */
export interface BookListener {
  edited?(sheet: string, area: Area, single: { readonly before: HostValue; readonly after: HostValue } | null): void;
  selected?(sheet: string, area: Area): void;
  activated?(sheet: string, previous: string | null): void;
  /** Rows, columns or cells were moved; `byUser` is false for the host's own calls. */
  structure?(change: StructureChange, byUser: boolean): void;
  sheetAdded?(sheet: string, byUser: boolean): void;
  sheetRenamed?(sheet: string, before: string, after: string): void;
  sheetDeleted?(sheet: string, name: string, byUser: boolean): void;
}

export type ShiftDirection = "Down" | "Right";

/** An engine with one open workbook. Nothing here throws HostError; wrong arguments are the caller's fault. */
export interface HostBook {
  readonly name: string;
  listen(listener: BookListener): () => void;
  /** Waits for the engine to finish formulas it still owes; returns at once when nothing changed. */
  calculated(): Promise<void>;
  /** Recalculates everything. */
  recalculate(): Promise<void>;

  /** Sheet ids in tab order. */
  sheets(): readonly string[];
  sheetName(sheet: string): string;
  /** Adds an empty sheet at the end without showing it and returns its id. */
  addSheet(name: string): string;
  renameSheet(sheet: string, name: string): void;
  moveSheet(sheet: string, position: number): void;
  deleteSheet(sheet: string): void;
  activeSheet(): string;
  activateSheet(sheet: string): void;
  isHidden(sheet: string): boolean;
  setHidden(sheet: string, hidden: boolean): void;
  /** "#RRGGBB" or "" for none. */
  tabColor(sheet: string): string;
  setTabColor(sheet: string, color: string): void;
  showsGridlines(sheet: string): boolean;
  setGridlines(sheet: string, shown: boolean): void;

  /** Values of the area, "" for empty. Await `calculated` first. */
  values(sheet: string, area: Area): HostValue[][];
  /** Formula text with "=", null where there is none. */
  formulas(sheet: string, area: Area): (string | null)[][];
  /** What the grid shows. */
  texts(sheet: string, area: Area): string[][];
  numberFormats(sheet: string, area: Area): string[][];
  setNumberFormats(sheet: string, area: Area, formats: readonly (readonly (string | null)[])[]): void;
  /** Null cells stay as they are. */
  write(sheet: string, area: Area, cells: readonly (readonly (HostInput | null)[])[]): void;
  clear(sheet: string, area: Area, what: "All" | "Contents" | "Formats"): void;
  /** The smallest area with content (or, unless `valuesOnly`, formats); null for none. */
  usedArea(sheet: string, valuesOnly: boolean): Area | null;
  /** The part of the area that can hold anything: whole rows and columns shrink to the engine's grid. */
  clip(sheet: string, area: Area): Area;

  style(sheet: string, row: number, column: number): HostStyle;
  setStyle(sheet: string, area: Area, patch: Partial<HostStyle>): void;
  border(sheet: string, area: Area, edge: BorderEdge): Border | null;
  setBorder(sheet: string, area: Area, edge: BorderEdge, border: Border | null): void;
  /** Formats of cells, number formats and borders among them, go from the rows `from` to those of `to`, one by one. */
  copyFormats(sheet: string, from: Area, to: Area): void;
  /** Office.js column width (points), row height in points. */
  columnWidth(sheet: string, column: number): number;
  setColumnWidth(sheet: string, first: number, last: number, width: number): void;
  rowHeight(sheet: string, row: number): number;
  setRowHeight(sheet: string, first: number, last: number, height: number): void;
  columnHidden(sheet: string, column: number): boolean;
  setColumnHidden(sheet: string, first: number, last: number, hidden: boolean): void;
  rowHidden(sheet: string, row: number): boolean;
  setRowHidden(sheet: string, first: number, last: number, hidden: boolean): void;
  merges(sheet: string): readonly Area[];
  merge(sheet: string, area: Area): void;
  unmerge(sheet: string, area: Area): void;
  frozen(sheet: string): { readonly rows: number; readonly columns: number };
  setFrozen(sheet: string, rows: number, columns: number): void;
  insertCells(sheet: string, area: Area, shift: ShiftDirection): Promise<void>;
  deleteCells(sheet: string, area: Area, shift: "Up" | "Left"): Promise<void>;

  definedNames(): readonly HostName[];
  setDefinedName(name: string, formula: string): void;
  deleteDefinedName(name: string): void;
  showConditionalFormats(sheet: string, changed: readonly ConditionalFormatView[], removed: readonly string[]): void;
  showValidations(sheet: string, validations: readonly ValidationView[]): void;

  selection(): { readonly sheet: string; readonly area: Area };
  select(sheet: string, area: Area): void;
  /** Releases the engine after it finished calculating. */
  dispose(): Promise<void>;
}
