/** Whether what a table of an unknown form seems to say holds in its figures: the only way to tell a law from a guess. */
import type { Amount } from "../amount/amount";
import { lastPlace } from "../amount/money";
import { judge } from "../identity/judge";
import type { Book, RowPlace, TableMap } from "../model/tableMap";
import type { IdentityRule } from "../declare/rule";
import { instancesOf } from "../identity/instances";

export interface IdentityEvidence {
  /** Cells where it holds and a side is not zero. */
  readonly holds: number;
  readonly fails: number;
  /** Failing cells whose own figure is blank or zero. */
  readonly blank: number;
  /** Two cells of one row fail, the one by what the other lacks: amounts of two columns were exchanged. */
  readonly exchanged: boolean;
}

export function evidenceOf(rule: IdentityRule, map: TableMap, book: Book): IdentityEvidence {
  let [holds, blank] = [0, 0];
  const failing: { readonly row: RowPlace; readonly gap: Amount }[] = [];
  for (const instance of instancesOf(rule, map)) {
    const { outcome, actual, expected } = judge(instance, book);
    if (outcome === "fail") {
      failing.push({ row: instance.row, gap: actual - expected });
      if (actual === 0) blank += 1;
    } else if (outcome === "pass" && (actual !== 0 || expected !== 0)) holds += 1;
  }
  const [one, other] = failing;
  const exchanged =
    failing.length === 2 &&
    one?.row === other?.row &&
    one !== undefined &&
    other !== undefined &&
    Math.abs(one.gap + other.gap) <= lastPlace(map.money) * 2;
  return { holds, fails: failing.length, blank, exchanged };
}

/** Figures that nobody put there by chance: more hold than fail, or all but two columns whose differences cancel each other. */
export function isBorneOut({ holds, fails, exchanged }: IdentityEvidence): boolean {
  return holds > fails || (exchanged && holds > 0);
}

export function hasFigure(book: Book, map: TableMap, row: RowPlace, columns: readonly string[]): boolean {
  return columns.some((column) => {
    const read = book.amount(map, row, column);
    return read.ok ? read.amount !== 0 : true;
  });
}
