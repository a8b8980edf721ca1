/** Rows of a tree that formulas do not find by their code: what they are, or how they are to be written, is for their owner to say. */
import { missedCodes } from "../check/figures/readings";
import { rowLabel } from "../terms/words";
import { isUnreadable } from "../terms/unreadable";
import type { KeptCell } from "./account";
import type { RefreshReading } from "./reading";

/** Those that no table can draw on. */
export function withoutCode({ tables }: RefreshReading): readonly KeptCell[] {
  return [...tables.values()].flatMap((map) =>
    map.rows
      .filter((row) => isUnreadable(map, row))
      .map((row): KeptCell => ({
        kind: "noCode",
        words: `${map.table.shortName} ${rowLabel(row)}`,
        at: { sheet: (row.site ?? map).sheet, row: row.row, column: 0 },
        found: row.printedCode.join(" "),
        expected: null,
      })),
  );
}

/** Those that are read, and that a formula of ours looks up in vain: 221 02 03, ２２１０２０３. */
export function notFoundByCode({ snapshot, tables, book }: RefreshReading): readonly KeptCell[] {
  const codes = [...tables.values()].flatMap((map) => missedCodes(book, snapshot, map));
  return codes.map(({ at, map, row, raw, plain }): KeptCell => ({
    kind: "codeText",
    words: `${map.table.shortName} ${rowLabel(row)}`,
    at,
    found: raw,
    expected: plain,
  }));
}
