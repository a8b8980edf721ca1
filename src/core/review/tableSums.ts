/** The sum of every figure of a table, as a formula and as it is now: tells later whether the figures have changed since. */
import { toNumber } from "../amount/amount";
import { areaName, quoteSheet } from "../model/address";
import type { SheetSnapshot } from "../model/snapshot";
import type { TableMap } from "../model/tableMap";
import { sitesOf } from "../model/tableMap";
import type { Area } from "../model/workbookPlan";
import { amountColumns } from "../declare/lookups";
import { valueAt } from "../model/cellText";

/** Null where there is nothing to add up, or something that cannot be. */
export function changedFormula(map: TableMap, sheets: ReadonlyMap<string, SheetSnapshot>): string | null {
  const areas = areasOf(map);
  const sums = areas.map(({ sheet, area }) => sumOf(sheets.get(sheet), area));
  if (areas.length === 0 || sums.some((sum) => sum === null)) return null;
  const now = sums.reduce<number>((total, sum) => total + (sum ?? 0), 0);
  const added = areas.map(({ sheet, area }) => `${quoteSheet(sheet)}!${areaName(area)}`).join(",");
  const frozen = toNumber(Math.round(now * 100)).toFixed(2);
  return `IF(ROUND(SUM(${added})-(${frozen}),2)=0,"","已改动")`;
}

function areasOf(map: TableMap): readonly { readonly sheet: string; readonly area: Area }[] {
  const ids = map.table.blocks.flatMap((block) => amountColumns(map.table, block));
  return sitesOf(map).flatMap((site) => {
    const rows = map.rows.filter((row) => (row.site ?? map) === site).map(({ row }) => row);
    const columns = ids.flatMap((id) => site.columns.get(id) ?? []);
    if (rows.length === 0 || columns.length === 0) return [];
    return [
      {
        sheet: site.sheet,
        area: {
          top: Math.min(...rows),
          bottom: Math.max(...rows),
          left: Math.min(...columns),
          right: Math.max(...columns),
        },
      },
    ];
  });
}

/** As SUM adds an area up: text counts nothing; null where an error value stands. */
function sumOf(sheet: SheetSnapshot | undefined, area: Area): number | null {
  if (!sheet) return null;
  let sum = 0;
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const value = valueAt(sheet, row, column);
      if (typeof value === "number") sum += value;
      else if (typeof value === "string" && value.startsWith("#")) return null;
    }
  }
  return sum;
}
