/** A located table as it is published: the form's title and header, the rows that say something, the notes. */
import type { LocatedTable } from "../locate/locate";
import { bodyEnd } from "../locate/notes";
import { isNumberRow } from "../locate/readTable";
import type { TableRegion } from "../locate/regions";
import { columnCount, isBlank, valueAt } from "../model/cellText";
import type { CellAddress, SheetSnapshot } from "../model/snapshot";
import type { RowPlace, TableMap, TableSite } from "../model/tableMap";
import { sitesOf } from "../model/tableMap";
import { parseTypedAmount } from "../amount/amount";
import { amountColumns } from "../declare/lookups";
import { fixedRow } from "../plan/tableRows";
import { declaredMerges } from "./declaredMerges";
import type { PublishedLook, Merges } from "./grid";
import { tableRows } from "./grid";
import { cellsBut, printsRow, within } from "./printed";
import type { HeadLine, PublishedTable, TableRow } from "./publication";
import { shownCell, shownText } from "./shownCell";

/** `start`: the first row of the table's first sheet that is not another table's. */
export function publishedTable(table: LocatedTable, merges: Merges, start: number): PublishedTable {
  const [main, ...others] = table.places;
  if (main === undefined) throw new Error(`table ${table.map.table.id} has no place`);
  const first = placeOf(table, main, columnsOf(main), merges);
  const rest = others.map((region) => placeOf(table, region, sameColumns(main, first.columns, region), merges));
  const right = Math.max(...first.columns, lastDeclared(main));
  const head = headLines(table, start, right);
  return {
    ...head,
    widths: first.columns.map((column) => table.sheet.columnWidths?.[column] ?? widthOf(table, column)),
    headerRows: first.header.length,
    rows: [...first.header, ...first.body, ...rest.flatMap(({ body }) => body)],
    notes: table.places.flatMap((region) => notesOf(region, region.sheet === main.sheet ? right : Infinity)),
  };
}

const USUAL_WIDTH = 12;

function widthOf({ map }: LocatedTable, column: number): number {
  const id = [...map.columns].find(([, index]) => index === column)?.[0];
  return map.table.columns.find((candidate) => candidate.id === id)?.width ?? USUAL_WIDTH;
}

interface PublishedPlace {
  readonly columns: readonly number[];
  readonly header: readonly TableRow[];
  readonly body: readonly TableRow[];
}

/** Where a table goes on, each of its columns stands under the same label; one that is not there has no cells (-1). */
function sameColumns(main: TableRegion, columns: readonly number[], { header, sheet }: TableRegion): readonly number[] {
  if (sheet === main.sheet) return columns;
  const ids = new Map([...main.header.columns].map(([id, column]) => [column, id]));
  const codes = new Map(
    [...main.header.codes].flatMap(([block, own]) => own.map((column, index) => [column, [block, index] as const])),
  );
  return columns.map((column) => {
    const id = ids.get(column);
    const [block, index] = codes.get(column) ?? [];
    return (
      (id === undefined
        ? block === undefined || index === undefined
          ? undefined
          : header.codes.get(block)?.[index]
        : header.columns.get(id)) ?? -1
    );
  });
}

function placeOf(table: LocatedTable, region: TableRegion, columns: readonly number[], merges: Merges): PublishedPlace {
  const { sheet, header } = region;
  const isSeen = (row: number): boolean => !within(sheet.hiddenRows, row);
  const headerEnd = header.bottom + (isNumberRow(region) ? 1 : 0);
  const own = merges.get(sheet.name) ?? declaredMerges(region);
  const places = rowsAt(table.map, sheet.name);
  const look = bodyLook(table.map, sheet, places);
  const filled = (row: number): boolean =>
    columns.some((column) => look(row, column).text !== "" && (places.has(row) || printsRow(sheet, row)));
  const isFirst = sheet.name === table.sheet.name && region === table.places[0];
  const part = { sheet, columns, merges: own };
  return {
    columns,
    header: tableRows({
      ...part,
      rows: range(header.top, headerEnd).filter(isSeen),
      look: (row, column) => ({ ...shownCell(sheet, row, column, null), align: "center", bold: true, indent: 0 }),
    }),
    body: tableRows({
      ...part,
      rows: range(headerEnd + 1, bodyEnd(region) - 1).filter(
        (row) =>
          (isSeen(row) || isHiddenOfForm(table.map, sheet, row)) &&
          (filled(row)
            ? !saysNothing(table.map, sheet, places.get(row) ?? [])
            : isFirst && row === headerEnd + 1 && (places.get(row) ?? []).length > 0),
      ),
      look,
    }),
  };
}

