/** Whether what a table of an unknown form seems to say holds in its figures: the only way to tell a law from a guess. */
import { judge } from "../identity/judge";
import type { Book, RowPlace, TableMap } from "../model/tableMap";
import type { IdentityRule } from "../declare/rule";
import { instancesOf } from "../identity/instances";

export interface Evidence {
  /** Cells where it holds and a side is not zero. */
  readonly holds: number;
  readonly fails: number;
  /** Failing cells whose own figure is blank or zero. */
  readonly blank: number;
}

export function evidenceOf(rule: IdentityRule, map: TableMap, book: Book): Evidence {
  let [holds, fails, blank] = [0, 0, 0];
  for (const instance of instancesOf(rule, map)) {
    const { outcome, actual, expected } = judge(instance, book);
    if (outcome === "fail") {
      fails += 1;
      if (actual === 0) blank += 1;
    } else if (outcome === "pass" && (actual !== 0 || expected !== 0)) holds += 1;
  }
  return { holds, fails, blank };
}

/** Figures that nobody put there by chance: more hold than fail. */
export function isBorneOut({ holds, fails }: Evidence): boolean {
  return holds > fails;
}

export function hasFigure(book: Book, map: TableMap, row: RowPlace, columns: readonly string[]): boolean {
  return columns.some((column) => {
    const read = book.amount(map, row, column);
    return read.ok ? read.amount !== 0 : true;
  });
}
