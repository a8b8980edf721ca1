/** A whole row or column in 元 where the form prints 万元, or the other way round. */
import type { Amount } from "../../amount/amount";
import { lastPlace } from "../../amount/money";
import type { CellFigure } from "./cells";
import { isPrintable } from "./cells";
import type { PricedHypothesis } from "./hypothesis";
import { proposed } from "./hypothesis";
import { slipCost } from "../../finding/slips";
import type { SearchSpace } from "./space";
import { beside, columnBelow, isConstant, rowsTouched } from "./space";
import type { CellShift, Residuals } from "./state";
import { speaks } from "../causes/undone";

const ROWS = 60;
const SEVERAL = 0.2;
const WAN = 10_000;

export function otherUnits(
  space: SearchSpace,
  residuals: Residuals,
  left: readonly number[],
): readonly PricedHypothesis[] {
  const rows = rowsTouched(space, left, ROWS);
  const columns = new Map(
    rows
      .flat()
      .map((figure) => [
        `${figure.address.sheet}|${figure.address.column}|${topOf(space, figure).address.row}`,
        figure,
      ]),
  );
  const lines = [...rows, ...[...columns.values()].map((figure) => columnBelow(space, topOf(space, figure)))];
  return lines.flatMap((line) =>
    [1 / WAN, WAN].flatMap((factor): readonly PricedHypothesis[] => {
      const figures = line.filter((figure) => figure.amount !== 0 && isConstant(space, figure));
      const changes = figures.flatMap((figure) => inOtherUnit(figure, factor));
      if (changes.length < 2 || changes.length < figures.length) return [];
      const proposal = proposed(space.problem, residuals, {
        changes,
        repairs: changes,
        slip: "unit",
        cost: slipCost("unit") + SEVERAL,
      });
      return proposal.effect.mended.some((form) => speaks(space, form, changes)) ? [proposal] : [];
    }),
  );
}

function inOtherUnit(figure: CellFigure, factor: number): readonly CellShift[] {
  const step = lastPlace(figure.money);
  const suggested: Amount = Math.round((figure.amount * factor) / step) * step;
  return suggested !== 0 && isPrintable(figure, suggested) ? [{ key: figure.key, by: suggested - figure.amount }] : [];
}

function topOf(space: SearchSpace, figure: CellFigure): CellFigure {
  let top = figure;
  for (let above = beside(space, top, -1, 0); above; above = beside(space, top, -1, 0)) top = above;
  return top;
}
