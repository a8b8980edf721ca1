/** Cells of a term as rectangles in a formula. */
import { areaName, quoteSheet } from "../model/address";
import type { CellAddress } from "../model/snapshot";
import type { Area } from "../model/workbookPlan";

export interface SheetArea extends Area {
  readonly sheet: string;
}

/** Neighbouring cells become one rectangle, so that a row inserted between them counts. */
export function joinedAreas(cells: readonly CellAddress[]): readonly SheetArea[] {
  const areas: { sheet: string; top: number; left: number; bottom: number; right: number }[] = [];
  for (const cell of cells) {
    const last = areas.at(-1);
    if (
      last &&
      last.sheet === cell.sheet &&
      last.left === cell.column &&
      last.right === cell.column &&
      last.bottom === cell.row - 1
    )
      last.bottom = cell.row;
    else if (
      last &&
      last.sheet === cell.sheet &&
      last.top === cell.row &&
      last.bottom === cell.row &&
      last.right === cell.column - 1
    )
      last.right = cell.column;
    else areas.push({ sheet: cell.sheet, top: cell.row, left: cell.column, bottom: cell.row, right: cell.column });
  }
  return areas;
}

export function isSingleCell(area: Area): boolean {
  return area.top === area.bottom && area.left === area.right;
}

/** As written on `sheet`. */
export function areaReference(area: SheetArea, sheet: string): string {
  return (area.sheet === sheet ? "" : `${quoteSheet(area.sheet)}!`) + areaName(area);
}
