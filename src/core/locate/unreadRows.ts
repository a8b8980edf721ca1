/** Rows in the body of a table that no declared row takes, where figures may stand that nothing reads. */
import { derived } from "../declare/derived";
import type { CellAddress } from "../model/snapshot";
import { amountColumns } from "../declare/lookups";
import type { LocatedTable } from "./locate";
import { isTotalLabel } from "./notes";
import { isBlankRow, labelAt } from "./printedRows";
import { isNumberRow } from "./readTable";

/** One row of one block. */
export interface UnreadRow {
  /** Its code and name, blank where neither stands there. */
  readonly label: string;
  /** Its cells of amounts, with or without figures. */
  readonly cells: readonly CellAddress[];
}

/**
 * A total that is printed again (of a page, under a second sheet) is no row of its own. Blank rows are left out: a figure far below makes
 * a million of them, and one that is filled in later changes the layout.
 */
export const unreadRows = derived(({ map, places }: LocatedTable): readonly UnreadRow[] =>
  places.flatMap((region, index) => {
    const { sheet, header } = region;
    const columns = index === 0 ? map.columns : header.columns;
    const first = header.bottom + 1 + (isNumberRow(region) ? 1 : 0);
    const last = Math.min(region.end, sheet.values.length) - 1;
    return map.table.blocks.flatMap((block): readonly UnreadRow[] => {
      const taken = new Set(
        map.rows.flatMap(({ block: own, row, site }) =>
          own === block.id && (site?.sheet ?? map.sheet) === sheet.name ? [row] : [],
        ),
      );
      const labels = [...(header.codes.get(block.id) ?? []), columns.get(block.nameColumn ?? "") ?? []].flat();
      const amounts = amountColumns(map.table, block).flatMap((id) => columns.get(id) ?? []);
      const found: UnreadRow[] = [];
      for (let row = first; row <= last; row += 1) {
        if (taken.has(row) || isBlankRow(sheet, row)) continue;
        const label = labels.flatMap((column) => labelAt(sheet, row, column) || []).join(" ");
        if (!isTotalLabel(label))
          found.push({ label, cells: amounts.map((column) => ({ sheet: sheet.name, row, column })) });
      }
      return found;
    });
  }),
);
