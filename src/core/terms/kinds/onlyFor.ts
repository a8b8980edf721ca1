/** Another term for units whose field has one of the values, nothing for the others. */
import { reference } from "../../model/address";
import { choiceIn } from "../../model/tableMap";
import type { TermKind, TermOf } from "./kind";
import { NOTHING, SIMPLE } from "./kind";

export const onlyFor: TermKind<TermOf<"onlyFor">> = {
  ...SIMPLE,
  isPlainSum: false,
  value: ({ field, values, then }, { book }, valueOf) => {
    const chosen = choiceIn(book, field, values);
    if (!chosen.ok) return chosen;
    return chosen.value ? valueOf(then) : NOTHING;
  },
  formula: ({ field, values, then }, { book }, sheet, formulaOf) => {
    const at = book.infoAddress(field);
    const inner = formulaOf(then);
    if (!at || inner === null) return null;
    return values.reduceRight(
      (otherwise, value) => `IF(${reference(at, sheet)}="${value}",${inner},${otherwise})`,
      "0",
    );
  },
  count: ({ field, values, then }, { book }, sheet, countOf) => {
    const at = book.infoAddress(field);
    const inner = countOf(then);
    if (!at || inner === null) return null;
    return `IF(OR(${values.map((value) => `${reference(at, sheet)}="${value}"`).join(",")}),${inner},0)`;
  },
  words: ({ then }, _scope, _vocabulary, wordsOf) => wordsOf(then),
  cells: ({ field, values, then }, { book }, cellsOf) =>
    values.includes(book.infoText(field) ?? "") ? cellsOf(then) : [],
  inner: ({ then }) => [then],
};
