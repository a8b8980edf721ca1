/** Defined names for the body of each table, so that people and other programs can refer to it. */
import type { TableMap } from "../model/tableMap";
import type { NamePlan } from "../model/workbookPlan";

export function tableNames(maps: readonly TableMap[]): readonly NamePlan[] {
  return maps.map((map) => ({
    name: `${map.table.shortName}_数据`,
    sheet: map.sheet,
    area: { top: map.firstRow, left: 0, bottom: map.lastRow, right: map.table.columns.length - 1 },
  }));
}
