/** Rows with a code and a name and nothing else, where two tables differ by what they may lack: looked for where no figure could be suspected. */
import { formatAmount } from "../../amount/amount";
import type { CheckContext } from "../../finding/context";
import { cellOf } from "../../finding/context";
import { rowHasFigures } from "../../identity/figures";
import type { RowPlace } from "../../model/tableMap";
import { rowLabel } from "../../terms/words";
import type { CauseSearch, FoundCause } from "./causes";
import type { CellFigure } from "../search/cells";
import type { LinearForm } from "../search/forms";
import type { PricedHypothesis } from "../search/hypothesis";
import type { SearchSpace } from "../search/space";

/** More of them tell nothing: codes without an amount this year. */
const MOST = 6;
/** Weights this near to each other decide nothing. */
const AS_MUCH = 0.05;

interface Empty {
  readonly figure: CellFigure;
  readonly row: RowPlace;
}

export function emptyRows({
  context,
  space,
  left,
}: Pick<CauseSearch, "context" | "space" | "left">): readonly FoundCause[] {
  return left.flatMap((index): readonly FoundCause[] => {
    const form = space.problem.forms[index];
    const rows = new Map<RowPlace, Empty>();
    for (const [key, share] of form?.shares ?? []) {
      const figure = space.figures.get(key);
      const place = figure?.place;
      // A figure there has to bring the two sides together.
      if (!form || !figure || !place || share * form.residual >= 0 || figure.amount !== 0) continue;
      const { map, row } = place;
      if (row.kind !== "fixed" && row.children.length === 0 && !rowHasFigures(context.book, map, row))
        rows.set(row, rows.get(row) ?? { figure, row });
    }
    if (!form || rows.size === 0 || rows.size > MOST) return [];
    return byTable([...rows.values()]).map((empty) => emptyRowCause(context, form, empty, [index]));
  });
}

/** `found`: rows of one table, `form`: a difference that they could make up. */
function emptyRowCause(
  context: CheckContext,
  form: LinearForm,
  found: readonly Empty[],
  forms: readonly number[],
): FoundCause {
  const { map, row, column } = form.instance;
  const judged = cellOf(context, map, row, column);
  const empty = found.map(({ figure: { place }, row: { row: line }, row: own }) => ({
    line,
    label: rowLabel(own),
    cell: place && cellOf(context, place.map, place.row, place.column),
  }));
  const words = {
    table: found[0]?.figure.place?.map.table.shortName ?? "",
    by: formatAmount(Math.abs(form.residual), map.money.places),
    judged: judged?.words ?? "",
  };
  return told({ kind: "emptyRow", words, cells: judged ? [judged] : [], forms, empty });
}

/** With its rows named. */
function told(cause: FoundCause): FoundCause {
  const empty = [...new Map((cause.empty ?? []).map((one) => [one.line, one])).values()].sort(
    (a, b) => a.line - b.line,
  );
  const words = {
    ...cause.words,
    rows: empty.map(({ label }) => label).join("、"),
    lines: empty.map(({ line }) => String(line + 1)).join("、"),
    count: String(empty.length),
  };
  return { ...cause, words, cells: [...empty.flatMap(({ cell }) => cell ?? []), ...cause.cells], empty };
}

/** Rows of one table that have not been filled in are one cause; other causes as they are. */
export function withRowsTogether(causes: readonly FoundCause[]): readonly FoundCause[] {
  const tables = new Map<string, FoundCause[]>();
  for (const cause of causes)
    if (cause.empty) tables.set(cause.words.table ?? "", [...(tables.get(cause.words.table ?? "") ?? []), cause]);
  return causes.flatMap((cause) => {
    const same = cause.empty ? (tables.get(cause.words.table ?? "") ?? []) : [];
    if (same.length < 2) return [cause];
    if (same[0] !== cause) return [];
    const isSame = same.every(({ words: { by } }) => by === cause.words.by);
    const words = isSame ? cause.words : { ...cause.words, by: "" };
    const own = new Set((cause.empty ?? []).flatMap(({ cell }) => cell ?? []));
    return [
      told({
        ...cause,
        words,
        cells: cause.cells.filter((cell) => !own.has(cell)),
        empty: same.flatMap(({ empty = [] }) => empty),
        forms: [...new Set(same.flatMap(({ forms }) => forms))],
      }),
    ];
  });
}

/**
 * Corrections that do nothing but fill in rows without any figure, where no other does more: they have not been filled in, whatever else
 * would do as well. `alternatives`: of one mistake, likeliest first.
 */
export function unfilledRows(
  context: CheckContext,
  space: SearchSpace,
  alternatives: readonly PricedHypothesis[],
): readonly FoundCause[] {
  const [best] = alternatives;
  if (!best || (best.slip !== null && best.slip !== "forgottenTotal" && emptyOf(context, space, best) === null))
    return [];
  const net = ({ effect }: PricedHypothesis): number => effect.gain - effect.broken;
  const rows = new Map<RowPlace, Empty>();
  for (const proposal of alternatives) {
    const empty = net(proposal) >= net(best) - AS_MUCH ? emptyOf(context, space, proposal) : null;
    if (empty && !rows.has(empty.row)) rows.set(empty.row, empty);
  }
  const [first] = best.effect.mended;
  const form = first === undefined ? undefined : space.problem.forms[first];
  if (!form || rows.size === 0 || rows.size > MOST) return [];
  return byTable([...rows.values()]).map((empty) =>
    emptyRowCause(
      context,
      form,
      [...empty].sort((a, b) => a.row.row - b.row.row),
      best.effect.mended,
    ),
  );
}

/** The row that a correction fills in and leaves all others alone; null where it does anything else. */
function emptyOf({ book }: CheckContext, { figures }: SearchSpace, { changes }: PricedHypothesis): Empty | null {
  const changed = changes.map(({ key }) => figures.get(key));
  const [figure] = changed;
  const place = figure?.place;
  if (
    !figure ||
    !place ||
    place.row.kind === "fixed" ||
    place.row.children.length > 0 ||
    rowHasFigures(book, place.map, place.row)
  )
    return null;
  return changed.every((one) => one?.place?.row === place.row && one.place.map === place.map)
    ? { figure, row: place.row }
    : null;
}

function byTable(rows: readonly Empty[]): readonly (readonly Empty[])[] {
  const tables = new Map<unknown, Empty[]>();
  for (const one of rows) tables.set(one.figure.place?.map, [...(tables.get(one.figure.place?.map) ?? []), one]);
  return [...tables.values()];
}
