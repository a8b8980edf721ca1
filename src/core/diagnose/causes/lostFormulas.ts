/** A constant in place of a formula that differs by less than anything else would notice: the finding about it stands alone. */
import type { CheckContext } from "../../finding/context";
import { wordsAt } from "../../finding/context";
import type { Finding } from "../../finding/finding";
import type { AmountSuspect } from "../../finding/suspect";
import { addressKey } from "../../model/address";
import { cellsWithoutFormula } from "./formulasGone";
import type { SearchSpace } from "../search/space";
import type { Trials } from "../trial";

/**
 * `explained`: positions of findings that another suspect explains. Where something that the cell has a part in fails all the same, a
 * figure below may be what is wrong, and the constant right.
 */
export function lostFormulas(
  context: CheckContext,
  space: SearchSpace,
  findings: readonly Finding[],
  explained: ReadonlySet<number>,
  trials: Trials,
): readonly AmountSuspect[] {
  return findings.flatMap((finding, index) =>
    (explained.has(index) ? [] : cellsWithoutFormula(finding)).flatMap(({ address }): readonly AmountSuspect[] => {
      const figure = space.figures.get(addressKey(address));
      const [gives] = figure ? (space.overwritten.get(figure.key) ?? []) : [];
      if (!figure || gives === undefined || gives === figure.amount) return [];
      const after = trials.after([{ address: figure.address, suggested: gives }]);
      if ([...after.values()].includes("fail")) return [];
      return [
        {
          kind: "amount",
          address: figure.address,
          words: wordsAt(context, figure.address),
          actual: figure.amount,
          suggested: gives,
          places: figure.money.places,
          explains: [finding.rule],
          findings: [index],
          mistake: 0,
          certainty: "only",
          slip: "overwrittenFormula",
          together: [],
        },
      ];
    }),
  );
}
