/** The note under a table without figures, decided by its total. Each table says why it has none (W-01): the rest of the text is its own. */
import type { TableSpec } from "../../../core/declare/table";

export const emptyNote = {
  text: "注：本表无数据，本单位{year}年没有这项预算",
  row: "total",
  column: "total",
} as const satisfies TableSpec["emptyNote"];
