/** A column of codes that goes on at the top of the next block: 302 …30215 | 30216 …30299, as the 决算 form prints 公用经费. */
import type { RowPlace, TableMap } from "../model/tableMap";
import { blockId, treeGroup } from "./ids";

/** Rows of the next block under a row of this one, and which block they stand in. */
export interface Continuation {
  readonly parent: RowPlace;
  readonly rows: readonly RowPlace[];
  readonly block: number;
}

/** By the position of the block that the codes begin in. `codes`: which classification each block has, null where it has none. */
export function continuations(
  map: TableMap,
  codes: readonly ("function" | "economic" | null)[],
): ReadonlyMap<number, readonly Continuation[]> {
  const found = new Map<number, readonly Continuation[]>();
  codes.forEach((kind, at) => {
    const before = codes.slice(0, at).lastIndexOf(kind);
    if (kind === null || before < 0) return;
    const own = rowsOf(map, at);
    const [first] = own;
    // Only what stands first can be the rest of something.
    const parent = [...rowsOf(map, before)]
      .reverse()
      .find(({ code }) => code !== null && isAbove(code, first?.code ?? null));
    if (!parent || own.some(({ code }) => code === parent.code)) return;
    const rows = own.filter((row) => row.parent === null && isAbove(parent.code ?? "", row.code));
    found.set(before, [...(found.get(before) ?? []), { parent, rows, block: at }]);
  });
  return found;
}

function isAbove(code: string, below: string | null): boolean {
  return below !== null && below.length > code.length && below.startsWith(code);
}

function rowsOf(map: TableMap, at: number): readonly RowPlace[] {
  const group = treeGroup(map.table.id, blockId(at));
  return map.rows.filter((row) => row.group === group);
}
