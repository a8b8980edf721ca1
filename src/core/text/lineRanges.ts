/** Rows of a sheet in words: 25—27、30. */

/** Ranges that are written out; what is left is 等. */
const MOST = 8;

/** `rows` count from 0, in any order. */
export function lineRanges(rows: readonly number[]): string {
  const ranges: { first: number; last: number }[] = [];
  for (const row of [...new Set(rows)].sort((a, b) => a - b)) {
    const open = ranges.at(-1);
    if (open?.last === row - 1) open.last = row;
    else ranges.push({ first: row, last: row });
  }
  const told = ranges
    .slice(0, MOST)
    .map(({ first, last }) => (first === last ? String(first + 1) : `${String(first + 1)}—${String(last + 1)}`));
  return `${told.join("、")}${ranges.length > MOST ? " 等" : ""}`;
}
