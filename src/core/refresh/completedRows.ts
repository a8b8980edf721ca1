/** Rows that somebody has put in and 更新 has given their formulas. */
import type { RowPlace, TableMap } from "../model/tableMap";
import { rowLabel } from "../terms/words";
import type { CompletedRow } from "./account";
import type { RefreshReading } from "./reading";
import type { Renewal } from "./renewFormulas";

export type IsRow = (map: TableMap, row: RowPlace) => boolean;

interface Completed {
  readonly map: TableMap;
  readonly row: RowPlace;
  readonly words: CompletedRow;
}

export function completedRows(
  { tables }: RefreshReading,
  { formulas }: Renewal,
  isNew: IsRow,
  isAdded: IsRow,
): readonly Completed[] {
  const counts = new Map<string, number>();
  for (const { at, after } of formulas)
    if (after !== null) counts.set(`${at.sheet}|${at.row}`, (counts.get(`${at.sheet}|${at.row}`) ?? 0) + 1);
  return [...tables.values()].flatMap((map) =>
    map.rows.flatMap((row): readonly Completed[] => {
      const at = { sheet: (row.site ?? map).sheet, row: row.row, column: 0 };
      const count = counts.get(`${at.sheet}|${at.row}`) ?? 0;
      if (count === 0 || isAdded(map, row) || !isNew(map, row)) return [];
      return [
        {
          map,
          row,
          words: {
            table: map.table.shortName,
            code: row.kind === "tree" ? row.code : null,
            name: row.label === "" ? rowLabel(row) : row.label,
            at,
            formulas: count,
          },
        },
      ];
    }),
  );
}
