/** A column of a document whose label was changed: where nothing else can stand in it, its figures are compared all the same. */
import type { LocatedTable, LocatedWorkbook } from "../../locate/locate";
import { bodyEnd } from "../../locate/notes";
import { isBlank } from "../../model/cellText";
import type { CellAddress } from "../../model/snapshot";
import { sitesOf } from "../../model/tableMap";
import { amountColumns } from "../../declare/lookups";
import { isHidden } from "../printed";

/**
 * `document` with the columns of `workbook` that it lacks, where as many of its columns belong to nothing: the first to the first.
 * A table that goes on elsewhere, or lacks a column of codes or names, is left as it was found.
 */
function withAdoptedColumns(document: LocatedTable, workbook: LocatedTable): LocatedTable {
  const { map } = document;
  const lost = lostAmounts(document, workbook);
  const first = Math.min(...map.columns.values(), ...map.names.values());
  const free = unclaimedColumns(document).filter((column) => column > first);
  const isPlain = sitesOf(map).length === 1 && lacksNoNames(document, workbook);
  if (lost.length === 0 || lost.length !== free.length || !isPlain) return document;
  const columns = new Map(map.columns);
  lost.forEach((id, index) => columns.set(id, free[index] ?? 0));
  return { ...document, map: { ...map, columns } };
}

/** The same of all its tables, and what is no longer beside them. */
export function withColumnsOf(
  document: LocatedWorkbook,
  workbook: LocatedWorkbook,
): { readonly located: LocatedWorkbook; readonly isAdopted: (at: CellAddress) => boolean } {
  const adopted = new Set<string>();
  const tables = new Map(
    [...document.tables].map(([id, table]) => {
      const other = workbook.tables.get(id);
      const now = other === undefined ? table : withAdoptedColumns(table, other);
      for (const [column, index] of now.map.columns)
        if (!table.map.columns.has(column)) adopted.add(`${table.sheet.name} ${index}`);
      return [id, now];
    }),
  );
  return { located: { ...document, tables }, isAdopted: ({ sheet, column }) => adopted.has(`${sheet} ${column}`) };
}

/** Sheet columns with something under the header of the table that are none of its own. */
export function unclaimedColumns({ map, places }: LocatedTable): readonly number[] {
  const [region] = places;
  if (region === undefined) return [];
  const { sheet, header } = region;
  const own = new Set([...map.columns.values(), ...[...map.codes.values()].flat(), ...map.names.values()]);
  const [left, right] = [Math.min(...own), Math.max(...own)];
  const found = new Set<number>();
  sheet.values.slice(header.bottom + 1, bodyEnd(region)).forEach((cells, index) => {
    cells.forEach((value, column) => {
      if (!isBlank(value) && !own.has(column) && !isHidden(sheet, header.bottom + 1 + index, column)) found.add(column);
    });
  });
  // One beside the table may be the first or last of it, further columns are somebody's own.
  return [...found].filter((column) => column >= left - 1 && column <= right + 1).sort((one, other) => one - other);
}

/** In the order of the form. */
function lostAmounts(document: LocatedTable, workbook: LocatedTable): readonly string[] {
  const { table } = workbook.map;
  const amounts = new Set(table.blocks.flatMap((block) => amountColumns(table, block)));
  return table.columns.flatMap(({ id }) =>
    amounts.has(id) && workbook.map.columns.has(id) && !document.map.columns.has(id) ? [id] : [],
  );
}

function lacksNoNames({ map }: LocatedTable, { map: other }: LocatedTable): boolean {
  return other.table.blocks.every(
    ({ id }) =>
      map.names.has(id) === other.names.has(id) &&
      (map.codes.get(id) ?? []).length > 0 === (other.codes.get(id) ?? []).length > 0,
  );
}
