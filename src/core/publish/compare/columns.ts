/** Tables of attachments whose rows say the same: whether each text stands in its own column as well. */
import type { CellAddress } from "../../model/snapshot";
import { normalizeText } from "../../text/normalize";
import type { Difference } from "./difference";

/** A row of at least two texts, with the column of each from 0. */
export interface ColumnRow {
  readonly texts: readonly string[];
  readonly columns: readonly number[];
  readonly at: CellAddress;
}

export interface ColumnTable {
  readonly rows: readonly ColumnRow[];
}

/** Of fewer rows nothing tells how the other table lies. */
const FEWEST = 2;

/** Each table of the workbook with the one of the document that has most of its rows. Where most of these lie otherwise, the table was laid out anew. */
export function compareColumns(
  document: readonly ColumnTable[],
  workbook: readonly ColumnTable[],
): readonly Difference[] {
  const theirs = document.map(onlyOnce);
  return workbook.flatMap((table): readonly Difference[] => {
    const own = onlyOnce(table);
    const best = theirs
      .map((rows) => [...own].flatMap(([key, row]) => pairOf(rows.get(key), row)))
      .reduce<readonly RowPair[]>((most, pairs) => (pairs.length > most.length ? pairs : most), []);
    const moved = best.filter(({ one, other }) => one.columns.join() !== other.columns.join());
    return best.length < FEWEST || moved.length * 2 >= best.length ? [] : moved.map(differenceOf);
  });
}

interface RowPair {
  /** Of the document, of the workbook. */
  readonly one: ColumnRow;
  readonly other: ColumnRow;
}

function pairOf(one: ColumnRow | undefined, other: ColumnRow): readonly RowPair[] {
  return one === undefined ? [] : [{ one, other }];
}

/** By what they say; rows that stand twice tell nothing. */
function onlyOnce({ rows }: ColumnTable): ReadonlyMap<string, ColumnRow> {
  const counts = new Map<string, number>();
  const keyOf = ({ texts }: ColumnRow): string => texts.map(normalizeText).join("|");
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  return new Map(
    rows.flatMap((row) => (row.texts.length > 1 && counts.get(keyOf(row)) === 1 ? [[keyOf(row), row]] : [])),
  );
}

function differenceOf({ one, other }: RowPair): Difference {
  const places = ({ columns }: ColumnRow): string => `第 ${columns.map((column) => column + 1).join("、")} 列`;
  return {
    kind: "column",
    words: other.texts.join("　"),
    document: places(one),
    workbook: places(other),
    documentAt: one.at,
    workbookAt: other.at,
  };
}
