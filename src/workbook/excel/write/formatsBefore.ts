/** The number formats that a sheet's cells have before the plan, where they stand once rows have come and gone. */
import type { SheetPlan } from "../../../core/model/workbookPlan";
import type { CellFormatOf } from "./blocks";
import { formatsAfterMove } from "./moves";
import type { Preflight } from "./preflight";

export function formatsBefore(sheet: SheetPlan, before: Preflight): CellFormatOf {
  const grid = before.grids.get(sheet.name);
  if (grid !== undefined)
    return formatsAfterMove(
      sheet,
      before.moves.find((move) => move.sheet === sheet.name),
      grid,
    );
  const blocks = before.former.filter((block) => block.sheet === sheet.name);
  return (row, column) => {
    const block = blocks.find(
      ({ top, left, formats }) =>
        row >= top && row < top + formats.length && column >= left && column < left + (formats[0]?.length ?? 0),
    );
    return block?.formats[row - block.top]?.[column - block.left] ?? "General";
  };
}
