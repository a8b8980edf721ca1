/** A whole table whose figures are in 元 among tables in 万元, or the other way round, whatever its line about the unit says. */
import { lastPlace } from "../../amount/money";
import { cellOf } from "../../finding/context";
import type { TableMap } from "../../model/tableMap";
import type { CauseSearch, FoundCause } from "./causes";
import type { Figure } from "../search/cells";
import { isPrintable } from "../search/cells";
import { isConstant } from "../search/space";
import type { Change } from "../search/state";
import { becoming, mendedBy, rowFigures, speaks, tablesAtOdds } from "./undone";

const WAN = 10_000;
/** Figures below which a line or a cell in the other unit is the likelier slip. */
const FIGURES = 4;
const NAMED = 4;

export function tableUnits(search: CauseSearch): readonly FoundCause[] {
  return tablesAtOdds(search).flatMap((map) => inOtherUnit(search, map));
}

function inOtherUnit(search: CauseSearch, map: TableMap): readonly FoundCause[] {
  const { context, space } = search;
  const figures = map.rows.flatMap((row) => rowFigures(space, map, row)).filter((figure) => figure.amount !== 0 && isConstant(space, figure));
  if (figures.length < FIGURES) return [];
  return ([["元", "万元", 1 / WAN], ["万元", "元", WAN]] as const).flatMap(([unit, wanted, factor]): readonly FoundCause[] => {
    const changes = figures.flatMap((figure) => scaled(figure, factor));
    const forms = changes.length < figures.length ? [] : mendedBy(search, changes);
    if (!forms.some((form) => isEqual(search, form) && speaks(space, form, changes)) || !mendsAll(search, changes, forms)) return [];
    const cells = figures.slice(0, NAMED).flatMap(({ place }) => (place ? (cellOf(context, place.map, place.row, place.column) ?? []) : []));
    return [{ kind: "tableUnit", words: { table: map.table.shortName, unit, wanted, how: factor < 1 ? "除以 10000" : "乘以 10000" }, cells, forms }];
  });
}

/** What fails of the table fails for the unit; with another slip in it, one in ten may be left. */
const LEFT = 0.1;

function mendsAll({ space, left }: CauseSearch, changes: readonly Change[], forms: readonly number[]): boolean {
  const touched = new Set(changes.flatMap(({ key }) => (space.problem.touching.get(key) ?? []).map(({ form }) => form)));
  const own = left.filter((form) => touched.has(form));
  return own.length - forms.length <= own.length * LEFT;
}

function isEqual({ space }: CauseSearch, form: number): boolean {
  return space.problem.forms[form]?.instance.rule.relation === "equals";
}

/** A figure that becomes nothing in the other unit was in the right one. */
function scaled(figure: Figure, factor: number): ReturnType<typeof becoming> {
  const step = lastPlace(figure.money);
  const amount = Math.round((figure.amount * factor) / step) * step;
  return amount !== 0 && isPrintable(figure, Math.abs(amount)) ? becoming(figure, amount) : [];
}
