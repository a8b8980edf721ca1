/** Longest alignment of two sequences in order: one missing or extra row does not shift the others. */

/** For each of `left` items the position of its partner among `right` items, or null. */
export function alignInOrder(
  left: number,
  right: number,
  matches: (i: number, j: number) => boolean,
): readonly (number | null)[] {
  const longest: number[][] = Array.from({ length: left + 1 }, () => new Array<number>(right + 1).fill(0));
  const at = (i: number, j: number): number => longest[i]?.[j] ?? 0;
  for (let i = left - 1; i >= 0; i -= 1) {
    for (let j = right - 1; j >= 0; j -= 1) {
      const row = longest[i];
      if (row) row[j] = matches(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const partners: (number | null)[] = new Array<number | null>(left).fill(null);
  let i = 0;
  let j = 0;
  while (i < left && j < right) {
    if (matches(i, j) && at(i, j) === at(i + 1, j + 1) + 1) {
      partners[i] = j;
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return partners;
}
