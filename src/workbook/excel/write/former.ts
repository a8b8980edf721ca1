/** Cells as they were, as inputs that bring them back. */
import { moveRows } from "../../../core/formula/moveRows";
import { rowMove } from "../../../core/model/rowChanges";
import { changesOf, originsAfter, undoOf } from "../../../core/model/rowSteps";
import type { Area, SheetPlan, WorkbookPlan } from "../../../core/model/workbookPlan";
import type { CellBlock, CellInput } from "./blocks";
import { writtenAreas } from "./blocks";
import type { Grid } from "./grids";
import type { SheetMove } from "./moves";
import { literalText } from "./text";

/** A rectangle that an update writes into, as it was. */
export interface FormerBlock extends CellBlock {
  readonly sheet: string;
  readonly formats: readonly (readonly string[])[];
}

/** Formulas as they are, text marked so that it stays text. */
export function inputOf(formula: string | null, value: unknown, format: string): CellInput {
  if (formula !== null) return formula;
  if (typeof value === "string") return literalText(value, format);
  return typeof value === "number" || typeof value === "boolean" ? value : "";
}

interface Cell {
  readonly row: number;
  readonly column: number;
}

/**
 * What the plan writes over, at its place before rows came and went; where rows go also what they hold, and the formulas of all sheets that
 * lose their reference to them.
 */
export function formerBlocks(
  plan: WorkbookPlan,
  moves: readonly SheetMove[],
  grids: ReadonlyMap<string, Grid>,
): readonly FormerBlock[] {
  const updates = new Map(plan.sheets.filter(({ mode }) => mode === "update").map((sheet) => [sheet.name, sheet]));
  return [...grids.values()].flatMap((grid) => {
    const sheet = updates.get(grid.name);
    const move = moves.find((one) => one.sheet === grid.name);
    const cells = [
      ...(sheet ? cellsBefore(sheet, move, grid) : []),
      ...(move?.removes === true ? goneCells(move, grid) : []),
      ...lostFormulas(grid, moves),
    ];
    const written = keysOf(cells);
    const areas = writtenAreas(cells.map((cell) => ({ ...cell, content: { kind: "value", value: "" } })));
    return areas.map((area): FormerBlock => ({
      sheet: grid.name,
      top: area.top,
      left: area.left,
      ...contents(area, grid, written),
    }));
  });
}

function contents(
  { top, left, bottom, right }: Area,
  { values, formulas, formats }: Grid,
  written: ReadonlySet<string>,
): Pick<FormerBlock, "rows" | "formats"> {
  const rowsOf = <T>(cell: (row: number, column: number) => T): T[][] =>
    Array.from({ length: bottom - top + 1 }, (_, row) =>
      Array.from({ length: right - left + 1 }, (__, column) => cell(top + row, left + column)),
    );
  const formatOf = (row: number, column: number): string => formats?.[row]?.[column] ?? "General";
  return {
    rows: rowsOf((row, column) =>
      written.has(`${row},${column}`)
        ? inputOf(formulas[row]?.[column] ?? null, values[row]?.[column] ?? null, formatOf(row, column))
        : null,
    ),
    formats: rowsOf(formatOf),
  };
}

/** "row,column" of the cells that the plan writes over, before rows came and went. */
export function writtenBefore(plan: SheetPlan, move: SheetMove, grid: Grid): ReadonlySet<string> {
  return keysOf(cellsBefore(plan, move, grid));
}

function keysOf(cells: readonly Cell[]): ReadonlySet<string> {
  return new Set(cells.map(({ row, column }) => `${row},${column}`));
}

function cellsBefore(plan: SheetPlan, move: SheetMove | undefined, grid: Grid): readonly Cell[] {
  if (move === undefined) return plan.cells;
  const origins = originsAfter(move.steps, Math.max(grid.values.length, ...plan.cells.map(({ row }) => row + 1)));
  return plan.cells.flatMap(({ row, column }) => {
    const origin = row < origins.length ? origins[row] : row;
    return origin === null || origin === undefined ? [] : [{ row: origin, column }];
  });
}

function goneCells(move: SheetMove, { values }: Grid): readonly Cell[] {
  const kept = new Set(originsAfter(move.steps, values.length));
  return values.flatMap((cells, row) =>
    kept.has(row) ? [] : cells.flatMap((value, column) => (value === null || value === "" ? [] : [{ row, column }])),
  );
}

/** Formulas that are others once the rows have gone and come back blank. */
function lostFormulas({ name, formulas }: Grid, moves: readonly SheetMove[]): readonly Cell[] {
  const there = moves
    .filter(({ removes }) => removes)
    .flatMap(({ sheet, steps }) =>
      [...steps, ...[...steps].reverse().map(undoOf)].map((step) => ({ sheet, move: rowMove(changesOf(step)) })),
    );
  if (there.length === 0) return [];
  const isLost = (formula: string): boolean =>
    there.reduce((text, { sheet, move }) => moveRows(text, name, sheet, move), formula) !== formula;
  return formulas.flatMap((cells, row) =>
    cells.flatMap((formula, column) => (formula !== null && isLost(formula) ? [{ row, column }] : [])),
  );
}
