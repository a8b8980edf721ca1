/** One fault of a kind, somewhere in a workbook; null where the workbook has no place for it. */
import { amountFault, codeFault, staleConstant } from "./amountFaults";
import type { Cell, Fault, FaultKind } from "./cells";
import type { Grid } from "./grid";
import type { Random } from "./random";
import { columnsSwapped, rowAdded, rowOff } from "./rowFaults";

export function faultOf(kind: FaultKind, grid: Grid, random: Random): Fault | null {
  for (const cell of random.shuffled(placesFor(kind, grid))) {
    const fault = faultAt(kind, cell, grid, random);
    if (fault) return fault;
  }
  return null;
}

function placesFor(kind: FaultKind, grid: Grid): readonly Cell[] {
  const wanted = kind === "code" || kind === "rowAdded" ? "code" : "amount";
  return grid.cells.filter((cell) => cell.kind === wanted && !isBlank(grid, cell));
}

function isBlank(grid: Grid, cell: Cell): boolean {
  const value = grid.value(cell);
  return value === null || value === "" || value === 0;
}

function faultAt(kind: FaultKind, cell: Cell, grid: Grid, random: Random): Fault | null {
  const value = grid.value(cell);
  if (kind === "rowAdded") return rowAdded(cell, grid);
  if (kind === "code") return typeof value === "string" || typeof value === "number" ? codeFault(cell, value, random) : null;
  if (kind === "rowOff") return rowOff(cell, grid, random);
  if (kind === "columnsSwapped") return columnsSwapped(cell, grid, random);
  if (typeof value !== "number") return null;
  if (kind === "constant") return staleConstant(cell, value, grid.columnOf(cell).map((other) => grid.value(other)).filter((other) => typeof other === "number"), random);
  return amountFault(kind, cell, value, random);
}
