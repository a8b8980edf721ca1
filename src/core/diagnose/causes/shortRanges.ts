/** Formulas that do not give what the form says: their range leaves out rows, or they are other formulas. */
import { formatAmount } from "../../amount/amount";
import { cellOf } from "../../finding/context";
import { formulaAt } from "../../model/cellText";
import { isFormulaError, listReferences, parseFormula } from "../../formula";
import { addressKey } from "../../model/address";
import type { CellAddress } from "../../model/snapshot";
import type { CauseSearch, FoundCause } from "./causes";
import { effectOf } from "../search/state";
import { wideningIn } from "./widened";

export function shortRanges(search: CauseSearch): readonly FoundCause[] {
  const { context, space, judged, start, left } = search;
  const widen = wideningIn(search);
  const open = new Set(left);
  const judgements = new Map(space.wrongFormulas.size === 0 ? [] : judged.map((one) => [one.instance, one]));
  return [...space.wrongFormulas].flatMap(([key, index]): readonly FoundCause[] => {
    const form = space.problem.forms[index];
    const one = form && judgements.get(form.instance);
    if (!form || !one || !open.has(index)) return [];
    const { map, row, column } = form.instance;
    const cell = cellOf(context, map, row, column);
    if (!cell) return [];
    const { places } = map.money;
    const missed = leftOut(context.sheets.get(cell.address.sheet), cell.address, one.judgement.cells).filter(
      (address) => (space.figures.get(addressKey(address))?.amount ?? 0) !== 0,
    );
    const sum = missed.reduce((total, address) => total + (space.figures.get(addressKey(address))?.amount ?? 0), 0);
    const isRange =
      missed.length > 0 &&
      missed.every(({ sheet }) => sheet === cell.address.sheet) &&
      form.low <= form.residual + sum &&
      form.residual + sum <= form.high;
    const formula = isRange ? widen(one, missed) : null;
    const mended = effectOf(space.problem, start, [
      { key, by: formula ? formula.value - one.judgement.actual : -form.residual },
    ]).mended.filter((other) => open.has(other));
    return [
      {
        ...(formula ? { formula } : {}),
        kind: isRange ? "range" : "formula",
        words: {
          cell: cell.words,
          rows: [...new Set(missed.map((address) => String(address.row + 1)))].join("、"),
          formula: formula?.suggested ?? "",
          actual: formatAmount(one.judgement.actual, places),
          expected: formatAmount(one.judgement.expected, places),
        },
        cells: [cell, ...(isRange ? missed.map((address) => ({ address, words: "", printed: "" })) : [])],
        forms: [...new Set([index, ...mended])],
      },
    ];
  });
}

/** The cells of the right side that the formula does not read. */
function leftOut(
  sheet: Parameters<typeof formulaAt>[0] | undefined,
  at: CellAddress,
  cells: readonly CellAddress[],
): readonly CellAddress[] {
  const formula = sheet && parseFormula(formulaAt(sheet, at.row, at.column) ?? "");
  if (!formula || isFormulaError(formula)) return [];
  const areas = listReferences(formula);
  // What reads nothing has no range to widen.
  if (areas.length === 0) return [];
  return cells.filter(
    ({ sheet: name, row, column }) =>
      !areas.some(
        (area) =>
          (area.sheet ?? at.sheet).toLowerCase() === name.toLowerCase() &&
          row >= area.top &&
          row <= area.bottom &&
          column >= area.left &&
          column <= area.right,
      ),
  );
}
