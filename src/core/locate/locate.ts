/** Snapshot → where the tables of a pack stand, and the figures and fields as a Book. Nothing is taken from position alone. */
import { parseTypedAmount, toAmount } from "../amount/amount";
import type { CellAddress, SheetSnapshot, WorkbookSnapshot } from "../model/snapshot";
import type { Book, Read, TableMap } from "../model/tableMap";
import { cellAt, indexRows } from "../model/tableMap";
import type { PackSpec } from "../spec/pack";
import type { TableSpec } from "../spec/table";
import { normalizeText, withoutYear } from "../text/normalize";
import type { LocatedHeader } from "./columns";
import { locateHeader } from "./columns";
import { locateInfo } from "./info";
import { locateRows } from "./rows";
import { isBlank, isErrorValue, textAt, valueAt } from "./text";

export interface LocatedTable {
  readonly map: TableMap;
  readonly sheet: SheetSnapshot;
  readonly header: LocatedHeader;
  /** Where the title was found, null when the sheet's name alone told. */
  readonly title: CellAddress | null;
  /** The row of a note such as 注：本表无数据. */
  readonly noteRow: number | null;
}

export interface LocatedWorkbook {
  readonly pack: PackSpec;
  readonly snapshot: WorkbookSnapshot;
  readonly tables: ReadonlyMap<string, LocatedTable>;
  readonly book: Book;
}

/** Titles stand in the first rows. */
const TITLE_ROWS = 6;

export function locateWorkbook(pack: PackSpec, snapshot: WorkbookSnapshot): LocatedWorkbook {
  const taken = new Set<string>();
  const tables = new Map<string, LocatedTable>();
  for (const table of pack.tables) {
    const located = locateTable(pack, table, snapshot, taken);
    if (!located) continue;
    taken.add(located.sheet.name);
    tables.set(table.id, located);
  }
  return { pack, snapshot, tables, book: createBook(pack, snapshot, tables) };
}

function locateTable(pack: PackSpec, table: TableSpec, snapshot: WorkbookSnapshot, taken: ReadonlySet<string>): LocatedTable | null {
  const candidates = snapshot.sheets
    .filter((sheet) => !taken.has(sheet.name))
    .map((sheet) => ({ sheet, title: findTitle(table, sheet), named: normalizeText(sheet.name) === normalizeText(table.sheet) }))
    .filter((candidate) => candidate.title !== null || candidate.named)
    .sort((a, b) => Number(b.title !== null) - Number(a.title !== null) || Number(b.named) - Number(a.named));
  for (const { sheet, title } of candidates) {
    const header = locateHeader(table, sheet);
    if (header) return readTable(pack, table, sheet, header, title);
  }
  return null;
}

function findTitle(table: TableSpec, sheet: SheetSnapshot): CellAddress | null {
  const titles = [table.title, ...(table.titleAliases ?? [])].map((title) => withoutYear(title.replace(/\{year\}年?/g, "")));
  for (let row = 0; row < Math.min(TITLE_ROWS, sheet.values.length); row += 1) {
    for (let column = 0; column < (sheet.values[row]?.length ?? 0); column += 1) {
      const text = withoutYear(textAt(sheet, row, column));
      if (text !== "" && titles.some((title) => text === title || text.endsWith(title))) return { sheet: sheet.name, row, column };
    }
  }
  return null;
}

function readTable(pack: PackSpec, table: TableSpec, sheet: SheetSnapshot, header: LocatedHeader, title: CellAddress | null): LocatedTable {
  const first = header.bottom + 1 + (isNumberRow(sheet, header) ? 1 : 0);
  const noteRow = findNote(sheet, first);
  const last = (noteRow ?? sheet.values.length) - 1;
  const rows = table.blocks.flatMap((block) => locateRows(pack, block, { sheet, columns: header.columns, first, last }));
  const map: TableMap = {
    table, sheet: sheet.name, columns: header.columns, rows, byKey: indexRows(rows), firstRow: first,
    lastRow: rows.reduce((most, row) => Math.max(most, row.row), first),
  };
  return { map, sheet, header, title, noteRow };
}

/** The row 1, 2, 3 … under some headers. */
function isNumberRow(sheet: SheetSnapshot, header: LocatedHeader): boolean {
  const cells = [...header.columns.values()].map((column) => textAt(sheet, header.bottom + 1, column).trim());
  return cells.length > 2 && cells.every((cell) => /^\d{1,2}$/.test(cell)) && cells[0] === "1";
}

function findNote(sheet: SheetSnapshot, first: number): number | null {
  for (let row = first; row < sheet.values.length; row += 1) {
    const text = (sheet.values[row] ?? []).find((value) => !isBlank(value));
    if (typeof text === "string" && /^备?注[:：]/.test(text.trim())) return row;
  }
  return null;
}

function createBook(pack: PackSpec, snapshot: WorkbookSnapshot, tables: ReadonlyMap<string, LocatedTable>): Book {
  const maps = new Map([...tables].map(([id, located]) => [id, located.map]));
  const info = locateInfo(pack.info, snapshot);
  const readCell = (table: string, sheet: SheetSnapshot, at: CellAddress): Read => {
    const value = valueAt(sheet, at.row, at.column);
    if (isBlank(value)) return { ok: true, amount: 0 };
    if (typeof value === "number") return { ok: true, amount: toAmount(value) };
    if (isErrorValue(value)) return { ok: false, missing: { kind: "errorValue", table, detail: value, at } };
    const typed = typeof value === "string" ? parseTypedAmount(value) : null;
    return typed === null ? { ok: false, missing: { kind: "notANumber", table, detail: String(value), at } } : { ok: true, amount: toAmount(typed) };
  };
  return {
    tables: maps,
    amount(map, row, column) {
      const at = cellAt(map, row, column);
      const located = tables.get(map.table.id);
      if (!at || !located) return { ok: false, missing: { kind: "column", table: map.table.id, detail: column } };
      return readCell(map.table.id, located.sheet, at);
    },
    text(map, row, column) {
      const at = cellAt(map, row, column);
      const located = tables.get(map.table.id);
      return at && located ? textAt(located.sheet, at.row, at.column).trim() : null;
    },
    infoAmount(field) {
      const place = info.get(field);
      return place ? readCell("info", place.sheet, place.address) : { ok: false, missing: { kind: "field", table: "info", detail: field } };
    },
    infoText(field) {
      const place = info.get(field);
      return place ? textAt(place.sheet, place.address.row, place.address.column).trim() : null;
    },
    infoAddress: (field) => info.get(field)?.address ?? null,
  };
}
