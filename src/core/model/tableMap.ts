/**
 * Where the rows and columns of a table stand on a sheet. The plan makes it from a layout, locate from a snapshot;
 * terms, rules and sentences work on it alike.
 */
import type { Amount } from "../amount/amount";
import type { Money } from "../amount/money";
import { derived } from "../declare/derived";
import type { BlockSpec, TableSpec } from "../declare/table";
import type { CellAddress } from "./snapshot";

export interface RowPlace {
  /** Unique in the table: the id of a fixed row, group + code of a tree row, group + position of a list row. */
  readonly key: string;
  readonly block: string;
  readonly group: string;
  readonly kind: "fixed" | "tree" | "list";
  /** The whole code, also where the form prints it in parts; null where there is none or it cannot be made out. */
  readonly code: string | null;
  /** The code as it is printed, one text for each code column from the left; blank ones at the end are left out. */
  readonly printedCode: readonly string[];
  readonly label: string;
  /** Holds figures beside neither code nor name. */
  readonly nameless?: true;
  /** 0 for the top level of a tree; null elsewhere. */
  readonly level: number | null;
  readonly parent: string | null;
  readonly children: readonly string[];
  /** Sheet row from 0. */
  readonly row: number;
  /** Amount columns that the row uses; null for all of its block. */
  readonly columns: readonly string[] | null;
  /** Where the row stands when the table goes on in another place (a second sheet, a repeated header); else the map's own. */
  readonly site?: TableSite;
}

/** A sheet with the columns of a table on it. */
export interface TableSite {
  readonly sheet: string;
  /** Column id → sheet column from 0; columns that were not found are absent. Code columns stand in `codes`. */
  readonly columns: ReadonlyMap<string, number>;
  /** Block id → the sheet columns of its code, one or one for each level; empty where none is printed. */
  readonly codes: ReadonlyMap<string, readonly number[]>;
  /** Block id → the sheet column of its names. */
  readonly names: ReadonlyMap<string, number>;
}

export interface TableMap extends TableSite {
  readonly table: TableSpec;
  /** The unit that the figures are in: the printed one where a workbook was read. */
  readonly money: Money;
  readonly rows: readonly RowPlace[];
  readonly byKey: ReadonlyMap<string, RowPlace>;
  /** First row under the header and the last row that still belongs to the table (the row of the note excluded). */
  readonly firstRow: number;
  readonly lastRow: number;
}

/** Why a figure could not be looked at. blank: a total over figures is still to be filled in. choice: a field holds none of its values. textAmount: an amount kept as text, which formulas read otherwise than it is printed. */
export interface Missing {
  readonly kind:
    | "table"
    | "column"
    | "row"
    | "field"
    | "blank"
    | "choice"
    | "notANumber"
    | "textAmount"
    | "errorValue"
    | "circular"
    | "unknown"
    | "code";
  readonly table: string;
  /** Column, row or field id, or the text found instead of a number, a code or a choice. */
  readonly detail: string;
  readonly at?: CellAddress;
}

const BROKEN: ReadonlySet<Missing["kind"]> = new Set<Missing["kind"]>([
  "choice",
  "notANumber",
  "errorValue",
  "circular",
  "unknown",
  "code",
]);

/** Something stands there, and it tells no figure: unlike what is not there, it has to be mended. */
export function isBroken({ kind }: Missing): boolean {
  return BROKEN.has(kind);
}

export type Read = { readonly ok: true; readonly amount: Amount } | { readonly ok: false; readonly missing: Missing };

/** The figures and fields that terms read. */
export interface Book {
  readonly tables: ReadonlyMap<string, TableMap>;
  /** The amount at a cell; a blank counts as 0. */
  amount(map: TableMap, row: RowPlace, column: string): Read;
  /** Whether nothing stands at a cell, no formula either; absent where nobody asks. */
  isBlank?(map: TableMap, row: RowPlace, column: string): boolean;
  /** The text at a cell of a text column, "" where it is blank; null when the column was not found. */
  text(map: TableMap, row: RowPlace, column: string): string | null;
  infoAmount(field: string): Read;
  /** The text of a field, null when it was not found. */
  infoText(field: string): string | null;
  infoAddress(field: string): CellAddress | null;
  /** Why a choice field says nothing: it is blank, or holds none of its values; absent where texts are chosen from a list. */
  undecided?(field: string): Missing | null;
  /** The cell without an amount that the cell is or that its formula's result depends on, or the code that it does not find; absent where every cell has its amount. */
  hangsOn?(at: CellAddress): CellAddress | null;
}

/** Whether a choice field has one of the values; what depends on a field that nobody has chosen, or not from the list, is unknown. */
export function choiceIn(
  book: Book,
  field: string,
  values: readonly string[],
): { readonly ok: true; readonly value: boolean } | { readonly ok: false; readonly missing: Missing } {
  const text = book.infoText(field);
  const missing: Missing | null =
    text === null ? { kind: "field", table: "info", detail: field } : (book.undecided?.(field) ?? null);
  return missing === null ? { ok: true, value: values.includes(text ?? "") } : { ok: false, missing };
}

/** Index of rows by key, in one place so that layout and locate agree. */
export function indexRows(rows: readonly RowPlace[]): ReadonlyMap<string, RowPlace> {
  return new Map(rows.map((row) => [row.key, row]));
}

/** The block that a column belongs to. */
export function blockOf(table: TableSpec, column: string): string | undefined {
  return blocksOfColumns(table).get(column);
}

/** Of two blocks with the column the first. */
const blocksOfColumns = derived(
  (table: TableSpec): ReadonlyMap<string, string> =>
    new Map([...table.blocks].reverse().flatMap(({ id, columns }) => columns.map((column) => [column, id]))),
);

/** Key of a tree row. */
export function treeKey(group: string, code: string): string {
  return `${group}/${code}`;
}

/** Key of a list row, by its position from 0. */
export function listKey(group: string, position: number): string {
  return `${group}#${position}`;
}

export function cellAt(map: TableMap, row: RowPlace, column: string): CellAddress | null {
  const site = row.site ?? map;
  const index = site.columns.get(column);
  return index === undefined ? null : { sheet: site.sheet, row: row.row, column: index };
}

/** An optional column that the workbook does not have: its figures are none. */
export function lacksOptional(map: TableMap, column: string): boolean {
  return !map.columns.has(column) && map.table.columns.some(({ id, optional }) => id === column && optional === true);
}

/** The places where the table stands, its own first. */
export function sitesOf(map: TableMap): readonly TableSite[] {
  return [map, ...new Set(map.rows.flatMap((row) => row.site ?? []))];
}

/** The cells of a row's code, one for each code column. */
export function codeCells(map: TableMap, row: RowPlace): readonly CellAddress[] {
  const site = row.site ?? map;
  return (site.codes.get(row.block) ?? []).map((column) => ({ sheet: site.sheet, row: row.row, column }));
}

/** The cell with the row's name; null where the block has none or it was not found. */
export function nameCell(map: TableMap, row: RowPlace): CellAddress | null {
  const name = blockSpec(map.table, row.block)?.nameColumn;
  return name == null ? null : cellAt(map, row, name);
}

export function blockSpec(table: TableSpec, block: string): BlockSpec | undefined {
  // A table has one or two.
  for (const candidate of table.blocks) if (candidate.id === block) return candidate;
  return undefined;
}