/** Rows of a code tree and of lists without a figure are items that the unit does not have; rows of the form stay. */
function saysNothing(map: TableMap, sheet: SheetSnapshot, rows: readonly RowPlace[]): boolean {
  return rows.length > 0 && rows.every((row) => row.kind !== "fixed" && !hasFigure(map, sheet, row));
}

/** A row of the form that somebody has hidden because it has no figure: it is published all the same, as the form has it. */
export function isHiddenOfForm(map: TableMap, sheet: SheetSnapshot, row: number): boolean {
  if (!within(sheet.hiddenRows, row)) return false;
  const places = map.rows.filter((place) => place.row === row && (place.site ?? map).sheet === sheet.name);
  return (
    places.some(({ kind }) => kind === "fixed") &&
    places.every((place) => place.kind === "fixed" && !hasFigure(map, sheet, place))
  );
}

/** A row that stays behind when the table is published. */
export function isUnprintedRow(map: TableMap, sheet: SheetSnapshot, row: number): boolean {
  return saysNothing(
    map,
    sheet,
    map.rows.filter((place) => place.row === row && (place.site ?? map).sheet === sheet.name),
  );
}

function hasFigure(map: TableMap, sheet: SheetSnapshot, row: RowPlace): boolean {
  const block = map.table.blocks.find(({ id }) => id === row.block);
  const site = row.site ?? map;
  return (
    block === undefined ||
    amountColumns(map.table, block).some((id) => {
      const column = site.columns.get(id);
      const value = column === undefined ? null : valueAt(sheet, row.row, column);
      // What is no amount is for somebody to look at, not to leave out.
      return !isBlank(value) && (typeof value === "number" ? value !== 0 : parseTypedAmount(String(value)) !== 0);
    })
  );
}

function rowsAt(map: TableMap, sheet: string): ReadonlyMap<number, readonly RowPlace[]> {
  const found = new Map<number, RowPlace[]>();
  for (const row of map.rows)
    if ((row.site ?? map).sheet === sheet) found.set(row.row, [...(found.get(row.row) ?? []), row]);
  return found;
}

function bodyLook(
  map: TableMap,
  sheet: SheetSnapshot,
  places: ReadonlyMap<number, readonly RowPlace[]>,
): (row: number, column: number) => PublishedLook {
  const sites = sitesOf(map).filter((site) => site.sheet === sheet.name);
  const kinds = new Map(
    sites.flatMap((site) =>
      map.table.columns.flatMap(({ id, kind }) =>
        site.columns.has(id) ? [[site.columns.get(id) ?? 0, kind] as const] : [],
      ),
    ),
  );
  const codes = new Set(sites.flatMap((site) => [...site.codes.values()].flat()));
  return (row, column) => {
    const isAmount = kinds.get(column) === "amount";
    const shown = shownCell(sheet, row, column, isAmount ? map.money : null);
    const owner = (places.get(row) ?? []).find((place) =>
      places.get(row)?.length === 1 ? true : ownsColumn(map, place, column),
    );
    const name = owner && sites.some((site) => site.names.get(owner.block) === column);
    return {
      ...shown,
      align:
        isAmount || typeof shown.value === "number"
          ? "right"
          : codes.has(column)
            ? "left"
            : isTotal(shown.text)
              ? "center"
              : "left",
      bold:
        owner !== undefined &&
        (owner.kind === "fixed" ? fixedRow(map, owner)?.bold === true : owner.level === 0 && owner.children.length > 0),
      indent: owner && name ? (fixedRow(map, owner)?.indent ?? owner.level ?? 0) : 0,
    };
  };
}

function ownsColumn(map: TableMap, { block, site }: RowPlace, column: number): boolean {
  const place: TableSite = site ?? map;
  const ids = map.table.blocks.find(({ id }) => id === block)?.columns ?? [];
  return ids.some((id) => place.columns.get(id) === column) || (place.codes.get(block) ?? []).includes(column);
}

function isTotal(text: string): boolean {
  return /^(?:合|总|小)\s*计$/.test(text);
}

