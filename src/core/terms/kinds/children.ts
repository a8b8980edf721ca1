/** Sum of the next lower rows of the code tree, in this column. */
import { childRows } from "../scope";
import type { TermKind, TermOf } from "./kind";
import { SIMPLE } from "./kind";
import { rowSum } from "./rowSums";

export const children: TermKind<TermOf<"children">> = {
  ...SIMPLE,
  ...rowSum((_, scope) => childRows(scope)),
  words: () => "下级各行之和",
};
