/** The note under a table without figures, decided by its total. */
import type { TableSpec } from "../../../core/spec/table";

export const emptyNote = { text: "注：本表无数据", row: "total", column: "total" } as const satisfies TableSpec["emptyNote"];
