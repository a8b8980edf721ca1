/** Two columns of a table whose figures stand in each other's place, in all lines: pasted the wrong way round, or under headers exchanged. */
import { cellOf } from "../../finding/context";
import type { TableMap } from "../../model/tableMap";
import { columnLabel } from "../../terms/words";
import type { CauseSearch, FoundCause } from "./causes";
import type { PasteGrid } from "./pasteGrid";
import { pasteGrids } from "./pasteGrid";
import type { Change } from "../search/state";
import { becoming, explainsAll, mendedBy, tablesAtOdds } from "./undone";

/** Identities that have to speak for it, and lines in which the two differ. */
const IDENTITIES = 3;
const LINES = 2;
const NAMED = 4;
/** What holds now and would not, as a share: 舍入差 is allowed for the figures of a column as it stands, so that of the other column none is. */
const ROUNDED = 0.05;

export function exchangedColumns(search: CauseSearch): readonly FoundCause[] {
  return tablesAtOdds(search).flatMap((map) => {
    const found = map.table.blocks.flatMap(({ id }) => {
      const [grid] = pasteGrids(search, map, id);
      return grid ? pairsOf(grid).flatMap((pair) => exchange(search, map, grid, pair) ?? []) : [];
    });
    // Of pairs that have a column in common only one can be meant.
    const best = [...found].sort((a, b) => b.forms.length - a.forms.length)[0];
    return best ? [best] : [];
  });
}

type Pair = readonly [number, number];

function pairsOf({ columns }: PasteGrid): readonly Pair[] {
  return columns.flatMap((_, one) => columns.slice(one + 1).map((__, other): Pair => [one, one + 1 + other]));
}

function exchange(search: CauseSearch, map: TableMap, grid: PasteGrid, [one, other]: Pair): FoundCause | null {
  const lines = grid.lines.flatMap((line) => {
    const [a, b] = [line[one], line[other]];
    return a && b && a.amount !== b.amount ? [[a, b] as const] : [];
  });
  // Where one of the two is blank throughout, its figures were pasted aside.
  const isBlank = [0, 1].some((side) => lines.every((line) => line[side]?.amount === 0));
  if (lines.length < LINES || isBlank) return null;
  const changes = lines.flatMap(([a, b]): readonly Change[] => [...becoming(a, b.amount), ...becoming(b, a.amount)]);
  const forms = mendedBy(search, changes, ROUNDED);
  if (forms.length < IDENTITIES || !explainsAll(search, forms, changes)) return null;
  const cells = lines
    .flat()
    .flatMap(({ place }) => (place ? (cellOf(search.context, place.map, place.row, place.column) ?? []) : []));
  const words = {
    table: map.table.shortName,
    one: columnLabel(map.table, grid.columns[one] ?? ""),
    other: columnLabel(map.table, grid.columns[other] ?? ""),
  };
  return { kind: "exchangedColumns", words, cells: cells.slice(0, NAMED), forms };
}
