/** Columns and rows of the form that somebody has taken out, or called otherwise: nothing that draws on them can be renewed. */
import { missingParts } from "../check/figures/integrity";
import type { TableMap } from "../model/tableMap";
import type { KeptCell } from "./account";

export function withoutParts(tables: ReadonlyMap<string, TableMap>): readonly KeptCell[] {
  return [...tables.values()].flatMap((map): readonly KeptCell[] => {
    const { columns, rows } = missingParts(map);
    const parts = [...columns.map((label) => `“${label}”列`), ...rows.map((label) => `“${label}”行`)];
    if (parts.length === 0) return [];
    return [
      {
        kind: "noPart",
        words: map.table.shortName,
        at: { sheet: map.sheet, row: map.firstRow, column: 0 },
        found: parts.join("、"),
        expected: null,
      },
    ];
  });
}
