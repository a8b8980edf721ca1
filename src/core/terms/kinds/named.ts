/** Sum of named rows of this table, in this column. */
import { namedRows } from "../scope";
import { namedRowLabel } from "../vocabulary";
import type { TermKind, TermOf } from "./kind";
import { SIMPLE } from "./kind";
import { rowSum } from "./rowSums";

export const named: TermKind<TermOf<"named">> = {
  ...SIMPLE,
  ...rowSum(({ rows }, scope) => namedRows(scope, rows)),
  words: ({ rows }, { table }) => rows.map((key) => (table ? namedRowLabel(table, key) : key)).join("＋"),
};
