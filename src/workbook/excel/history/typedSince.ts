/** What somebody has typed on sheets and rows that would go if a command were taken back. */
import { cellName } from "../../address";
import { newRowsAfter } from "../../../core/model/rowSteps";
import type { CellInput } from "../write/blocks";
import type { Grid } from "../write/grids";
import { holds } from "./compared";
import { isMarked } from "./rowMarks";
import type { WayBack } from "../../../core/state/wayBack";

type Moved = WayBack["moves"][number] & { readonly done: number };

/** The place, as 表5 第 9 行 or 表5!C9; null where nothing would be lost. */
export function typedOn(way: WayBack, moved: readonly Moved[], grids: ReadonlyMap<string, Grid>): string | null {
  for (const { sheet, rows } of way.created) {
    const grid = grids.get(sheet);
    const row = grid
      ? grid.values.findIndex((values, index) => !isMarked(rows[index] ?? "#", values, grid.formulas[index] ?? []))
      : -1;
    if (row >= 0) return `${sheet} 第 ${row + 1} 行`;
  }
  for (const move of moved) {
    const place = typedInNewRows(way, move, grids.get(move.sheet));
    if (place !== null) return place;
  }
  return null;
}

function typedInNewRows({ after }: WayBack, { sheet, steps, done }: Moved, grid: Grid | undefined): string | null {
  if (grid === undefined) return null;
  const isWhole = done === steps.length;
  for (const row of newRowsAfter(steps.slice(0, done), grid.values.length)) {
    for (const [column, value] of (grid.values[row] ?? []).entries()) {
      if (value === null || value === "") continue;
      const written = after.flatMap((block): CellInput[] =>
        block.sheet === sheet ? [block.rows[row - block.top]?.[column - block.left] ?? null] : [],
      );
      // A row that came in while others did not stands elsewhere than planned: nothing was written into it yet.
      if (!isWhole || !written.some((input) => input !== null && holds(input, grid, row, column)))
        return `${sheet}!${cellName(row, column)}`;
    }
  }
  return null;
}
