/** Sentences that both texts have and that stand behind others than in the other text. */
import type { Difference } from "./difference";
import { outOfOrder } from "./inOrder";
import type { Same, PrintedSentence } from "./sentence";

/** On one sheet of the workbook, what stands behind another sentence; several that moved together are one difference. The order of the sheets is no matter of sentences. */
export function inOtherOrder(
  left: readonly PrintedSentence[],
  right: readonly PrintedSentence[],
  same: readonly Same[],
): readonly Difference[] {
  const placesOf = (all: readonly PrintedSentence[]): ReadonlyMap<PrintedSentence, number> =>
    new Map(all.map((one, index) => [one, index]));
  const [ours, theirs] = [placesOf(left), placesOf(right)];
  const placeOf = ([one, other]: Same): readonly [number, number] => [ours.get(one) ?? 0, theirs.get(other) ?? 0];
  const bySheet = new Map<string, Same[]>();
  for (const pair of [...same].sort((a, b) => placeOf(a)[1] - placeOf(b)[1]))
    bySheet.set(pair[1].at.sheet, [...(bySheet.get(pair[1].at.sheet) ?? []), pair]);
  return [...bySheet.values()].flatMap((pairsOfSheet) => {
    const moved = outOfOrder(pairsOfSheet.map((pair) => placeOf(pair)[0]));
    const runs: Same[][] = [];
    pairsOfSheet.forEach((pair, index) => {
      if (!moved.has(index)) return;
      const last = runs.at(-1)?.at(-1);
      const [one, other] = placeOf(pair);
      const goesOn = last !== undefined && placeOf(last)[0] === one - 1 && placeOf(last)[1] === other - 1;
      if (goesOn) runs.at(-1)?.push(pair);
      else runs.push([pair]);
    });
    return runs.flatMap(([first, ...more]) =>
      first === undefined ? [] : [movedSentence(left, right, first, more.length)],
    );
  });
}

function movedSentence(
  left: readonly PrintedSentence[],
  right: readonly PrintedSentence[],
  [one, other]: Same,
  more: number,
): Difference {
  return {
    kind: "order",
    words: more === 0 ? `“${one.text}”` : `从“${one.text}”起的 ${more + 1} 句`,
    document: left[left.indexOf(one) - 1]?.text ?? "开头",
    workbook: right[right.indexOf(other) - 1]?.text ?? "开头",
    documentAt: one.at,
    workbookAt: other.at,
  };
}
