/** One cell that is wrong: every identity allows its correction a range; the correction is where most of the ranges meet. */
import type { Amount } from "../../amount/amount";
import { lastPlace } from "../../amount/money";
import type { SlipKind } from "../../finding/suspect";
import type { CellFigure } from "./cells";
import { isPrintable } from "./cells";
import type { Hypothesis, PricedHypothesis } from "./hypothesis";
import { energyOf, TOO_DEAR, withEffect } from "./hypothesis";
import { slipCost, slipOf } from "../../finding/slips";
import type { SearchSpace } from "./space";
import type { Residuals } from "./state";
import { effectOf } from "./state";
import { holdsAt } from "./forms";

/** A figure where there was none is the least likely thing to have been lost. */
const FROM_NOTHING = 0.3;
/** A row whose formulas are missing was put in by hand: between equals it is the likelier one. */
const IN_ODD_ROW = 0.06;
/** Corrections of one cell that are kept. */
const KEPT = 2;

export function singles(
  space: SearchSpace,
  residuals: Residuals,
  left: readonly number[],
): readonly PricedHypothesis[] {
  const keys = new Set(left.flatMap((form) => [...(space.problem.forms[form]?.shares.keys() ?? [])]));
  return [...keys].flatMap((key) => {
    const figure = space.figures.get(key);
    return figure ? corrections(space, residuals, figure, TOO_DEAR) : [];
  });
}

/** The best corrections of one cell as things stand, best first; those that reach `limit` at the least cost are not looked into. */
export function corrections(
  space: SearchSpace,
  residuals: Residuals,
  figure: CellFigure,
  limit = Infinity,
): readonly PricedHypothesis[] {
  const found: PricedHypothesis[] = [];
  for (const by of points(space, residuals, figure)) {
    if (!isPrintable(figure, figure.amount + by)) continue;
    const effect = effectOf(space.problem, residuals, [{ key: figure.key, by }]);
    if (energyOf(effect, -IN_ODD_ROW) < limit) found.push(withEffect(single(space, residuals, figure, by), effect));
  }
  return found.sort((a, b) => a.energy - b.energy).slice(0, KEPT);
}

function single(space: SearchSpace, residuals: Residuals, figure: CellFigure, by: Amount): Hypothesis {
  const changes = [{ key: figure.key, by }];
  const slip = slipAt(space, residuals, figure, by);
  const byFormula = slip === "overwrittenFormula" || slip === "forgottenTotal";
  const odd = space.oddRows.has(`${figure.address.sheet}|${figure.address.row}`) ? IN_ODD_ROW : 0;
  return {
    changes,
    repairs: changes,
    slip,
    cost: slipCost(slip) + (figure.amount === 0 && !byFormula ? FROM_NOTHING : 0) - odd,
  };
}

/** What a formula gives, or would give, needs no slip of the hand. */
function slipAt(space: SearchSpace, residuals: Residuals, figure: CellFigure, by: Amount): SlipKind | null {
  const gives = (index: number | undefined): boolean => {
    const share = index === undefined ? undefined : space.problem.forms[index]?.shares.get(figure.key);
    return index !== undefined && share !== undefined && Math.abs((residuals[index] ?? 0) + share * by) < 0.5;
  };
  if (space.overwritten.get(figure.key)?.includes(figure.amount + by) === true) return "overwrittenFormula";
  if (gives(space.wrongFormulas.get(figure.key))) return "forgottenTotal";
  return slipOf(figure.amount, figure.amount + by, figure.money);
}

/** Corrections at which an identity that fails would just hold: in the middle of its range, or at an end. */
function points(space: SearchSpace, residuals: Residuals, figure: CellFigure): ReadonlySet<Amount> {
  const found = new Set<Amount>();
  const step = lastPlace(figure.money);
  for (const { form: index, share } of space.problem.touching.get(figure.key) ?? []) {
    const [form, residual] = [space.problem.forms[index], residuals[index]];
    if (!form || residual === undefined || holdsAt(form, residual)) continue;
    const ends = [(form.low - residual) / share, (form.high - residual) / share] as const;
    const [least, most] = [Math.min(...ends), Math.max(...ends)];
    const middle =
      Number.isFinite(least) && Number.isFinite(most) ? -residual / share : Number.isFinite(least) ? least : most;
    for (const by of [Math.round(middle / step), Math.ceil(least / step), Math.floor(most / step)]) {
      if (Number.isFinite(by) && by !== 0) found.add(by * step);
    }
  }
  return found;
}
