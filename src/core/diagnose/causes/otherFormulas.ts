/** Another formula where the form prefills a cell, and what it gives is what does not agree. */
import { formatAmount } from "../../amount/amount";
import { cellOf } from "../../finding/context";
import type { CauseSearch, FoundCause } from "./causes";
import { otherPrefills } from "../search/forms";
import { mendedBy } from "./undone";

export function otherFormulas(search: CauseSearch): readonly FoundCause[] {
  return otherPrefills(search.context).flatMap(
    ({ key, instance: { map, row, column }, judgement: { actual, expected } }): readonly FoundCause[] => {
      const cell = cellOf(search.context, map, row, column);
      const forms = mendedBy(search, [{ key, by: expected - actual }]);
      if (!cell || forms.length === 0) return [];
      const { places } = map.money;
      return [
        {
          kind: "formula",
          words: {
            cell: cell.words,
            rows: "",
            formula: "",
            actual: formatAmount(actual, places),
            expected: formatAmount(expected, places),
          },
          cells: [cell],
          forms,
        },
      ];
    },
  );
}
