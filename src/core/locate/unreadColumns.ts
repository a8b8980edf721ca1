/** Columns beside those of the form: figures in the rows of the table, and nothing that reads them. */
import type { CellAddress, SheetSnapshot } from "../model/snapshot";
import { columnCount, textAt } from "../model/cellText";
import type { LocatedTable, LocatedWorkbook } from "./locate";
import type { TableRegion } from "./regions";

export interface UnreadColumn {
  /** Sheet column from 0. */
  readonly column: number;
  /** The lowest label in the rows of the header; null where none stands there. */
  readonly label: CellAddress | null;
  /** Its cells in rows of the table, with or without figures. */
  readonly cells: readonly CellAddress[];
}

/** Numbers that count rows are no figures. */
const COUNTS = /^(?:序号?|行次|行号|栏次|排序|顺序号)$/;

export function unreadColumns(located: LocatedWorkbook, table: LocatedTable): readonly UnreadColumn[] {
  return table.places.flatMap((region) => {
    const { sheet } = region;
    const known = columnsOn(located, sheet);
    const rows = [
      ...new Set(
        table.map.rows.flatMap(({ row, site }) => ((site?.sheet ?? table.map.sheet) === sheet.name ? [row] : [])),
      ),
    ];
    return Array.from({ length: columnCount(sheet) }, (_, column) => column)
      .filter((column) => !known.has(column) && !isHidden(sheet, column))
      .flatMap((column): readonly UnreadColumn[] => {
        const label = labelOf(region, column);
        return label !== null && COUNTS.test(textOf(region, label))
          ? []
          : [{ column, label, cells: rows.map((row) => ({ sheet: sheet.name, row, column })) }];
      });
  });
}

/** Those of every table on the sheet: tables may stand beside each other. */
function columnsOn({ tables }: LocatedWorkbook, sheet: SheetSnapshot): ReadonlySet<number> {
  return new Set(
    [...tables.values()].flatMap(({ map, places }) => [
      ...(map.sheet === sheet.name ? map.columns.values() : []),
      ...places.flatMap((place) =>
        place.sheet === sheet ? [...place.header.columns.values(), ...[...place.header.codes.values()].flat()] : [],
      ),
    ]),
  );
}

function isHidden({ hiddenColumns = [] }: SheetSnapshot, column: number): boolean {
  return hiddenColumns.some(({ first, last }) => column >= first && column <= last);
}

function labelOf(region: TableRegion, column: number): CellAddress | null {
  const { sheet, header } = region;
  for (let row = header.bottom; row >= header.top; row -= 1) {
    const label = { sheet: sheet.name, row, column };
    if (textOf(region, label) !== "") return label;
  }
  return null;
}

function textOf({ sheet }: TableRegion, { row, column }: CellAddress): string {
  return textAt(sheet, row, column).trim();
}
