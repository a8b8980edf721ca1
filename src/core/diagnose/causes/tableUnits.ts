/** A whole table whose figures are in 元 among tables in 万元, or the other way round, whatever its line about the unit says. */
import type { Amount } from "../../amount/amount";
import { lastPlace } from "../../amount/money";
import { cellOf } from "../../finding/context";
import { valueAt } from "../../model/cellText";
import type { TableMap } from "../../model/tableMap";
import type { CauseSearch, FoundCause } from "./causes";
import type { Figure } from "../search/cells";
import { isPrintable } from "../search/cells";
import { isConstant } from "../search/space";
import type { Change } from "../search/state";
import { decimalsBehind, tablesOfTexts, textsInUnit } from "./tableUnitSigns";
import { becoming, rowFigures, speaks, tablesAtOdds } from "./undone";

const WAN = 10_000;
/** Figures below which a line or a cell in the other unit is the likelier slip. */
const FIGURES = 4;
/** Paragraphs that have the figures in the right unit, where no identity tells. */
const TEXTS = 2;
const NAMED = 4;

export function tableUnits(search: CauseSearch): readonly FoundCause[] {
  return [...new Set([...tablesAtOdds(search), ...tablesOfTexts(search)])].flatMap((map) => inOtherUnit(search, map));
}

function inOtherUnit(search: CauseSearch, map: TableMap): readonly FoundCause[] {
  const { context, space } = search;
  const figures = map.rows
    .flatMap((row) => rowFigures(space, map, row))
    .filter((figure) => figure.amount !== 0 && isConstant(space, figure));
  if (figures.length < FIGURES) return [];
  const wanted = map.money.unit;
  const [unit, factor, how] =
    wanted === "万元" ? (["元", 1 / WAN, "除以 10000"] as const) : (["万元", WAN, "乘以 10000"] as const);
  const changes = figures.flatMap((figure) => scaled(search, figure, factor));
  if (changes.length < figures.length) return [];
  const effect = effectIn(search, changes, precisionOf(map, factor));
  const texts = textsInUnit(search, map, changes);
  const isTold =
    effect.mended.some((form) => isEvidence(search, form, changes, effect)) || texts.agreeing.length >= TEXTS;
  if (
    !isTold ||
    effect.open > (effect.open + effect.mended.length) * LEFT ||
    effect.broken > effect.mended.length * LEFT
  )
    return [];
  const cells = figures
    .slice(0, NAMED)
    .flatMap(({ place }) => (place ? (cellOf(context, place.map, place.row, place.column) ?? []) : []));
  const words = { table: map.table.shortName, unit, wanted, how };
  return [
    {
      kind: "tableUnit",
      words,
      cells,
      forms: effect.mended,
      others: [...texts.agreeing, ...texts.beside, ...decimalsBehind(search, map)],
    },
  ];
}

/** With another slip in the table, one in ten of what fails or holds may be left. */
const LEFT = 0.1;

interface UnitEffect {
  readonly mended: readonly number[];
  /** Failing forms of the table that would go on failing. */
  readonly open: number;
  readonly broken: number;
  /** Left − right of each touched form after the change. */
  readonly after: ReadonlyMap<number, number>;
  readonly slack: ReadonlyMap<number, number>;
}

/** `precision`: by how much each changed figure may be off, because the other unit does not print as many places. */
function effectIn(
  { space: { problem }, start, left }: CauseSearch,
  changes: readonly Change[],
  precision: number,
): UnitEffect {
  const after = new Map<number, number>();
  const slack = new Map<number, number>();
  for (const { key, by } of changes) {
    for (const { form, share } of problem.touching.get(key) ?? []) {
      after.set(form, (after.get(form) ?? start[form] ?? 0) + share * by);
      slack.set(form, (slack.get(form) ?? 0) + Math.abs(share) * precision);
    }
  }
  const holds = (index: number, residual: number): boolean => {
    const form = problem.forms[index];
    const more = slack.get(index) ?? 0;
    return form !== undefined && residual >= form.low - more && residual <= form.high + more;
  };
  const open = new Set(left);
  const touched = [...after];
  const mended = touched
    .filter(([index, residual]) => open.has(index) && holds(index, residual))
    .map(([index]) => index);
  return {
    mended,
    after,
    slack,
    open: touched.filter(([index, residual]) => open.has(index) && !holds(index, residual)).length,
    broken: touched.filter(
      ([index, residual]) => !open.has(index) && holds(index, start[index] ?? 0) && !holds(index, residual),
    ).length,
  };
}

/** Two sides that come to agree, be it of a bound: any smaller figure would satisfy that one. And by far more than the places that are lost. */
function isEvidence(
  { space, start }: CauseSearch,
  index: number,
  changes: readonly Change[],
  { after, slack }: UnitEffect,
): boolean {
  const form = space.problem.forms[index];
  if (!form || !speaks(space, index, changes)) return false;
  const allowed = Math.min(-form.low, form.high) + (slack.get(index) ?? 0);
  return Math.abs(after.get(index) ?? 0) <= allowed && Math.abs(start[index] ?? 0) > 10 * allowed;
}

/** Half of the last place of two decimals, in hundredths of the table's unit, after the change. */
function precisionOf({ money }: TableMap, factor: number): number {
  return factor > 1 ? factor / 2 : lastPlace(money) / 2;
}

/** A figure that becomes nothing in the other unit was in the right one. What the form does not print is a part of it. */
function scaled({ context }: CauseSearch, figure: Figure, factor: number): readonly Change[] {
  const { sheet, row, column } = figure.address;
  const step = lastPlace(figure.money);
  const own = context.sheets.get(sheet);
  const value = own ? valueAt(own, row, column) : null;
  const exact: Amount =
    typeof value === "number" && Math.abs(value * 100 - figure.amount) <= step / 2 ? value * 100 : figure.amount;
  const amount = Math.round((exact * factor) / step) * step;
  return amount !== 0 && isPrintable(figure, Math.abs(amount)) ? becoming(figure, amount) : [];
}