/** Those of the form, with what stands under the same header beside and between them; hidden ones left out. */
function columnsOf({ sheet, header }: TableRegion): readonly number[] {
  const declared = [...header.columns.values(), ...[...header.codes.values()].flat()];
  const left = Math.min(...declared);
  let right = Math.max(...declared);
  const holds = (column: number, first: number, last: number): boolean =>
    range(first, last).some((row) => !isBlank(valueAt(sheet, row, column)));
  const headed = (column: number): boolean =>
    holds(column, header.top, header.bottom) && holds(column, header.bottom + 1, bodyLast(sheet, header.bottom));
  while (right + 1 < columnCount(sheet) && headed(right + 1) && printsColumn(sheet, right + 1)) right += 1;
  const isUsed = (column: number): boolean =>
    declared.includes(column) || holds(column, header.top, bodyLast(sheet, header.bottom));
  return range(left, right).filter((column) => !within(sheet.hiddenColumns, column) && isUsed(column));
}

function bodyLast(sheet: SheetSnapshot, from: number): number {
  return Math.max(from, sheet.values.length - 1);
}

function printsColumn({ printAreas = [] }: SheetSnapshot, column: number): boolean {
  return printAreas.length === 0 || printAreas.some(({ left, right }) => column >= left && column <= right);
}

/** Cells on the sheets of tables that no table shows: beside them, under them and out of print. */
export function besideTables(tables: readonly LocatedTable[]): readonly CellAddress[] {
  const places = tables.flatMap((table) =>
    table.places.map((region) => ({ table, region, right: Math.max(...columnsOf(region), lastDeclared(region)) })),
  );
  const sheets = new Map(places.map(({ region }) => [region.sheet.name, region.sheet]));
  return [...sheets.values()].flatMap((sheet) => {
    const here = places.filter(({ region }) => region.sheet.name === sheet.name);
    const rows = new Set(
      tables.flatMap(({ map }) =>
        map.rows.flatMap((place) => ((place.site ?? map).sheet === sheet.name ? [place.row] : [])),
      ),
    );
    const inForm = (row: number, column: number): boolean =>
      here.some(
        ({ region: { header }, right }) =>
          column <= right && (rows.has(row) || (row >= header.top && row <= header.bottom)),
      );
    const above = (row: number, column: number): boolean =>
      here.some(({ region, right }) => row < region.end && column <= right) && printsRow(sheet, row);
    return cellsBut(sheet, (row, column) => inForm(row, column) || above(row, column));
  });
}

function lastDeclared({ header }: TableRegion): number {
  return Math.max(...header.columns.values(), ...[...header.codes.values()].flat());
}

function headLines(
  table: LocatedTable,
  start: number,
  right: number,
): Pick<PublishedTable, "title" | "beforeTitle" | "afterTitle"> {
  const { sheet, title, header } = table;
  const middle = (right + 1) / 2;
  const lines = range(start, header.top - 1)
    .filter((row) => !within(sheet.hiddenRows, row))
    .flatMap((row): readonly (HeadLine & { readonly row: number })[] => {
      const cells = (sheet.values[row] ?? []).flatMap((value, column) =>
        isBlank(value) ||
        column > right ||
        !printsRow(sheet, row) ||
        within(sheet.hiddenColumns, column) ||
        (row === title?.row && column === title.column)
          ? []
          : [{ column, text: shownText(sheet, row, column) }],
      );
      if (cells.length === 0) return [];
      const [left, ended] = [
        cells.filter(({ column }) => column < middle || column === 0),
        cells.filter(({ column }) => column >= middle && column > 0),
      ];
      return [{ row, left: left.map(({ text }) => text).join("　"), right: ended.map(({ text }) => text).join("　") }];
    });
  const plain = ({ left, right }: HeadLine): HeadLine => ({ left, right });
  return {
    title: title === null ? table.map.table.title : shownText(sheet, title.row, title.column),
    beforeTitle: title === null ? [] : lines.filter(({ row }) => row < title.row).map(plain),
    afterTitle: lines.filter(({ row }) => title === null || row >= title.row).map(plain),
  };
}

/** Lines under the body, as far as they are printed. */
function notesOf(region: TableRegion, right: number): readonly string[] {
  const { sheet, end } = region;
  const last = sheet.printAreas?.length ? Math.max(...sheet.printAreas.map(({ bottom }) => bottom)) : end;
  return range(bodyEnd(region), Math.min(end - 1, last))
    .filter((row) => !within(sheet.hiddenRows, row))
    .flatMap((row) => {
      const text = (sheet.values[row] ?? [])
        .flatMap((value, column) =>
          isBlank(value) || column > right || !printsRow(sheet, row) || within(sheet.hiddenColumns, column)
            ? []
            : [shownText(sheet, row, column)],
        )
        .join("　");
      return text === "" ? [] : [text];
    });
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
