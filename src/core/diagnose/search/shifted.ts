/** Figures of a row, or of several below each other, that were pasted one line off: their own line is blank, the last one's are lost. */
import type { CellFigure } from "./cells";
import type { PricedHypothesis } from "./hypothesis";
import { proposed } from "./hypothesis";
import { corrections } from "./singles";
import { slipCost } from "../../finding/slips";
import type { SearchSpace } from "./space";
import { beside, isConstant, rowsTouched } from "./space";
import type { CellShift, Residuals } from "./state";
import { changed } from "./state";

const ROWS = 60;
/** Lines that were pasted at once. */
const LINES = 12;
const SEVERAL = 0.2;
/** Told behind a shift that explains as much. */
const JUST_LESS = 0.04;

export function shiftedRows(
  space: SearchSpace,
  residuals: Residuals,
  left: readonly number[],
): readonly PricedHypothesis[] {
  const rows = rowsTouched(space, left, ROWS).map((row) => row.filter((figure) => isConstant(space, figure)));
  return rows
    .filter((row) => row.length > 0 && row.every((figure) => figure.amount === 0))
    .flatMap((row) => {
      const fill = filled(space, residuals, row);
      const shifted = [1, -1]
        .flatMap((down) => shifts(space, residuals, row, down))
        .filter((shift) => fill === null || net(shift) > net(fill));
      // One figure is a proposal of its own already.
      return [...shifted, ...(fill !== null && fill.changes.length > 1 ? [fill] : [])];
    });
}

function net({ effect }: PricedHypothesis): number {
  return effect.gain - effect.broken;
}

/** Nobody has filled the line in: what it lacks, as far as the identities tell. Where this does as much, no other line was moved. */
function filled(space: SearchSpace, residuals: Residuals, row: readonly CellFigure[]): PricedHypothesis | null {
  const changes = lost(space, residuals, [], row);
  return changes.length === 0
    ? null
    : proposed(space.problem, residuals, { changes, repairs: changes, slip: null, cost: slipCost(null) + JUST_LESS });
}

/** `row` is blank; its figures stand in the line below or above, those of that line perhaps in the next. */
function shifts(
  space: SearchSpace,
  residuals: Residuals,
  row: readonly CellFigure[],
  down: number,
): readonly PricedHypothesis[] {
  const proposals: PricedHypothesis[] = [];
  let moves: readonly CellShift[] = [];
  let from = row;
  for (let line = 0; line < LINES; line += 1) {
    const next = from
      .flatMap((figure) => beside(space, figure, down, 0) ?? [])
      .filter((figure) => isConstant(space, figure));
    if (next.every((figure) => figure.amount === 0)) break;
    const before = from;
    moves = [
      ...moves,
      ...before.flatMap((figure): readonly CellShift[] => {
        const moved = beside(space, figure, down, 0);
        return moved && isConstant(space, moved) && moved.amount !== figure.amount
          ? [{ key: figure.key, by: moved.amount - figure.amount }]
          : [];
      }),
    ];
    const shift = (changes: readonly CellShift[], cost: number): PricedHypothesis =>
      proposed(space.problem, residuals, { changes, repairs: changes, slip: "shiftedRow", cost });
    const plain = shift(moves, slipCost("shiftedRow") + SEVERAL);
    const more = lost(space, residuals, moves, next);
    // Any figure in any line brings a sum right: where its figures show nothing in the other line, that line may as well be the wrong one.
    proposals.push(
      more.length === 0 || plain.effect.mended.length > 0
        ? shift([...moves, ...more], slipCost("shiftedRow") + SEVERAL)
        : shift([...moves, ...more], slipCost(null)),
    );
    from = next;
  }
  return proposals;
}

/**
 * What stood in the line that was written over: one figure after the other, as far as the identities tell. A correction that breaks as
 * much as it mends is made too: the next figure of the line may be what it waits for.
 */
function lost(
  space: SearchSpace,
  residuals: Residuals,
  moves: readonly CellShift[],
  figures: readonly CellFigure[],
): readonly CellShift[] {
  let now = changed(space.problem, residuals, moves);
  const found: CellShift[] = [];
  for (const figure of figures) {
    const [best] = corrections(space, now, figure);
    if (!best || best.effect.gain < best.effect.broken) continue;
    found.push(...best.changes);
    now = changed(space.problem, now, best.changes);
  }
  return found;
}
