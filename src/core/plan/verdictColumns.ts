/**
 * What is wrong with each figure stands in hidden columns right of the table, 不平 or nothing for each cell; the colours read only those, so
 * that none reads another sheet. They work in any spreadsheet program, with no add-in.
 */
import { cellName } from "../model/address";
import type { TableMap, TableSite } from "../model/tableMap";
import { sitesOf } from "../model/tableMap";
import type { Area, CellWrite, ConditionalFormatPlan, VerdictPlan } from "../model/workbookPlan";
import type { Alarm } from "./alarms";
import { alarmsOf } from "./alarms";
import { nameStem } from "./names";
import type { IdentityContext } from "./context";
import { figureAlarm } from "./theme";
import { WRONG, verdictCondition, verdictFormula } from "./verdictForm";

export interface VerdictColumns {
  readonly verdicts: VerdictPlan;
  readonly conditionalFormats: readonly ConditionalFormatPlan[];
}

/** One for each column of amounts on the sheet, in their order. `left` is the sheet column of the first; null where no cell is judged. */
export function verdictColumns(
  context: IdentityContext,
  maps: readonly TableMap[],
  sheet: string,
  left: number,
  isTaken: (name: string) => boolean = () => false,
): VerdictColumns | null {
  const columns = judgedColumns(maps, sheet);
  const offset = new Map(columns.map((column, index) => [column, left + index]));
  const cells: CellWrite[] = [];
  const conditionalFormats: ConditionalFormatPlan[] = [];
  for (const map of maps) {
    const byCell = new Map<string, Alarm[]>();
    for (const alarm of alarmsOf(context, map, sheet).flat()) {
      const key = `${alarm.row},${alarm.column}`;
      byCell.set(key, [...(byCell.get(key) ?? []), alarm]);
    }
    const judged = new Set<number>();
    for (const alarms of byCell.values()) {
      const { row, column } = alarms[0] as Alarm;
      const at = offset.get(column);
      if (at === undefined) continue;
      cells.push({
        row,
        column: at,
        content: {
          kind: "formula",
          formula: verdictFormula(alarms.map(({ fails }) => fails)),
          value: alarms.some(({ isFailing }) => isFailing()) ? WRONG : "",
        },
      });
      judged.add(column);
    }
    conditionalFormats.push(...coloursOf(map, sheet, judged, offset));
  }
  if (cells.length === 0) return null;
  const rows = cells.map(({ row }) => row);
  const area = { top: Math.min(...rows), left, bottom: Math.max(...rows), right: left + columns.length - 1 };
  return { verdicts: { name: verdictName(context, maps, sheet, isTaken), area, cells }, conditionalFormats };
}

/** Where the columns of a new sheet begin; one stays free beside the table, so that sorting and Ctrl+A end at it. */
export function besideTable(width: number): number {
  return width + 1;
}

/** The sheet columns of amounts. */
export function judgedColumns(maps: readonly TableMap[], sheet: string): readonly number[] {
  const sites = maps.flatMap((map) =>
    sitesOf(map)
      .filter((site) => site.sheet === sheet)
      .map((site) => ({ map, site })),
  );
  const columns = sites.flatMap(({ map, site }) =>
    map.table.columns.filter(({ kind }) => kind === "amount").flatMap(({ id }) => site.columns.get(id) ?? []),
  );
  return [...new Set(columns)].sort((a, b) => a - b);
}

/** One for each column of figures: it goes along with a column that is inserted before it, and rows that come in between are in it. */
function coloursOf(
  map: TableMap,
  sheet: string,
  judged: ReadonlySet<number>,
  offset: ReadonlyMap<number, number>,
): readonly ConditionalFormatPlan[] {
  const look = figureAlarm(map.money);
  return sitesOf(map)
    .filter((site) => site.sheet === sheet)
    .flatMap((site) => {
      const { top, bottom } = rowsOf(map, site);
      const own = new Set(site.columns.values());
      return [...judged]
        .filter((column) => own.has(column))
        .sort((a, b) => a - b)
        .map((column) => {
          const area: Area = { top, left: column, bottom, right: column };
          return { area, formula: verdictCondition(`$${cellName(top, offset.get(column) ?? 0)}`), ...look };
        });
    });
}

function rowsOf(map: TableMap, site: TableSite): { readonly top: number; readonly bottom: number } {
  if (site === map) return { top: map.firstRow, bottom: map.lastRow };
  const rows = map.rows.filter((row) => row.site === site).map(({ row }) => row);
  return { top: Math.min(...rows), bottom: Math.max(...rows) };
}

/** 表五_判定; where the first table of the sheet began on another one, with the number of its place. Where somebody has it for something else, 表五_判定_101 and so on. */
function verdictName(
  { pack }: IdentityContext,
  maps: readonly TableMap[],
  sheet: string,
  isTaken: (name: string) => boolean,
): string {
  const map = maps.find((one) => one.sheet === sheet) ?? maps[0];
  if (map === undefined) return "";
  const place = sitesOf(map).findIndex((site) => site.sheet === sheet);
  const stem = nameStem(pack, map.table);
  const usual = `${stem}_判定${place > 0 ? `_${place + 1}` : ""}`;
  const others = Array.from({ length: 9 }, (_, index) => `${stem}_判定_${100 * (index + 1) + Math.max(0, place) + 1}`);
  return [usual, ...others].find((name) => !isTaken(name)) ?? usual;
}
