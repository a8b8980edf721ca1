/** Columns of a table that the one side has and the other has not, or does not show. */
import type { LocatedTable } from "../../locate/locate";
import type { CellAddress } from "../../model/snapshot";
import type { TableMap } from "../../model/tableMap";
import { sitesOf } from "../../model/tableMap";
import { columnLabel } from "../../terms/words";
import { within } from "../printed";
import type { Difference } from "./difference";
import type { TableSide } from "./printedCell";

/** Columns that are not among the headers of the one side: each is one difference, not one for every row. */
export function lostColumns(document: TableSide, workbook: TableSide): readonly Difference[] {
  const [ours, theirs] = [document.table, workbook.table];
  const { table } = theirs.map;
  const at = ({ sheet, header: { top } }: LocatedTable): CellAddress => ({ sheet: sheet.name, row: top, column: 0 });
  return table.columns.flatMap(({ id }): readonly Difference[] => {
    const [isOurs, isTheirs] = [hasColumn(ours.map, id), hasColumn(theirs.map, id)];
    const isHidden = isOurs && isTheirs && hidesColumn(ours, id) && !hidesColumn(theirs, id);
    if (isOurs === isTheirs && !isHidden) return [];
    const words = `${table.shortName} ${columnLabel(table, id)}`;
    return [
      {
        kind: isHidden ? "hidden" : "noColumn",
        words,
        document: isOurs ? words : "",
        workbook: isTheirs ? words : "",
        documentAt: at(ours),
        workbookAt: at(theirs),
      },
    ];
  });
}

function hidesColumn({ sheet, map }: LocatedTable, id: string): boolean {
  const column = map.columns.get(id);
  return column !== undefined && within(sheet.hiddenColumns, column);
}

export function hasColumn(map: TableMap, id: string): boolean {
  const block = map.table.blocks.find(({ codeColumns }) => codeColumns.includes(id))?.id ?? "";
  return sitesOf(map).some(({ columns, codes }) => columns.has(id) || (codes.get(block) ?? []).length > 0);
}
