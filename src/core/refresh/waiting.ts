/** Rows of a form that wait for a code, a name or a figure: no reading finds them, and yet the form's sums and lines name them. */
import { blankSpan } from "./blankRows";
import { isBlank, textAt, valueAt } from "../model/cellText";
import type { SheetSnapshot, WorkbookSnapshot } from "../model/snapshot";
import type { RowPlace, TableMap } from "../model/tableMap";
import { indexRows, listKey } from "../model/tableMap";
import { listedKey } from "../plan/memory";
import type { BlockSpec, RowGroup } from "../declare/table";

/** A row of a list that has a name and no figure yet, where it stands: a reading takes such a row for a line of text under the table. */
export interface ListedRow {
  readonly table: string;
  readonly group: string;
  readonly sheet: string;
  readonly row: number;
  readonly code: string | null;
  readonly name: string;
}

export interface RowsBeyond {
  /** Known to be rows. */
  readonly listed: readonly ListedRow[];
  /** The form was laid out by us, with rows that wait. */
  readonly laidOut: boolean;
  /** What the workbook remembers of names; see core/plan/memory. */
  readonly names: Readonly<Record<string, string>>;
}

/** The located tables with them, as a plan lays them out. A table that goes on in a second place has none. */
export function withWaitingRows(
  tables: ReadonlyMap<string, TableMap>,
  snapshot: WorkbookSnapshot,
  beyond: RowsBeyond,
): ReadonlyMap<string, TableMap> {
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  return new Map(
    [...tables].map(([id, map]) => {
      const sheet = sheets.get(map.sheet);
      const listed = beyond.listed.filter((row) => row.table === id && row.sheet === map.sheet);
      return [
        id,
        sheet === undefined || map.rows.some((row) => row.site !== undefined)
          ? map
          : withWaiting(map, sheet, { ...beyond, listed }),
      ];
    }),
  );
}

function withWaiting(map: TableMap, sheet: SheetSnapshot, beyond: RowsBeyond): TableMap {
  const named = map.table.blocks.reduce(
    (whole, block) => block.bands.flat().reduce((one, group) => withNamedRows(one, block, group, sheet, beyond), whole),
    map,
  );
  if (!beyond.laidOut) return named;
  return map.table.blocks.reduce(
    (whole, block) =>
      block.bands.flat().reduce((one, group) => withRows(one, block, waitingRows(named, block, group, sheet)), whole),
    named,
  );
}

function withRows(map: TableMap, block: BlockSpec, added: readonly RowPlace[]): TableMap {
  if (added.length === 0) return map;
  const rows = map.table.blocks.flatMap(({ id }) =>
    [...map.rows.filter((row) => row.block === id), ...(id === block.id ? added : [])].sort((a, b) => a.row - b.row),
  );
  return {
    ...map,
    rows,
    byKey: indexRows(rows),
    lastRow: rows.reduce((last, { row }) => Math.max(last, row), map.lastRow),
  };
}

/** Behind the rows of a list with figures: rows with a name and a formula, and those that are known or remembered. */
function withNamedRows(
  map: TableMap,
  block: BlockSpec,
  group: RowGroup,
  sheet: SheetSnapshot,
  { listed, names }: RowsBeyond,
): TableMap {
  const name = block.nameColumn === null ? undefined : map.columns.get(block.nameColumn);
  if (group.kind !== "list" || name === undefined) return map;
  const own = map.rows.filter((row) => row.group === group.id);
  const known = new Map(listed.filter((one) => one.group === group.id).map((one) => [one.row, one]));
  const { first } = blankSpan(map, block, group.id, sheet);
  const added: RowPlace[] = [];
  const isRemembered = (row: number): boolean => names[listedKey(group.id, textAt(sheet, row, name))] !== undefined;
  for (let row = first; known.has(row) || isRemembered(row) || isNamedRow(map, block, sheet, row, name); row += 1) {
    added.push({
      key: listKey(group.id, own.length + added.length),
      block: block.id,
      group: group.id,
      kind: "list",
      code: known.get(row)?.code ?? null,
      printedCode: [],
      label: known.get(row)?.name ?? textAt(sheet, row, name).trim(),
      level: null,
      parent: null,
      children: [],
      row,
      columns: null,
    });
  }
  return withRows(map, block, added);
}

function isNamedRow(map: TableMap, block: BlockSpec, sheet: SheetSnapshot, row: number, name: number): boolean {
  const hasFormula = block.columns.some(
    (id) => sheet.formulas[row]?.[map.columns.get(id) ?? -1] != null && map.columns.get(id) !== name,
  );
  return hasFormula && sheet.formulas[row]?.[name] == null && !isBlank(valueAt(sheet, row, name));
}

function waitingRows(map: TableMap, block: BlockSpec, group: RowGroup, sheet: SheetSnapshot): readonly RowPlace[] {
  if (group.kind === "fixed") return [];
  const own = map.rows.filter((row) => row.group === group.id);
  const fewest = group.kind === "tree" ? (group.minRows ?? 1) : 1;
  const { first, count } = blankSpan(map, block, group.id, sheet);
  return Array.from({ length: Math.max(0, Math.min(fewest - own.length, count)) }, (_, index): RowPlace => ({
    key: listKey(group.id, index),
    block: block.id,
    group: group.id,
    kind: group.kind,
    code: null,
    printedCode: [],
    label: "",
    level: null,
    parent: null,
    children: [],
    row: first + index,
    columns: null,
  }));
}

/** The row waits: it was laid out with the form and nobody has used it. */
export function isWaiting(row: RowPlace): boolean {
  return row.kind !== "fixed" && row.code === null && row.label === "" && row.key.includes("#");
}
