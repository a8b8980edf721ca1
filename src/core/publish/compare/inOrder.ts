/** Which of the places that two texts share stand in another order. */

/** `places`: of each in the other text, from 0 and each once. The indexes of as few as possible without which the rest ascend. */
export function outOfOrder(places: readonly number[]): ReadonlySet<number> {
  /** The index that ends the best ascending run of each length, and the one before each. */
  const ends: number[] = [];
  const before: number[] = [];
  places.forEach((place, index) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[ends[middle] ?? 0] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    before.push(ends[low - 1] ?? -1);
    ends[low] = index;
  });
  const kept = new Set<number>();
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) kept.add(index);
  return new Set(places.flatMap((_, index) => (kept.has(index) ? [] : [index])));
}
