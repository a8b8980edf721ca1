/** Formulas of ours outside the figures (the unit's name over a table or in a row of it, a note, the cover) that read a cell which is gone. */
import { formulaAt } from "../model/cellText";
import type { LocatedWorkbook } from "../locate/locate";
import type { SheetSnapshot } from "../model/snapshot";
import type { TableMap } from "../model/tableMap";
import type { SheetPlan } from "../model/workbookPlan";
import { firstBodyRow } from "../layout/layout";
import type { ChangedFormula } from "./account";
import { isBroken } from "../formula/formulaShape";

/** `planned` are the sheets as a new workbook has them; heads of tables stand as far from the body as there. */
export function mendOutside(
  planned: readonly SheetPlan[],
  tables: ReadonlyMap<string, TableMap>,
  sheets: ReadonlyMap<string, SheetSnapshot>,
  { tables: found }: LocatedWorkbook,
): readonly ChangedFormula[] {
  const maps = new Map([...tables.values()].map((map) => [map.table.sheet, map]));
  return planned.flatMap((plan) => {
    const map = maps.get(plan.name);
    const sheet = sheets.get(map?.sheet ?? plan.name);
    if (sheet === undefined) return [];
    const labels = new Set(map?.names.values());
    const note = map === undefined ? null : (found.get(map.table.id)?.note ?? null);
    return plan.cells.flatMap(({ row, column, content }): readonly ChangedFormula[] => {
      if (content.kind !== "formula") return [];
      const isBody = map !== undefined && row >= map.firstRow && row <= map.lastRow;
      if (isBody && !labels.has(column)) return [];
      const place =
        map === undefined || isBody
          ? row
          : row < map.firstRow
            ? row + map.firstRow - firstBodyRow(map.table)
            : (note?.row ?? row);
      const standing = formulaAt(sheet, place, column);
      if (standing === null || !isBroken(standing)) return [];
      const at = { sheet: sheet.name, row: place, column };
      return [{ kind: "mended", words: sheet.name, at, before: standing, after: content.formula }];
    });
  });
}
