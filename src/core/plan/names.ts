/** Defined names for the body of each table, so that people and other programs can refer to it. */
import type { RowPlace, TableMap, TableSite } from "../model/tableMap";
import { sitesOf } from "../model/tableMap";
import type { Area, NamePlan } from "../model/workbookPlan";

/** 表五_数据, and 表五_数据_2 where the table goes on in a second place. */
export function tableNames(maps: readonly TableMap[]): readonly NamePlan[] {
  return maps.flatMap((map) => sitesOf(map).map((site, index) => ({
    name: `${map.table.shortName}_数据${index === 0 ? "" : `_${index + 1}`}`,
    sheet: site.sheet,
    area: bodyArea(map, site, index === 0),
  })));
}

function bodyArea(map: TableMap, site: TableSite, main: boolean): Area {
  const columns = [...site.columns.values(), ...[...site.codes.values()].flat()];
  const rows = map.rows.filter((row: RowPlace) => (row.site ?? map) === site).map((row) => row.row);
  const ends = main ? { top: map.firstRow, bottom: map.lastRow } : { top: Math.min(...rows), bottom: Math.max(...rows) };
  return { ...ends, left: Math.min(...columns), right: Math.max(...columns) };
}
