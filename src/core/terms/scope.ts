/** "This cell", for which a term is read, and the rows of a table that a term speaks of. */
import type { MoneyUnit } from "../amount/money";
import { WAN } from "../amount/money";
import type { Book, Missing, RowPlace, TableMap } from "../model/tableMap";
import { blockOf, lacksOptional } from "../model/tableMap";
import type { Term } from "../declare/term";
import { normalizeText } from "../text/normalize";
import { printsLevel } from "./printedLevels";
import { isUnreadable, missingCode, unreadableIn, unreadableUnder } from "./unreadable";

export interface Scope {
  readonly book: Book;
  /** Null where a term is read outside a table (narrative); such terms name every cell in full. */
  readonly map: TableMap | null;
  readonly row: RowPlace | null;
  readonly column: string | null;
  /** The unit in which a term is read outside a table; 万元 when absent. */
  readonly unit?: MoneyUnit;
}

/** Rows added up by a term, all in one column of one table. */
export interface RowSet {
  readonly map: TableMap;
  readonly rows: readonly RowPlace[];
  readonly column: string;
}

export type Found<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly missing: Missing };

export function found<T>(value: T): Found<T> {
  return { ok: true, value };
}

export function notFound(
  kind: Missing["kind"],
  table: string,
  detail: string,
): { readonly ok: false; readonly missing: Missing } {
  return { ok: false, missing: { kind, table, detail } };
}

/** The unit in which a term is read: that of this cell's table, or the one that is asked for outside a table. */
export function unitOf(scope: Scope): MoneyUnit {
  return scope.map?.money.unit ?? scope.unit ?? WAN.unit;
}

/** A term outside a table asked for its row: a declaration error, caught by test/packs. */
export function thisCell(scope: Scope): { map: TableMap; row: RowPlace; column: string } {
  if (scope.map === null || scope.row === null || scope.column === null) throw new Error("term needs a cell");
  return { map: scope.map, row: scope.row, column: scope.column };
}

function withoutColumn(map: TableMap, column: string): Found<RowSet> {
  return lacksOptional(map, column) ? found({ map, rows: [], column }) : notFound("column", map.table.id, column);
}

export function namedCell(book: Book, table: string, rowKey: string, column: string): Found<RowSet> {
  const map = book.tables.get(table);
  if (!map) return notFound("table", table, table);
  if (!map.columns.has(column)) return withoutColumn(map, column);
  const row = map.byKey.get(rowKey);
  return row ? found({ map, rows: [row], column }) : notFound("row", table, rowKey);
}

export function namedRows(scope: Scope, keys: readonly string[]): Found<RowSet> {
  const { map, column } = thisCell(scope);
  const rows: RowPlace[] = [];
  for (const key of keys) {
    const row = map.byKey.get(key);
    if (!row) return notFound("row", map.table.id, key);
    if (row.columns === null || row.columns.includes(column)) rows.push(row);
  }
  return found({ map, rows, column });
}

export function childRows(scope: Scope): Found<RowSet> {
  const { map, row, column } = thisCell(scope);
  const missing = unreadableUnder(map, row.group, row.key);
  return missing
    ? { ok: false, missing }
    : found({ map, column, rows: row.children.flatMap((key) => map.byKey.get(key) ?? []) });
}

/** Top rows of a group: those without a parent. */
export function topRows(
  scope: Scope,
  { group, table, column, naming }: Extract<Term, { term: "rows" }>,
): Found<RowSet> {
  const tableId = table ?? thisCell(scope).map.table.id;
  const columnId = column ?? thisCell(scope).column;
  const map = scope.book.tables.get(tableId);
  if (!map) return notFound("table", tableId, tableId);
  if (!map.columns.has(columnId)) return withoutColumn(map, columnId);
  const isNamed = naming && ((row: RowPlace): boolean => naming.some((word) => row.label.includes(word)));
  const missing = unreadableUnder(map, group, null, isNamed);
  if (missing) return { ok: false, missing };
  const rows = topOf(map, group);
  return found({ map, column: columnId, rows: isNamed ? rows.filter(isNamed) : rows });
}

const tops = new WeakMap<TableMap["rows"], Map<string, readonly RowPlace[]>>();

/** The same for every column that is added up. */
function topOf(map: TableMap, group: string): readonly RowPlace[] {
  const byGroup = tops.get(map.rows) ?? new Map<string, readonly RowPlace[]>();
  tops.set(map.rows, byGroup);
  const rows =
    byGroup.get(group) ??
    map.rows.filter((row) => row.group === group && row.parent === null && !isUnreadable(map, row));
  byGroup.set(group, rows);
  return rows;
}

const byCode = new WeakMap<TableMap["rows"], ReadonlyMap<string, readonly RowPlace[]>>();

function rowsWithCode({ rows }: TableMap, code: string): readonly RowPlace[] {
  const known = byCode.get(rows) ?? indexByCode(rows);
  byCode.set(rows, known);
  return known.get(code) ?? [];
}

function indexByCode(rows: readonly RowPlace[]): ReadonlyMap<string, readonly RowPlace[]> {
  const index = new Map<string, RowPlace[]>();
  for (const row of rows) {
    const known = row.code === null ? undefined : index.get(row.code);
    if (known) known.push(row);
    else if (row.code !== null) index.set(row.code, [row]);
  }
  return index;
}

/** Of a row whose level the table does not print at all: the rows that it would stand over, the nearest of them. */
function rowsUnder(map: TableMap, block: string | undefined, code: string): readonly RowPlace[] {
  if (printsLevel(map, block, code.length)) return [];
  return map.rows.filter(
    (row) =>
      row.block === block &&
      row.kind === "tree" &&
      row.code !== null &&
      row.code.startsWith(code) &&
      row.parent === null,
  );
}

/** Rows of another table with this row's code, or with a given code, name or both. A row whose code is not known cannot be looked up. */
export function matchingRows(scope: Scope, term: Extract<Term, { term: "lookup" }>): Found<RowSet> {
  const { table, code, name } = term;
  const column = term.column ?? thisCell(scope).column;
  const map = scope.book.tables.get(table);
  if (!map) return notFound("table", table, table);
  if (!map.columns.has(column)) return withoutColumn(map, column);
  const block = blockOf(map.table, column);
  const wanted = code ?? (name === undefined ? thisCell(scope).row.code : undefined);
  if (wanted === null) {
    const own = thisCell(scope);
    return isUnreadable(own.map, own.row)
      ? { ok: false, missing: missingCode(own.map, own.row) }
      : notFound("row", table, own.row.label);
  }
  const coded = (wanted === undefined ? map.rows : rowsWithCode(map, wanted)).filter((row) => row.block === block);
  const rows = name === undefined ? coded : coded.filter((row) => normalizeText(row.label) === normalizeText(name));
  const renamed = wanted !== undefined && name !== undefined && rows.length === 0 && coded.length > 0;
  if (renamed) return notFound("row", table, `${wanted} ${name}`);
  const missing = rows.length === 0 && wanted !== undefined ? unreadableIn(map, block, wanted) : null;
  if (missing) return { ok: false, missing };
  return found({ map, column, rows: rows.length === 0 && wanted !== undefined ? rowsUnder(map, block, wanted) : rows });
}
