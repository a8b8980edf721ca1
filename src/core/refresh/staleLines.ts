/**
 * Lines of 勾稽检查 that nothing asks for while something of the form is missing. One that is about what is missing stays, and comes back with
 * it; until then it says 无法核对, as the check does, whatever now stands where it reads.
 */
import { listReferences, isFormulaError, parseFormula } from "../formula/index";
import { textAt } from "../model/cellText";
import { addressKey } from "../model/address";
import type { SheetSnapshot } from "../model/snapshot";
import type { TableMap } from "../model/tableMap";
import { cellAt } from "../model/tableMap";
import type { CellWrite } from "../model/workbookPlan";
import { CHECK_SHEET } from "../plan/checkSheet";
import { placeWords } from "../terms/words";
import { isBroken } from "../formula/formulaShape";

/** Whether a line is about a cell that is another one by now: what it says is of no row that there is. */
export function isOfAnother(tables: ReadonlyMap<string, TableMap>, sheet: SheetSnapshot): (row: number) => boolean {
  const words = new Map(
    [...tables.values()].flatMap((map) =>
      map.rows.flatMap((row) =>
        map.table.columns.flatMap(({ id }): readonly (readonly [string, string])[] => {
          const at = cellAt(map, row, id);
          return at === null ? [] : [[addressKey(at), placeWords(map, row, id)]];
        }),
      ),
    ),
  );
  return (row) => {
    const parsed = parseFormula(sheet.formulas[row]?.[CHECK_SHEET.left] ?? "");
    const [place] = isFormulaError(parsed) ? [] : listReferences(parsed);
    const now =
      place === undefined
        ? undefined
        : words.get(addressKey({ sheet: place.sheet ?? sheet.name, row: place.top, column: place.left }));
    return now !== undefined && now !== textAt(sheet, row, CHECK_SHEET.place);
  };
}

/** `rows` of `sheet`: those that stay. */
export function unjudged(sheet: SheetSnapshot, rows: readonly number[]): readonly CellWrite[] {
  const column = CHECK_SHEET.left + 1;
  return rows.flatMap((row): readonly CellWrite[] => {
    const isSaid =
      sheet.values[row]?.[column] === CHECK_SHEET.missing ||
      [CHECK_SHEET.left, column].some((one) => isBroken(sheet.formulas[row]?.[one] ?? ""));
    return isSaid ? [] : [{ row, column, content: { kind: "value", value: CHECK_SHEET.missing } }];
  });
}
