/** A whole table whose figures are in 元 among tables in 万元, or the other way round, whatever its line about the unit says. */
import type { Amount } from "../../amount/amount";
import { lastPlace } from "../../amount/money";
import { cellOf } from "../../finding/context";
import { valueAt } from "../../model/cellText";
import type { TableMap } from "../../model/tableMap";
import type { CauseSearch, FoundCause } from "./causes";
import type { CellFigure } from "../search/cells";
import { isPrintable } from "../search/cells";
import { isConstant } from "../search/space";
import type { CellShift } from "../search/state";
import type { TextSigns } from "./tableUnitSigns";
import { decimalsBehind, tablesOfTexts, textsInUnit } from "./tableUnitSigns";
import { becoming, rowFigures, speaks, tablesAtOdds } from "./undone";

const WAN = 10_000;
/** Figures below which a line or a cell in the other unit is the likelier slip. */
const FIGURES = 4;
/** Paragraphs that have the figures in the right unit, where no identity tells. */
const TEXTS = 2;
const NAMED = 4;

/** One table, or several at once: 表五 and 表六 in 元 agree with each other and with no other one. */
export function tableUnits(search: CauseSearch): readonly FoundCause[] {
  const maps = [...new Set([...tablesAtOdds(search), ...tablesOfTexts(search)])];
  const told = maps.flatMap((map) => inOtherUnit(search, map));
  const several = severalTables(search, maps);
  if (several === null) return told;
  return told.some(({ forms }) => forms.length >= several.forms.length) && several.forms.length > 0 ? told : [several];
}

interface Converted {
  readonly map: TableMap;
  readonly figures: readonly CellFigure[];
  readonly changes: readonly CellShift[];
  readonly precision: number;
  readonly unit: string;
  readonly how: string;
}

/** Null where a figure of the table would be nothing in the other unit, or there are too few. */
function converted(search: CauseSearch, map: TableMap, fewest = FIGURES): Converted | null {
  const { space } = search;
  const figures = map.rows
    .flatMap((row) => rowFigures(space, map, row))
    .filter((figure) => figure.amount !== 0 && isConstant(space, figure));
  if (figures.length < fewest) return null;
  const [unit, factor, how] =
    map.money.unit === "万元" ? (["元", 1 / WAN, "除以 10000"] as const) : (["万元", WAN, "乘以 10000"] as const);
  const changes = figures.flatMap((figure) => scaled(search, figure, factor));
  return changes.length < figures.length
    ? null
    : { map, figures, changes, precision: precisionOf(map, factor), unit, how };
}

function inOtherUnit(search: CauseSearch, map: TableMap): readonly FoundCause[] {
  const one = converted(search, map);
  if (one === null) return [];
  const effect = effectIn(search, [one]);
  const texts = textsInUnit(search, [map], one.changes);
  return isCertain(search, [one], effect, texts) ? [causeOf(search, [one], effect, texts)] : [];
}

function isCertain(search: CauseSearch, set: readonly Converted[], effect: UnitEffect, texts: TextSigns): boolean {
  const changes = set.flatMap((one) => one.changes);
  const isTold =
    effect.mended.some((form) => isEvidence(search, form, changes, effect)) || texts.agreeing.length >= TEXTS;
  // Over several tables a paragraph says as much as an identity; over one it may have been written from the wrong table.
  const signs = effect.mended.length + (set.length > 1 ? texts.agreeing.length : 0);
  return isTold && effect.open <= (effect.open + effect.mended.length) * LEFT && effect.broken <= signs * LEFT;
}

function causeOf(search: CauseSearch, set: readonly Converted[], effect: UnitEffect, texts: TextSigns): FoundCause {
  const [first] = set;
  const cells = set
    .flatMap(({ figures }) => figures.slice(0, set.length > 1 ? 1 : NAMED))
    .flatMap(({ place }) => (place ? (cellOf(search.context, place.map, place.row, place.column) ?? []) : []));
  const words = {
    table: set.map(({ map }) => map.table.shortName).join("、"),
    unit: first?.unit ?? "",
    wanted: first?.map.money.unit ?? "",
    how: first?.how ?? "",
    by: effect.mended.length >= texts.agreeing.length ? "别的表" : "情况说明",
  };
  const others = [...texts.agreeing, ...texts.beside, ...set.flatMap(({ map }) => decimalsBehind(search, map))];
  return { kind: "tableUnit", words, cells, forms: effect.mended, others: [...new Set(others)] };
}

