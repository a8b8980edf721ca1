/** Hidden rows and columns, and cells under others: figures that count and nobody sees, texts that leave with the file. Blank rows may be hidden. */
import { isBlank, valueAt } from "../../model/cellText";
import { columnLetters } from "../../model/columnLetters";
import type { SheetSnapshot, Span } from "../../model/snapshot";
import type { TableMap } from "../../model/tableMap";
import { cellAt, sitesOf } from "../../model/tableMap";
import { amountColumns } from "../../declare/lookups";
import type { BookCheckOf } from "../../declare/bookCheck";
import type { CheckContext } from "../../finding/context";
import { cellOf } from "../../finding/context";
import { rowHasFigures } from "../../identity/figures";
import type { Finding, FindingCell } from "../../finding/finding";
import type { BookContext, BookVerdict } from "./bookContext";
import { coveredFigures } from "./coveredFigures";
import { bookFinding, listed } from "./bookContext";
import { isPublished } from "./pages";

export function hiddenLines({ check, pages }: BookContext, declared: BookCheckOf<"hiddenLines">): BookVerdict {
  const covered = pages.flatMap(({ sheet }) => coveredFigures(declared, sheet));
  const sheets = pages.filter(isPublished).map(({ sheet }) => sheet);
  if (
    covered.length === 0 &&
    sheets.every(({ hiddenRows, hiddenColumns }) => hiddenRows === undefined && hiddenColumns === undefined)
  )
    return null;
  const hidden = new Map(sheets.filter(hidesSomething).map((sheet) => [sheet.name, sheet]));
  if (hidden.size === 0) return covered;
  const maps = [...check.book.tables.values()].filter(({ table }) => table.formNo !== null);
  const inTables = maps.flatMap((map) => [
    ...rowsOf(check, declared, map, hidden),
    ...columnsOf(check, declared, map, hidden),
  ]);
  const texts = pages
    .filter((page) => page.role === "narrative" || page.role === "textPage")
    .flatMap(({ sheet }) => textsOf(declared, sheet));
  const beside = [...hidden.values()].flatMap((sheet) =>
    besideTables(declared, sheet, [...check.book.tables.values()]),
  );
  return [...covered, ...inTables, ...texts, ...beside];
}

function hidesSomething({ hiddenRows = [], hiddenColumns = [] }: SheetSnapshot): boolean {
  return hiddenRows.length + hiddenColumns.length > 0;
}

function isIn(spans: readonly Span[] | undefined, index: number): boolean {
  return spans?.some(({ first, last }) => index >= first && index <= last) ?? false;
}

type Hidden = ReadonlyMap<string, SheetSnapshot>;

function rowsOf(
  check: CheckContext,
  declared: BookCheckOf<"hiddenLines">,
  map: TableMap,
  hidden: Hidden,
): readonly Finding[] {
  const rows = map.rows.filter(
    (row) => isIn(hidden.get((row.site ?? map).sheet)?.hiddenRows, row.row) && rowHasFigures(check.book, map, row),
  );
  if (rows.length === 0) return [];
  const places = listed(rows.map((row) => `第 ${row.row + 1} 行${row.label === "" ? "" : `“${row.label}”`}`));
  const cells = rows.flatMap(
    (row) =>
      map.table.columns
        .flatMap(({ id, kind }) => (kind === "amount" ? (cellOf(check, map, row, id) ?? []) : []))
        .find(({ printed }) => printed !== "") ?? [],
  );
  return [lineFinding(declared, map, places, cells)];
}

function columnsOf(
  check: CheckContext,
  declared: BookCheckOf<"hiddenLines">,
  map: TableMap,
  hidden: Hidden,
): readonly Finding[] {
  const columns = map.table.blocks
    .flatMap((block) => amountColumns(map.table, block))
    .flatMap((column) => {
      const at = sitesOf(map).some((site) =>
        isIn(hidden.get(site.sheet)?.hiddenColumns, site.columns.get(column) ?? -1),
      );
      const row = at ? map.rows.find((candidate) => hasFigure(check, map, candidate, column)) : undefined;
      return row ? [{ column, cell: cellOf(check, map, row, column) }] : [];
    });
  if (columns.length === 0) return [];
  const places = listed(
    columns.map(
      ({ column, cell }) =>
        `${columnLetters(cell?.address.column ?? 0)} 列“${map.table.columns.find(({ id }) => id === column)?.label.replace(/\{\w+\}/g, "") ?? ""}”`,
    ),
  );
  return [
    lineFinding(
      declared,
      map,
      places,
      columns.flatMap(({ cell }) => cell ?? []),
    ),
  ];
}

function hasFigure({ book }: CheckContext, map: TableMap, row: TableMap["rows"][number], column: string): boolean {
  if (cellAt(map, row, column) === null) return false;
  const read = book.amount(map, row, column);
  return !read.ok || read.amount !== 0;
}

function lineFinding(
  declared: BookCheckOf<"hiddenLines">,
  { table }: TableMap,
  places: string,
  cells: readonly FindingCell[],
): Finding {
  return bookFinding(declared, {
    template: "bookFiguresHidden",
    kind: "placeholder",
    words: { table: table.shortName, places },
    cells: cells.slice(0, 6),
    table: table.id,
  });
}

/** Columns of somebody's own on a page that is published. */
function besideTables(
  declared: BookCheckOf<"hiddenLines">,
  sheet: SheetSnapshot,
  maps: readonly TableMap[],
): readonly Finding[] {
  const sites = maps.flatMap((map) => sitesOf(map).filter((site) => site.sheet === sheet.name));
  const own = new Set(
    sites.flatMap((site) => [...site.columns.values(), ...site.names.values(), ...[...site.codes.values()].flat()]),
  );
  const columns = (sheet.hiddenColumns ?? [])
    .flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, index) => first + index))
    .filter((column) => !own.has(column));
  const cells = columns.flatMap((column): readonly FindingCell[] => {
    const row = sheet.values.findIndex((values) => !isBlank(values[column] ?? null));
    return row < 0
      ? []
      : [
          {
            address: { sheet: sheet.name, row, column },
            words: sheet.name.trim(),
            printed: String(valueAt(sheet, row, column) ?? ""),
          },
        ];
  });
  if (cells.length === 0) return [];
  const places = listed(cells.map(({ address: { column } }) => `${columnLetters(column)} 列`));
  return [
    bookFinding(declared, {
      template: "bookBesideHidden",
      kind: "placeholder",
      severity: "info",
      words: { sheet: sheet.name.trim(), places },
      cells: cells.slice(0, 6),
    }),
  ];
}

function textsOf(declared: BookCheckOf<"hiddenLines">, sheet: SheetSnapshot): readonly Finding[] {
  const rows = sheet.values.flatMap((cells, row) =>
    isIn(sheet.hiddenRows, row) && cells.some((value) => !isBlank(value)) ? [row] : [],
  );
  if (rows.length === 0) return [];
  const at = (row: number): FindingCell => ({
    address: { sheet: sheet.name, row, column: 0 },
    words: sheet.name.trim(),
    printed: String(valueAt(sheet, row, 0) ?? ""),
  });
  return [
    bookFinding(declared, {
      template: "bookTextHidden",
      kind: "placeholder",
      severity: "info",
      words: { sheet: sheet.name.trim(), places: listed(rows.map((row) => `第 ${row + 1} 行`)) },
      cells: rows.slice(0, 6).map(at),
    }),
  ];
}
