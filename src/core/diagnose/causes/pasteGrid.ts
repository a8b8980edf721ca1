/** The figures of a block as they stand side by side, and what they would be if some lines of it were put back by one column. */
import { toAmount } from "../../amount/amount";
import type { CheckContext } from "../../finding/context";
import { valueAt } from "../../model/cellText";
import { addressKey } from "../../model/address";
import type { RowPlace, TableMap } from "../../model/tableMap";
import { blockSpec, cellAt } from "../../model/tableMap";
import { amountColumns } from "../../declare/lookups";
import type { CauseSearch } from "./causes";
import type { CellFigure } from "../search/cells";
import type { CellShift } from "../search/state";
import { becoming } from "./undone";

/** Lines from the top down, figures from the side that was pasted from; a line that has no such figure has null. */
export interface PasteGrid {
  readonly columns: readonly string[];
  readonly rows: readonly RowPlace[];
  readonly lines: readonly (readonly (CellFigure | null)[])[];
  /** Pasted to the right. */
  readonly right: boolean;
}

export function pasteGrids({ space }: CauseSearch, map: TableMap, block: string): readonly PasteGrid[] {
  const rows = map.rows.filter((row) => row.block === block);
  const spec = blockSpec(map.table, block);
  const at = (column: string): number => map.columns.get(column) ?? -1;
  const columns = spec
    ? amountColumns(map.table, spec)
        .filter((column) => at(column) >= 0)
        .sort((a, b) => at(a) - at(b))
    : [];
  const lines = rows.map((row) =>
    columns.map((column) => {
      const address = row.columns === null || row.columns.includes(column) ? cellAt(map, row, column) : null;
      return (address && space.figures.get(addressKey(address))) ?? null;
    }),
  );
  return [
    { columns, rows, lines, right: true },
    { columns: [...columns].reverse(), rows, lines: lines.map((line) => [...line].reverse()), right: false },
  ];
}

/** Lines of a grid, by position: the first and the last. */
export interface GridRun {
  readonly first: number;
  readonly last: number;
}

const isNothing = (figure: CellFigure | null | undefined): boolean => !figure || figure.amount === 0;

/** How many of the lines have a figure in a column. */
export function filledIn({ lines }: PasteGrid, column: number, { first, last }: GridRun): number {
  return lines.slice(first, last + 1).filter((line) => !isNothing(line[column])).length;
}

/** All lines where a column is blank throughout, otherwise lines below each other in which it is blank and the next has figures. */
export function blankRuns(grid: PasteGrid, column: number): readonly GridRun[] {
  const all = { first: 0, last: grid.lines.length - 1 };
  if (filledIn(grid, column, all) === 0) return [all];
  const runs: GridRun[] = [];
  let first: number | null = null;
  let last = 0;
  for (const [index, line] of [...grid.lines, null].entries()) {
    const here =
      line === null ? "end" : !isNothing(line[column]) ? "end" : isNothing(line[column + 1]) ? "nothing" : "aside";
    if (here === "aside") {
      first ??= index;
      last = index;
    } else if (here === "end") {
      if (first !== null) runs.push({ first, last });
      first = null;
    }
  }
  return runs;
}

/** Blocks of a run that may have been pasted by themselves: of a longer run only from one branch of the tree to another. */
const MOST_PARTS = 12;

/** Lines below each other that begin and end where a 类 does, or anywhere in a short run; without the run itself. */
export function partsOfRun({ rows }: PasteGrid, { first, last }: GridRun): readonly GridRun[] {
  const lines = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const tops = lines.filter((line) => line === first || rows[line]?.parent === null);
  const starts = lines.length <= MOST_PARTS ? lines : tops.length <= MOST_PARTS ? tops : [];
  return starts.flatMap((start, index) =>
    [...starts.slice(index + 1), last + 1].flatMap((next): readonly GridRun[] =>
      start === first && next > last ? [] : [{ first: start, last: next - 1 }],
    ),
  );
}

/** The figures of the columns `from` to `to` as they were before: each has what stands in the next, the last what stands beside the table. */
export function putBack(
  context: CheckContext,
  { lines, right }: PasteGrid,
  { first, last }: GridRun,
  from: number,
  to: number,
): readonly CellShift[] {
  return lines.slice(first, last + 1).flatMap((line) =>
    line.slice(from, to + 1).flatMap((figure, index) => {
      if (figure === null) return [];
      const isEdge = from + index === line.length - 1;
      return becoming(
        figure,
        from + index < to ? (line[from + index + 1]?.amount ?? 0) : isEdge && right ? besideOf(context, figure) : 0,
      );
    }),
  );
}

/** A number in the cell right of the last column. */
function besideOf({ sheets }: CheckContext, { address: { sheet, row, column }, money }: CellFigure): number {
  const own = sheets.get(sheet);
  const value = own ? valueAt(own, row, column + 1) : null;
  return typeof value === "number" ? toAmount(value, money.places) : 0;
}
