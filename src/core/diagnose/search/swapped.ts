/** Two neighbouring columns that changed places, in one row or from one row on. */
import type { CellFigure } from "./cells";
import type { Hypothesis, PricedHypothesis } from "./hypothesis";
import { proposed } from "./hypothesis";
import { slipCost } from "../../finding/slips";
import type { SearchSpace } from "./space";
import { beside, columnBelow, isConstant, rowsTouched } from "./space";
import type { CellShift, Residuals } from "./state";

/** Rows that are looked at. */
const ROWS = 60;
/** More than one cell. */
const SEVERAL = 0.2;

export function swappedColumns(
  space: SearchSpace,
  residuals: Residuals,
  left: readonly number[],
): readonly PricedHypothesis[] {
  const pairs = new Map<string, CellFigure[]>();
  const proposals: PricedHypothesis[] = [];
  for (const row of rowsTouched(space, left, ROWS)) {
    for (const figure of row) {
      const changes = swapOf(space, figure);
      if (changes.length === 0) continue;
      const proposal = proposed(space.problem, residuals, swap(changes));
      if (proposal.effect.gain === 0) continue;
      proposals.push(proposal);
      const column = `${figure.address.sheet}|${figure.address.column}`;
      pairs.set(column, [...(pairs.get(column) ?? []), figure]);
    }
  }
  return [...proposals, ...[...pairs.values()].flatMap((starts) => downwards(space, residuals, starts))];
}

/** From each row in which a swap explains something, down to the end of the column and to the last such row. */
function downwards(
  space: SearchSpace,
  residuals: Residuals,
  starts: readonly CellFigure[],
): readonly PricedHypothesis[] {
  if (starts.length < 2) return [];
  const last = Math.max(...starts.map((figure) => figure.address.row));
  return starts.flatMap((start) => {
    const below = columnBelow(space, start);
    const ranges = [below, below.filter((figure) => figure.address.row <= last)];
    return ranges.map((figures) =>
      proposed(space.problem, residuals, swap(figures.flatMap((figure) => swapOf(space, figure)))),
    );
  });
}

function swap(changes: readonly CellShift[]): Hypothesis {
  return { changes, repairs: changes, slip: "swappedColumns", cost: slipCost("swappedColumns") + SEVERAL };
}

function swapOf(space: SearchSpace, figure: CellFigure): readonly CellShift[] {
  const other = beside(space, figure, 0, 1);
  if (!other || other.amount === figure.amount || !isConstant(space, figure) || !isConstant(space, other)) return [];
  return [
    { key: figure.key, by: other.amount - figure.amount },
    { key: other.key, by: figure.amount - other.amount },
  ];
}
