/** A table whose figures are all whole (or have one decimal) among tables with two: rounded, so that nothing agrees to the last place. */
import { cellOf } from "../../finding/context";
import type { TableMap } from "../../model/tableMap";
import type { CauseSearch, FoundCause } from "./causes";
import type { CellFigure } from "../search/cells";
import { rowFigures, tablesAtOdds } from "./undone";

/** Figures from which on it is no accident that they are all round, and identities that have to speak for it. */
const FIGURES = 12;
const IDENTITIES = 3;
const NAMED = 4;
/** The last place that is left, in hundredths, coarsest first. */
const STEPS = [100, 10] as const;
const WORDS = { 100: "没有小数", 10: "只有一位小数" } as const;

export function roundedTables(search: CauseSearch): readonly FoundCause[] {
  const { space, left } = search;
  const maps = tablesAtOdds(search);
  const figuresOf = new Map(maps.map((map) => [map, figuresIn(search, map)]));
  return maps.flatMap((map): readonly FoundCause[] => {
    const own = figuresOf.get(map) ?? [];
    const step = STEPS.find((one) => own.every(({ amount }) => amount % one === 0));
    if (step === undefined || own.length < FIGURES) return [];
    const keys = new Set(own.map(({ key }) => key));
    const touching = left.filter((index) => countOf(space.problem.forms[index]?.shares, keys) > 0);
    const near = touching.filter((index) => {
      const form = space.problem.forms[index];
      return form !== undefined && Math.abs(form.residual) <= (step / 2) * countOf(form.shares, keys);
    });
    // What else fails has another reason; what holds only within the table says nothing.
    const apart = near.filter((index) =>
      [...(space.problem.forms[index]?.shares.keys() ?? [])].some((key) => isFiner(space.figures.get(key), step)),
    );
    if (near.length < touching.length || apart.length < IDENTITIES) return [];
    const cells = own
      .slice(0, NAMED)
      .flatMap(({ place }) => (place ? (cellOf(search.context, place.map, place.row, place.column) ?? []) : []));
    return [{ kind: "roundedTable", words: { table: map.table.shortName, places: WORDS[step] }, cells, forms: near }];
  });
}

function figuresIn({ space }: CauseSearch, map: TableMap): readonly CellFigure[] {
  return map.rows.flatMap((row) => rowFigures(space, map, row)).filter(({ amount }) => amount !== 0);
}

function countOf(shares: ReadonlyMap<string, number> | undefined, keys: ReadonlySet<string>): number {
  return [...(shares?.keys() ?? [])].filter((key) => keys.has(key)).length;
}

function isFiner(figure: CellFigure | undefined, step: number): boolean {
  return figure !== undefined && figure.amount % step !== 0;
}
