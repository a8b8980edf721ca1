/** A located table as it is published: the form's title and header, the rows that say something, the notes. */
import type { LocatedTable } from "../locate/locate";
import { bodyEnd } from "../locate/notes";
import { isNumberRow } from "../locate/readTable";
import type { Region } from "../locate/regions";
import { columnCount, isBlank, valueAt } from "../locate/text";
import type { SheetSnapshot, Span } from "../model/snapshot";
import type { RowPlace, TableMap, TableSite } from "../model/tableMap";
import { sitesOf } from "../model/tableMap";
import { parseTypedAmount } from "../amount/amount";
import { amountColumns } from "../spec/lookups";
import { fixedRow } from "../plan/tableRows";
import { declaredMerges } from "./declaredMerges";
import type { CellLook, Merges } from "./grid";
import { tableRows } from "./grid";
import type { HeadLine, PublishedTable, TableRow } from "./publication";
import { shownCell, shownText } from "./shownCell";

/** `start`: the first row of the table's first sheet that is not another table's. */
export function publishedTable(table: LocatedTable, merges: Merges, start: number): PublishedTable {
  const [main, ...others] = table.places;
  if (main === undefined) throw new Error(`table ${table.map.table.id} has no place`);
  const first = placeOf(table, main, columnsOf(main), merges);
  const rest = others.map((region) => placeOf(table, region, sameColumns(main, first.columns, region), merges));
  const head = headLines(table, start);
  return {
    ...head,
    widths: first.columns.map((column) => table.sheet.columnWidths?.[column] ?? widthOf(table, column)),
    headerRows: first.header.length,
    rows: [...first.header, ...first.body, ...rest.flatMap(({ body }) => body)],
    notes: table.places.flatMap(notesOf),
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
function sameColumns(main: Region, columns: readonly number[], { header, sheet }: Region): readonly number[] {
  if (sheet === main.sheet) return columns;
  const ids = new Map([...main.header.columns].map(([id, column]) => [column, id]));
  const codes = new Map([...main.header.codes].flatMap(([block, own]) => own.map((column, index) => [column, [block, index] as const])));
  return columns.map((column) => {
    const id = ids.get(column);
    const [block, index] = codes.get(column) ?? [];
    return (id === undefined ? block === undefined || index === undefined ? undefined : header.codes.get(block)?.[index] : header.columns.get(id)) ?? -1;
  });
}

function placeOf(table: LocatedTable, region: Region, columns: readonly number[], merges: Merges): PublishedPlace {
  const { sheet, header } = region;
  const isSeen = (row: number): boolean => !within(sheet.hiddenRows, row);
  const headerEnd = header.bottom + (isNumberRow(region) ? 1 : 0);
  const own = merges.get(sheet.name) ?? declaredMerges(region);
  const places = rowsAt(table.map, sheet.name);
  const look = bodyLook(table.map, sheet, places);
  const filled = (row: number): boolean => columns.some((column) => look(row, column).text !== "");
  const isFirst = sheet.name === table.sheet.name && region === table.places[0];
  const part = { sheet, columns, merges: own };
  return {
    columns,
    header: tableRows({ ...part, rows: range(header.top, headerEnd).filter(isSeen), look: (row, column) => ({ ...shownCell(sheet, row, column, null), align: "center", bold: true, indent: 0 }) }),
    body: tableRows({
      ...part,
      rows: range(headerEnd + 1, bodyEnd(region) - 1).filter((row) => isSeen(row) && (filled(row) ? !saysNothing(table.map, sheet, places.get(row) ?? []) : isFirst && row === headerEnd + 1 && (places.get(row) ?? []).length > 0)),
      look,
    }),
  };
}

/** Rows of a code tree and of lists without a figure are items that the unit does not have; rows of the form stay. */
function saysNothing(map: TableMap, sheet: SheetSnapshot, rows: readonly RowPlace[]): boolean {
  return rows.length > 0 && rows.every((row) => row.kind !== "fixed" && !hasFigure(map, sheet, row));
}

function hasFigure(map: TableMap, sheet: SheetSnapshot, row: RowPlace): boolean {
  const block = map.table.blocks.find(({ id }) => id === row.block);
  const site = row.site ?? map;
  return block === undefined || amountColumns(map.table, block).some((id) => {
    const column = site.columns.get(id);
    const value = column === undefined ? null : valueAt(sheet, row.row, column);
    // What is no amount is for somebody to look at, not to leave out.
    return !isBlank(value) && (typeof value === "number" ? value !== 0 : parseTypedAmount(String(value)) !== 0);
  });
}

function rowsAt(map: TableMap, sheet: string): ReadonlyMap<number, readonly RowPlace[]> {
  const found = new Map<number, RowPlace[]>();
  for (const row of map.rows) if ((row.site ?? map).sheet === sheet) found.set(row.row, [...(found.get(row.row) ?? []), row]);
  return found;
}

function bodyLook(map: TableMap, sheet: SheetSnapshot, places: ReadonlyMap<number, readonly RowPlace[]>): (row: number, column: number) => CellLook {
  const sites = sitesOf(map).filter((site) => site.sheet === sheet.name);
  const kinds = new Map(sites.flatMap((site) => map.table.columns.flatMap(({ id, kind }) => (site.columns.has(id) ? [[site.columns.get(id) ?? 0, kind] as const] : []))));
  const codes = new Set(sites.flatMap((site) => [...site.codes.values()].flat()));
  return (row, column) => {
    const isAmount = kinds.get(column) === "amount";
    const shown = shownCell(sheet, row, column, isAmount ? map.money : null);
    const owner = (places.get(row) ?? []).find((place) => (places.get(row)?.length === 1 ? true : ownsColumn(map, place, column)));
    const name = owner && sites.some((site) => site.names.get(owner.block) === column);
    return {
      ...shown,
      align: isAmount || typeof shown.value === "number" ? "right" : codes.has(column) ? "left" : isTotal(shown.text) ? "center" : "left",
      bold: owner !== undefined && (owner.kind === "fixed" ? fixedRow(map, owner)?.bold === true : owner.level === 0 && owner.children.length > 0),
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
function columnsOf({ sheet, header }: Region): readonly number[] {
  const declared = [...header.columns.values(), ...[...header.codes.values()].flat()];
  const left = Math.min(...declared);
  let right = Math.max(...declared);
  const headed = (column: number): boolean => range(header.top, header.bottom).some((row) => !isBlank(valueAt(sheet, row, column)));
  while (right + 1 < columnCount(sheet) && headed(right + 1) && printsColumn(sheet, right + 1)) right += 1;
  const isUsed = (column: number): boolean => declared.includes(column) || range(header.top, bodyLast(sheet, header.bottom)).some((row) => !isBlank(valueAt(sheet, row, column)));
  return range(left, right).filter((column) => !within(sheet.hiddenColumns, column) && isUsed(column));
}

function bodyLast(sheet: SheetSnapshot, from: number): number {
  return Math.max(from, sheet.values.length - 1);
}

function printsColumn({ printAreas = [] }: SheetSnapshot, column: number): boolean {
  return printAreas.length === 0 || printAreas.some(({ left, right }) => column >= left && column <= right);
}

function headLines(table: LocatedTable, start: number): Pick<PublishedTable, "title" | "beforeTitle" | "afterTitle"> {
  const { sheet, title, header } = table;
  const middle = columnCount(sheet) / 2;
  const lines = range(start, header.top - 1).filter((row) => !within(sheet.hiddenRows, row)).flatMap((row): readonly (HeadLine & { readonly row: number })[] => {
    const cells = (sheet.values[row] ?? []).flatMap((value, column) => (isBlank(value) || (row === title?.row && column === title.column) ? [] : [{ column, text: shownText(sheet, row, column) }]));
    if (cells.length === 0) return [];
    const [left, right] = [cells.filter(({ column }) => column < middle || column === 0), cells.filter(({ column }) => column >= middle && column > 0)];
    return [{ row, left: left.map(({ text }) => text).join("　"), right: right.map(({ text }) => text).join("　") }];
  });
  const plain = ({ left, right }: HeadLine): HeadLine => ({ left, right });
  return {
    title: title === null ? table.map.table.title : shownText(sheet, title.row, title.column),
    beforeTitle: title === null ? [] : lines.filter(({ row }) => row < title.row).map(plain),
    afterTitle: lines.filter(({ row }) => title === null || row >= title.row).map(plain),
  };
}

/** Lines under the body, as far as they are printed. */
function notesOf(region: Region): readonly string[] {
  const { sheet, end } = region;
  const last = sheet.printAreas?.length ? Math.max(...sheet.printAreas.map(({ bottom }) => bottom)) : end;
  return range(bodyEnd(region), Math.min(end - 1, last)).filter((row) => !within(sheet.hiddenRows, row)).flatMap((row) => {
    const text = (sheet.values[row] ?? []).flatMap((value, column) => (isBlank(value) || within(sheet.hiddenColumns, column) ? [] : [shownText(sheet, row, column)])).join("　");
    return text === "" ? [] : [text];
  });
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

export function within(spans: readonly Span[] | undefined, index: number): boolean {
  return spans?.some(({ first, last }) => index >= first && index <= last) ?? false;
}
