/** One fault of a kind, somewhere in a workbook; null where the workbook has no place for it. */
import { amountFault, codeFault, staleConstant } from "./amountFaults";
import type { Cell, Fault, FaultKind } from "./cells";
import type { Grid } from "./grid";
import type { Random } from "../../support/seededRandom";
import { columnsSwapped, rowAdded, rowOff } from "./rowFaults";

export function faultOf(kind: FaultKind, grid: Grid, random: Random): Fault | null {
  for (const cell of random.shuffled(placesFor(kind, grid, random))) {
    const fault = faultAt(kind, cell, grid, random);
    if (fault) return fault;
  }
  return null;
}

/** A figure may also stand where none should be: so often a zero is what is mistyped. */
const ZEROS_ONE_IN = 4;
const ON_ZEROS: readonly FaultKind[] = ["digitWrong", "digitMore"];

function placesFor(kind: FaultKind, grid: Grid, random: Random): readonly Cell[] {
  const wanted = grid.cells.filter(
    (cell) => cell.kind === (kind === "code" || kind === "rowAdded" ? "code" : "amount"),
  );
  const zeros =
    ON_ZEROS.includes(kind) && random.below(ZEROS_ONE_IN) === 0 ? wanted.filter((cell) => grid.value(cell) === 0) : [];
  return zeros.length > 0 ? zeros : wanted.filter((cell) => !isBlank(grid, cell));
}

function isBlank(grid: Grid, cell: Cell): boolean {
  const value = grid.value(cell);
  return value === null || value === "" || value === 0;
}

function faultAt(kind: FaultKind, cell: Cell, grid: Grid, random: Random): Fault | null {
  const value = grid.value(cell);
  if (kind === "rowAdded") return rowAdded(cell, grid);
  if (kind === "code")
    return typeof value === "string" || typeof value === "number" ? codeFault(cell, value, random) : null;
  if (kind === "rowOff") return rowOff(cell, grid, random);
  if (kind === "columnsSwapped") return columnsSwapped(cell, grid, random);
  if (typeof value !== "number") return null;
  if (kind === "constant")
    return staleConstant(
      cell,
      value,
      grid
        .columnOf(cell)
        .map((other) => grid.value(other))
        .filter((other) => typeof other === "number"),
      random,
    );
  return amountFault(kind, cell, value, random);
}
