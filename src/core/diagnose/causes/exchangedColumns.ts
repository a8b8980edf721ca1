/** Two columns of a table whose figures stand in each other's place, in all lines: pasted the wrong way round, or under headers exchanged. */
import { cellOf, hasFormula } from "../../finding/context";
import type { RowPlace, TableMap } from "../../model/tableMap";
import { columnLabel } from "../../terms/words";
import type { CauseSearch, FoundCause } from "./causes";
import type { PasteGrid } from "./pasteGrid";
import { pasteGrids } from "./pasteGrid";
import type { CellFigure } from "../search/cells";
import type { CellShift } from "../search/state";
import { becoming, explainsAll, mendedBy, tablesAtOdds } from "./undone";

/** Identities that have to speak for it, and lines in which the two differ. */
const IDENTITIES = 3;
const LINES = 2;
const NAMED = 4;
/** Lines are told apart one by one up to so many; of more, by parts. */
const PARTS = 32;
/** What holds now and would not, as a share: 舍入差 is allowed for the figures of a column as it stands, so that of the other column none is. */
const ROUNDED = 0.05;

export function exchangedColumns(search: CauseSearch): readonly FoundCause[] {
  return apart(tablesAtOdds(search).flatMap((map) => exchangesIn(search, map)));
}

/** What fails between two tables may be mended in either: the one that explains more is told. */
function apart(causes: readonly FoundCause[]): readonly FoundCause[] {
  const explained = new Set<number>();
  return [...causes]
    .sort((a, b) => b.forms.length - a.forms.length)
    .filter(({ forms }) => {
      const isNew = forms.filter((form) => explained.has(form)).length * 2 < forms.length;
      if (isNew) for (const form of forms) explained.add(form);
      return isNew;
    });
}

function exchangesIn(search: CauseSearch, map: TableMap): readonly FoundCause[] {
  const found = map.table.blocks.flatMap(({ id }) => {
    const [grid] = pasteGrids(search, map, id);
    return grid ? pairsOf(grid).flatMap((pair) => exchange(search, map, grid, pair) ?? []) : [];
  });
  // Of pairs that have a column in common only one can be meant.
  const best = [...found].sort((a, b) => b.forms.length - a.forms.length)[0];
  return best ? [best] : [];
}

type Pair = readonly [number, number];

function pairsOf({ columns }: PasteGrid): readonly Pair[] {
  return columns.flatMap((_, one) => columns.slice(one + 1).map((__, other): Pair => [one, one + 1 + other]));
}

type Line = readonly [CellFigure, CellFigure];

/** All lines, else those below or above a total that stands right: who pastes the columns under it the wrong way round leaves it alone. */
function exchange(search: CauseSearch, map: TableMap, grid: PasteGrid, pair: Pair): FoundCause | null {
  return (
    exchangeOf(search, map, grid, pair, () => true) ??
    exchangeOf(search, map, grid, pair, ({ kind }) => kind !== "fixed")
  );
}

function exchangeOf(
  search: CauseSearch,
  map: TableMap,
  grid: PasteGrid,
  [one, other]: Pair,
  isMeant: (row: RowPlace) => boolean,
): FoundCause | null {
  const differing = grid.lines.flatMap((line, index): readonly Line[] => {
    const [a, b, row] = [line[one], line[other], grid.rows[index]];
    return a && b && row && isMeant(row) && a.amount !== b.amount ? [[a, b]] : [];
  });
  // Where one of the two is blank throughout, its figures were pasted aside.
  const isBlank = [0, 1].some((side) => differing.every((line) => line[side]?.amount === 0));
  if (differing.length < LINES || isBlank) return null;
  const forms = mendedByExchange(search, differing);
  if (forms.length < IDENTITIES || !explainsAll(search, forms, changesOf(differing))) return null;
  const lines = needed(search, differing, forms.length);
  // One line alone is two figures in each other's place, which are suspected by themselves.
  if (lines.length < LINES) return null;
  const cells = lines
    .flat()
    .flatMap(({ place }) => (place ? (cellOf(search.context, place.map, place.row, place.column) ?? []) : []));
  const words = {
    table: map.table.shortName,
    one: columnLabel(map.table, grid.columns[one] ?? ""),
    other: columnLabel(map.table, grid.columns[other] ?? ""),
    rows:
      lines.length < grid.lines.filter((line) => line[one]?.amount !== line[other]?.amount).length ? rowsOf(lines) : "",
  };
  return { kind: "exchangedColumns", words, cells: cells.slice(0, NAMED), forms };
}

function changesOf(lines: readonly Line[]): readonly CellShift[] {
  return lines.flatMap(([a, b]) => [...becoming(a, b.amount), ...becoming(b, a.amount)]);
}

function mendedByExchange(search: CauseSearch, lines: readonly Line[]): readonly number[] {
  return mendedBy(search, changesOf(lines), ROUNDED);
}

/**
 * The lines without which less would hold. In a live workbook the formulas of the others follow by themselves, or say for themselves that
 * their columns stand right: only these have to be put back. Leaves out halves, quarters and so on, so that the cost grows with the rows.
 */
function needed(search: CauseSearch, differing: readonly Line[], mended: number): readonly Line[] {
  const isEnough = (lines: readonly Line[]): boolean => mendedByExchange(search, lines).length >= mended;
  const typed = differing.filter((line) => !line.every(({ address }) => hasFormula(search.context, address)));
  let lines = isEnough(typed) ? typed : differing;
  const least = Math.ceil(lines.length / PARTS);
  for (let size = Math.ceil(lines.length / 2); ; size = Math.ceil(size / 2)) {
    for (let at = 0; at < lines.length;) {
      const rest = [...lines.slice(0, at), ...lines.slice(at + size)];
      if (isEnough(rest)) lines = rest;
      else at += size;
    }
    if (size <= least) return lines;
  }
}

/** 第 5 至 9、12 行, as Excel counts. */
function rowsOf(lines: readonly Line[]): string {
  const rows = [...new Set(lines.map(([{ address }]) => address.row + 1))].sort((a, b) => a - b);
  const runs: number[][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run && run.at(-1) === row - 1) run.push(row);
    else runs.push([row]);
  }
  const words = runs.map((run) => (run.length > 1 ? `${String(run[0])} 至 ${String(run.at(-1))}` : String(run[0])));
  return `第 ${words.join("、")} 行`;
}