/** Figures that are converted in one trial; beyond that a table by itself has to tell. */
const MOST_CHANGES = 20_000;

/** Tables in one other unit, found from either end: one more as long as more holds, or all but those that hold better as they are. */
function severalTables(search: CauseSearch, atOdds: readonly TableMap[]): FoundCause | null {
  if (atOdds.length === 0) return null;
  const all = [...search.context.book.tables.values()].flatMap((map) => converted(search, map, 1) ?? []);
  if (all.reduce((sum, { changes }) => sum + changes.length, 0) > MOST_CHANGES) return null;
  const units = [...new Set(all.map(({ unit }) => unit))];
  const sets = units.flatMap((unit): readonly (readonly Converted[])[] => {
    const own = all.filter((one) => one.unit === unit);
    return [
      ...own
        .filter(({ map, figures }) => atOdds.includes(map) && figures.length >= FIGURES)
        .map((seed) => grown(search, [seed], own)),
      shrunk(search, own),
    ];
  });
  const found = sets
    .filter((set) => set.length > 1)
    .map((set) => all.filter((one) => set.includes(one)))
    .flatMap((set) => {
      const effect = effectIn(search, set);
      const texts = textsInUnit(
        search,
        set.map(({ map }) => map),
        set.flatMap(({ changes }) => changes),
      );
      return isCertain(search, set, effect, texts) ? [{ set, effect, texts }] : [];
    })
    .sort((a, b) => signsOf(b) - signsOf(a) || a.set.length - b.set.length);
  const [best] = found;
  return best ? causeOf(search, best.set, best.effect, best.texts) : null;
}

function signsOf({ effect, texts }: { readonly effect: UnitEffect; readonly texts: TextSigns }): number {
  return scoreOf(effect) + texts.agreeing.length;
}

function scoreOf({ mended, open, broken }: UnitEffect): number {
  return mended.length - open - broken;
}

function grown(search: CauseSearch, set: readonly Converted[], all: readonly Converted[]): readonly Converted[] {
  const [best] = all
    .filter((one) => !set.includes(one))
    .map((one) => ({ one, score: scoreOf(effectIn(search, [...set, one])) }))
    .sort((a, b) => b.score - a.score);
  return best && best.score > scoreOf(effectIn(search, set)) ? grown(search, [...set, best.one], all) : set;
}

function shrunk(search: CauseSearch, set: readonly Converted[]): readonly Converted[] {
  const [best] = set
    .map((one) => {
      const rest = set.filter((other) => other !== one);
      return { rest, score: scoreOf(effectIn(search, rest)) };
    })
    .sort((a, b) => b.score - a.score);
  return best && best.rest.length > 0 && best.score > scoreOf(effectIn(search, set)) ? shrunk(search, best.rest) : set;
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

/** Each changed figure may be off by the precision of its table, because the other unit does not print as many places. */
function effectIn({ space: { problem }, start, left }: CauseSearch, set: readonly Converted[]): UnitEffect {
  const after = new Map<number, number>();
  const slack = new Map<number, number>();
  for (const { changes, precision } of set)
    for (const { key, by } of changes)
      for (const { form, share } of problem.touching.get(key) ?? []) {
        after.set(form, (after.get(form) ?? start[form] ?? 0) + share * by);
        slack.set(form, (slack.get(form) ?? 0) + Math.abs(share) * precision);
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
  changes: readonly CellShift[],
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
function scaled({ context }: CauseSearch, figure: CellFigure, factor: number): readonly CellShift[] {
  const { sheet, row, column } = figure.address;
  const step = lastPlace(figure.money);
  const own = context.sheets.get(sheet);
  const value = own ? valueAt(own, row, column) : null;
  const exact: Amount =
    typeof value === "number" && Math.abs(value * 100 - figure.amount) <= step / 2 ? value * 100 : figure.amount;
  const amount = Math.round((exact * factor) / step) * step;
  return amount !== 0 && isPrintable(figure, Math.abs(amount)) ? becoming(figure, amount) : [];
}
