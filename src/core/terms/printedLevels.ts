/** Which levels of a code tree a table prints: one of 项 alone has no rows of 类 and 款, and these are not 0 for that. */
import type { RowPlace, TableMap } from "../model/tableMap";

const known = new WeakMap<TableMap["rows"], ReadonlyMap<string, ReadonlySet<number>>>();

/** Whether any row of the block has a code of so many digits. */
export function printsLevel({ rows }: TableMap, block: string | undefined, digits: number): boolean {
  const levels = known.get(rows) ?? levelsOf(rows);
  known.set(rows, levels);
  return levels.get(block ?? "")?.has(digits) === true;
}

function levelsOf(rows: readonly RowPlace[]): ReadonlyMap<string, ReadonlySet<number>> {
  const levels = new Map<string, Set<number>>();
  for (const { block, code, kind } of rows) {
    if (code === null || kind !== "tree") continue;
    levels.set(block, (levels.get(block) ?? new Set()).add(code.length));
  }
  return levels;
}
