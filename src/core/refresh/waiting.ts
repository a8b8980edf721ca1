/** The rows of a new form that wait for a code or a name: no reading finds them, and yet the form's sums and lines name them. */
import { blankSpan } from "./blankRows";
import type { SheetSnapshot, WorkbookSnapshot } from "../model/snapshot";
import type { RowPlace, TableMap } from "../model/tableMap";
import { indexRows, listKey } from "../model/tableMap";
import type { BlockSpec, RowGroup } from "../spec/table";

/** The located tables with them, as a plan lays them out. A table that goes on in a second place has none. */
export function withWaitingRows(tables: ReadonlyMap<string, TableMap>, snapshot: WorkbookSnapshot): ReadonlyMap<string, TableMap> {
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  return new Map([...tables].map(([id, map]) => {
    const sheet = sheets.get(map.sheet);
    return [id, sheet === undefined || map.rows.some((row) => row.site !== undefined) ? map : withWaiting(map, sheet)];
  }));
}

function withWaiting(map: TableMap, sheet: SheetSnapshot): TableMap {
  const rows = map.table.blocks.flatMap((block) => {
    const own = map.rows.filter((row) => row.block === block.id);
    return [...own, ...block.bands.flat().flatMap((group) => waitingRows(map, block, group, sheet))].sort((a, b) => a.row - b.row);
  });
  return { ...map, rows, byKey: indexRows(rows), lastRow: rows.reduce((last, { row }) => Math.max(last, row), map.lastRow) };
}

function waitingRows(map: TableMap, block: BlockSpec, group: RowGroup, sheet: SheetSnapshot): readonly RowPlace[] {
  if (group.kind === "fixed") return [];
  const own = map.rows.filter((row) => row.group === group.id);
  const fewest = group.kind === "tree" ? (group.minRows ?? 1) : 1;
  const { first, count } = blankSpan(map, block, group.id, sheet);
  return Array.from({ length: Math.max(0, Math.min(fewest - own.length, count)) }, (_, index): RowPlace => ({
    key: listKey(group.id, index), block: block.id, group: group.id, kind: group.kind, code: null, printedCode: [], label: "",
    level: null, parent: null, children: [], row: first + index, columns: null,
  }));
}

/** The row waits: it was laid out with the form and nobody has used it. */
export function isWaiting(row: RowPlace): boolean {
  return row.kind !== "fixed" && row.code === null && row.label === "" && row.key.includes("#");
}
