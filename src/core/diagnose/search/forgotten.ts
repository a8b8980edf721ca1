/**
 * A row that was added and that its totals do not know: everything would hold without it. What is to be mended are the totals,
 * the lowest first; where there is none to mend the row itself is shown.
 */
import type { CellFigure } from "./cells";
import type { PricedHypothesis } from "./hypothesis";
import { proposed } from "./hypothesis";
import { addressKey } from "../../model/address";
import { cellAt } from "../../model/tableMap";
import { slipCost } from "../../finding/slips";
import type { SearchSpace } from "./space";
import { isConstant, rowsTouched } from "./space";
import type { CellShift, Residuals } from "./state";
import { holdsAt } from "./forms";

const ROWS = 60;
const SEVERAL = 0.2;
/** A row whose formulas are missing was put in by hand. */
const IN_ODD_ROW = 0.4;
/** Totals above each other. */
const LEVELS = 6;

export function forgottenTotals(
  space: SearchSpace,
  residuals: Residuals,
  left: readonly number[],
): readonly PricedHypothesis[] {
  return rowsTouched(space, left, ROWS).flatMap((row): readonly PricedHypothesis[] => {
    const figures = row.filter((figure) => figure.amount !== 0 && isConstant(space, figure));
    const added = figures.filter(
      (figure) => figure.place?.row.kind !== "fixed" && figure.place?.row.children.length === 0,
    );
    if (added.length === 0 || added.length < figures.length) return [];
    const changes = figures.map((figure): CellShift => ({ key: figure.key, by: -figure.amount }));
    const totals = totalsAbove(space, residuals, figures);
    const slip = totals.length > 0 ? "forgottenTotal" : null;
    return [
      proposed(space.problem, residuals, {
        changes,
        repairs: totals.length > 0 ? totals : changes,
        slip,
        cost:
          slipCost(slip) +
          SEVERAL -
          (space.oddRows.has(`${row[0]?.address.sheet ?? ""}|${String(row[0]?.address.row ?? -1)}`) ? IN_ODD_ROW : 0),
      }),
    ];
  });
}

/** The totals of the row's columns that miss just its figures, level by level. */
function totalsAbove(space: SearchSpace, residuals: Residuals, figures: readonly CellFigure[]): readonly CellShift[] {
  const totals: CellShift[] = [];
  let level = figures.map((figure) => ({ at: figure, by: figure.amount, lowest: true }));
  for (let depth = 0; depth < LEVELS && level.length > 0; depth += 1) {
    level = level.flatMap(({ at, by, lowest }) =>
      totalOf(space, residuals, at, lowest ? by : null).map((total) => ({ at: total, by, lowest: false })),
    );
    totals.push(
      ...level
        .filter(({ at }) => !totals.some((known) => known.key === at.key))
        .map(({ at, by }): CellShift => ({ key: at.key, by })),
    );
  }
  return totals;
}

/** The total over a figure in its column; at the lowest level it has to miss just that figure. */
function totalOf(
  space: SearchSpace,
  residuals: Residuals,
  figure: CellFigure,
  missing: number | null,
): readonly CellFigure[] {
  for (const { form: index, share } of space.problem.touching.get(figure.key) ?? []) {
    const form = space.problem.forms[index];
    const residual = residuals[index] ?? 0;
    if (
      !form ||
      share !== -1 ||
      form.instance.map !== figure.place?.map ||
      form.instance.column !== figure.place.column
    )
      continue;
    if (missing !== null && (holdsAt(form, residual) || !holdsAt(form, residual + missing))) continue;
    const address = cellAt(form.instance.map, form.instance.row, form.instance.column);
    const total = address ? space.figures.get(addressKey(address)) : undefined;
    if (total && total.key !== figure.key && isConstant(space, total)) return [total];
  }
  return [];
}
