/** Defined names for the body of each table, so that people and other programs can refer to it. */
import type { RowPlace, TableMap, TableSite } from "../model/tableMap";
import { sitesOf } from "../model/tableMap";
import type { Area, NamePlan } from "../model/workbookPlan";
import type { PackSpec } from "../declare/pack";
import type { TableSpec } from "../declare/table";

/** What the names of a table begin with. Titles of tables without a form are long, may come twice, and have signs that no name may have. */
export function nameStem({ formless }: Pick<PackSpec, "formless">, { id, shortName }: TableSpec): string {
  return formless ? id.replace(/^table(?=\d)/, "表") : shortName;
}

/** 表五_数据, and 表五_数据_2 where the table goes on in a second place. */
export function tableNames(maps: readonly TableMap[], pack: Pick<PackSpec, "formless">): readonly NamePlan[] {
  return maps.flatMap((map) =>
    sitesOf(map).map((site, index) => ({
      name: `${nameStem(pack, map.table)}_数据${index === 0 ? "" : `_${index + 1}`}`,
      sheet: site.sheet,
      area: bodyArea(map, site, index === 0),
    })),
  );
}

function bodyArea(map: TableMap, site: TableSite, main: boolean): Area {
  const columns = [...site.columns.values(), ...[...site.codes.values()].flat()];
  const rows = map.rows.filter((row: RowPlace) => (row.site ?? map) === site).map((row) => row.row);
  const ends = main
    ? { top: map.firstRow, bottom: map.lastRow }
    : { top: Math.min(...rows), bottom: Math.max(...rows) };
  return { ...ends, left: Math.min(...columns), right: Math.max(...columns) };
}
