/** The likeliest single culprit holds a formula: it is the formula that is looked at, and no other figure changed in its place. */
import { formatAmount } from "../../amount/amount";
import type { CheckContext } from "../../finding/context";
import { hasFormula, printedAt, wordsAt } from "../../finding/context";
import type { FoundCause } from "./causes";
import type { Mistake } from "../search/search";
import type { SearchSpace } from "../search/space";

export function formulaAtFault(
  context: CheckContext,
  { figures }: SearchSpace,
  { alternatives: [best] }: Mistake,
): FoundCause | null {
  const [change, ...others] = best?.repairs ?? [];
  const figure = change && others.length === 0 ? figures.get(change.key) : undefined;
  if (!best || !change || !figure || !hasFormula(context, figure.address)) return null;
  const cell = {
    address: figure.address,
    words: wordsAt(context, figure.address),
    printed: printedAt(context, figure.address),
  };
  const print = (amount: number): string => formatAmount(amount, figure.money.places);
  return {
    kind: "formula",
    words: {
      cell: cell.words,
      rows: "",
      formula: "",
      actual: print(figure.amount),
      expected: print(figure.amount + change.by),
    },
    cells: [cell],
    forms: best.effect.mended,
  };
}
