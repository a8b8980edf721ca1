/** Where rows that are missing come to stand: in the order of the codes, behind the last row of a list, in rows that wait for one first. */
import { holdsFigure } from "../locate/printedRows";
import type { RowChanges, RowInsertion } from "../model/rowChanges";
import { rowMove } from "../model/rowChanges";
import type { SheetSnapshot } from "../model/snapshot";
import type { RowPlace, TableMap, TableSite } from "../model/tableMap";
import type { CellWrite } from "../model/workbookPlan";
import { chineseOrdinal, codeParts } from "../declare/lookups";
import type { BlockSpec, RowGroup, TreeGroup } from "../declare/table";
import { blankSpan } from "./blankRows";
import { isWaiting } from "./waiting";

/** A row that the table lacks. */
export interface MissingRow {
  readonly group: RowGroup;
  readonly code: string | null;
  readonly name: string;
}

export interface PlacedRow extends MissingRow {
  readonly map: TableMap;
  readonly site: TableSite;
  /** As the sheet is afterwards. */
  readonly row: number;
  readonly inserted: boolean;
}

interface Spot {
  readonly missing: MissingRow;
  /** A blank row that is there, or the row above which a new one is put. */
  readonly fill: number | null;
  readonly insertion: RowInsertion | null;
  readonly site: TableSite;
  readonly map: TableMap;
}

export interface RowPlacement {
  readonly changes: ReadonlyMap<string, RowChanges>;
  readonly rows: readonly PlacedRow[];
}

/** `missing` by table, each group's in the order in which they are to stand. */
export function placeRows(
  missing: readonly { readonly map: TableMap; readonly rows: readonly MissingRow[] }[],
  sheets: ReadonlyMap<string, SheetSnapshot>,
): RowPlacement {
  const spots = missing.flatMap(({ map, rows }) => spotsOf(map, rows, sheets));
  const bySheet = new Map<string, RowInsertion[]>();
  for (const {
    site: { sheet },
    insertion,
  } of spots)
    if (insertion) bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), insertion]);
  const changes = new Map(
    [...bySheet].map(([sheet, inserted]): [string, RowChanges] => [sheet, { inserted, removed: [] }]),
  );
  const used = new Map<string, number>();
  return {
    changes,
    rows: spots.map(({ missing: row, fill, insertion, site, map }) => {
      const move = rowMove(changes.get(site.sheet) ?? { inserted: [], removed: [] });
      if (insertion === null) return { ...row, map, site, row: move.to(fill ?? 0) ?? 0, inserted: false };
      const key = `${site.sheet}|${insertion.before}`;
      const earlier = used.get(key) ?? 0;
      used.set(key, earlier + 1);
      return { ...row, map, site, row: move.insertedAt(insertion.before) + earlier, inserted: true };
    }),
  };
}

function spotsOf(
  map: TableMap,
  rows: readonly MissingRow[],
  sheets: ReadonlyMap<string, SheetSnapshot>,
): readonly Spot[] {
  const taken = new Set<number>();
  return rows.map((missing): Spot => {
    const block = map.table.blocks.find((candidate) => candidate.bands.flat().includes(missing.group));
    const own = map.rows.filter((row) => row.group === missing.group.id);
    const used = own.filter((row) => !isWaiting(row));
    const above = precedingRow(used, missing);
    const site = above?.site ?? map;
    const sheet = sheets.get(site.sheet);
    const base = { missing, site, map };
    const isLast = above === undefined ? used.length === 0 : used.at(-1) === above;
    const waiting =
      isLast && block && sheet && above?.site === undefined ? waitingRow(map, block, own, sheet, taken) : undefined;
    if (waiting !== undefined) {
      taken.add(waiting);
      return { ...base, fill: waiting, insertion: null };
    }
    const [first] = used;
    const edge =
      above !== undefined
        ? above.row + 1
        : (first?.row ?? (block && sheet ? blankSpan(map, block, missing.group.id, sheet).first : map.lastRow + 1));
    const before = behindTaken(taken, edge);
    const beside = before > edge ? before - 1 : (above ?? first)?.row;
    return {
      ...base,
      fill: null,
      insertion: {
        before,
        count: 1,
        like: rowAlike(map, used, site, missing, edge) ?? beside ?? Math.max(map.firstRow, before - 1),
      },
    };
  });
}

/** The nearest row of the same level: it has its indent and no colour of a cell to type in where formulas add up. */
function rowAlike(
  map: TableMap,
  used: readonly RowPlace[],
  site: TableSite,
  { group, code }: MissingRow,
  edge: number,
): number | undefined {
  if (group.kind !== "tree" || code === null) return undefined;
  const alike = used.filter((row) => row.code?.length === code.length && (row.site ?? map).sheet === site.sheet);
  return alike.sort((a, b) => Math.abs(a.row - edge) - Math.abs(b.row - edge))[0]?.row;
}

/** New rows come behind blank ones that were filled before them. */
function behindTaken(taken: ReadonlySet<number>, before: number): number {
  let row = before;
  while (taken.has(row)) row += 1;
  return row;
}

function waitingRow(
  map: TableMap,
  block: BlockSpec,
  own: readonly RowPlace[],
  sheet: SheetSnapshot,
  taken: ReadonlySet<number>,
): number | undefined {
  const rows = own.filter(isWaiting).map(({ row }) => row);
  return rows.find(
    (row) =>
      !taken.has(row) &&
      block.columns.every((id) => !holdsFigure(sheet.values[row]?.[map.columns.get(id) ?? -1] ?? null)),
  );
}

/** The row that the new one comes right behind; undefined where it comes first. */
function precedingRow(used: readonly RowPlace[], { group, code }: MissingRow): RowPlace | undefined {
  if (group.kind !== "tree" || code === null) return used.at(-1);
  return used.reduce<RowPlace | undefined>(
    (best, row) =>
      row.code !== null && row.code < code && (best === undefined || row.code > (best.code ?? "")) ? row : best,
    undefined,
  );
}

/** Code and name of a row, as the form prints them. */
export function labelWrites({ map, site, group, code, name, row }: PlacedRow): readonly CellWrite[] {
  const block = map.table.blocks.find((candidate) => candidate.bands.flat().includes(group));
  if (!block) return [];
  const columns = site.codes.get(block.id) ?? [];
  const parts = code === null ? [] : group.kind === "tree" ? codeParts(code, group.levels, columns.length) : [code];
  const nameColumn = block.nameColumn === null ? undefined : site.columns.get(block.nameColumn);
  const texts: readonly (readonly [number | undefined, string])[] = [
    ...parts.map((part, index) => [columns[index], part] as const),
    [nameColumn, name] as const,
  ];
  return texts.flatMap(([column, text]) =>
    column === undefined || text === "" ? [] : [{ row, column, content: { kind: "value" as const, value: text } }],
  );
}

/** 一、二、三、 before the names of a group: what has to be printed where a row came or went. `rows` in the order of the sheet. */
export function ordinalLabel(group: TreeGroup, bare: string, position: number): string {
  return group.ordinals === true ? `${chineseOrdinal(position + 1)}、${bare}` : bare;
}
