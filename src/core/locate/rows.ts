/** Finds a block's rows by their printed labels and codes, in the order of the form. */
import type { SheetSnapshot } from "../model/snapshot";
import type { RowPlace } from "../model/tableMap";
import { listKey } from "../model/tableMap";
import type { PackSpec } from "../spec/pack";
import type { BlockSpec, FixedRow, RowGroup } from "../spec/table";
import { withoutOrdinal } from "../text/normalize";
import { alignInOrder } from "./align";
import { isBlank, isErrorValue, textAt, valueAt } from "./text";
import { treeRows } from "./treeRows";

export interface BlockPlace {
  readonly sheet: SheetSnapshot;
  readonly columns: ReadonlyMap<string, number>;
  /** Body rows, both ends included. */
  readonly first: number;
  readonly last: number;
}

/** One body row of a block as printed. */
export interface PrintedRow {
  readonly row: number;
  readonly code: string;
  readonly name: string;
  /** Holds anything but zeros beside code and name; the formulas of a spare row show zeros. */
  readonly filled: boolean;
}

export function locateRows(pack: PackSpec, block: BlockSpec, place: BlockPlace): readonly RowPlace[] {
  const printed = printedRows(block, place);
  const groups = block.bands.flat();
  const fixed = groups.flatMap((group) => (group.kind === "fixed" ? group.rows.map((row) => ({ group: group.id, row })) : []));
  const at = alignFixed(fixed.map((entry) => entry.row), printed);
  const rows: RowPlace[] = [];
  let cursor = 0;
  let index = 0;
  for (const group of groups) {
    if (group.kind !== "fixed") {
      const end = at.slice(index).find((position) => position !== null) ?? printed.length;
      rows.push(...dynamicRows(pack, block, group, printed.slice(cursor, end)));
      cursor = end;
      continue;
    }
    for (const row of group.rows) {
      const position = at[index] ?? null;
      index += 1;
      if (position === null) continue;
      rows.push(fixedPlace(block, group.id, row, printed[position] as PrintedRow));
      cursor = position + 1;
    }
  }
  return rows;
}

function printedRows(block: BlockSpec, place: BlockPlace): readonly PrintedRow[] {
  const { sheet, columns, first, last } = place;
  const name = columns.get(block.nameColumn);
  const code = block.codeColumn === null ? undefined : columns.get(block.codeColumn);
  const others = block.columns.filter((id) => id !== block.nameColumn && id !== block.codeColumn).flatMap((id) => columns.get(id) ?? []);
  const rows: PrintedRow[] = [];
  for (let row = first; row <= last; row += 1) {
    rows.push({
      row,
      code: code === undefined ? "" : labelAt(sheet, row, code).normalize("NFKC"),
      name: name === undefined ? "" : labelAt(sheet, row, name),
      filled: others.some((column) => !isBlank(valueAt(sheet, row, column)) && valueAt(sheet, row, column) !== 0),
    });
  }
  return rows;
}

/** A label that shows an error (a note whose formula reads a broken figure) names nothing. */
function labelAt(sheet: SheetSnapshot, row: number, column: number): string {
  return isErrorValue(valueAt(sheet, row, column)) ? "" : textAt(sheet, row, column).trim();
}

/** Position of each fixed row among the printed ones, null where it is missing. Rows labelled with the unit's name take the next named row, or the very next one while the name is still blank. */
function alignFixed(fixed: readonly FixedRow[], printed: readonly PrintedRow[]): readonly (number | null)[] {
  const labelled = fixed.map((row) => [row.label, ...(row.aliases ?? [])].filter((label) => label !== "").map(withoutOrdinal));
  const names = printed.map((row) => [withoutOrdinal(row.name), withoutOrdinal(row.code)]);
  const at = [...alignInOrder(labelled.length, printed.length, (i, j) => (labelled[i] ?? []).some((label) => names[j]?.includes(label)))];
  for (const [index, row] of fixed.entries()) {
    if (!row.unitName) continue;
    const before = at.slice(0, index).reduce<number>((last, position) => position ?? last, -1);
    const next = printed.findIndex((candidate, position) => position > before && !at.includes(position) && (candidate.name !== "" || position === before + 1));
    at[index] = next < 0 ? null : next;
  }
  return at;
}

function fixedPlace(block: BlockSpec, group: string, spec: FixedRow, printed: PrintedRow): RowPlace {
  return {
    key: spec.id, block: block.id, group, kind: "fixed", code: spec.code ?? null, label: spec.label || printed.name,
    level: null, parent: null, children: [], row: printed.row, columns: spec.columns ?? null,
  };
}

function dynamicRows(pack: PackSpec, block: BlockSpec, group: Exclude<RowGroup, { kind: "fixed" }>, printed: readonly PrintedRow[]): readonly RowPlace[] {
  const present = printed.filter((row) => row.code !== "" || row.name !== "" || row.filled);
  if (group.kind === "tree") return treeRows(pack, block, group, present);
  return present.map((row, index): RowPlace => ({
    key: listKey(group.id, index), block: block.id, group: group.id, kind: "list", code: row.code === "" ? null : row.code, label: row.name,
    level: null, parent: null, children: [], row: row.row, columns: null,
  }));
}

