/** Nothing: 0 in every unit. */
import type { TermKind, TermOf } from "./kind";
import { NOTHING, SIMPLE } from "./kind";

export const zero: TermKind<TermOf<"zero">> = {
  ...SIMPLE,
  value: () => NOTHING,
  formula: () => "0",
  count: () => "0",
  words: () => "0",
  cells: () => [],
};
