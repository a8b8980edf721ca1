/** Rows that come and go, as Excel does it: it takes formulas, names, conditions, validations, merged cells and comments along by itself. */
import { isNoChange, rowMove } from "../../../core/model/rowChanges";
import type { NewRows, RowStep } from "../../../core/model/rowSteps";
import { newRows, originsAfter, rowSteps } from "../../../core/model/rowSteps";
import type { CellValue } from "../../../core/model/snapshot";
import type { SheetPlan, WorkbookPlan } from "../../../core/model/workbookPlan";
import { writtenBefore } from "./former";
import type { Grid } from "./grids";
import { objectSize, propertySize, rangeOf } from "./step";
import type { WriteStep } from "./step";

export interface SheetMove {
  readonly sheet: string;
  readonly steps: readonly RowStep[];
  readonly added: readonly NewRows[];
  readonly removes: boolean;
}

export function movesOf(plan: WorkbookPlan): readonly SheetMove[] {
  return plan.sheets.flatMap(({ name, rows }) =>
    rows === undefined || isNoChange(rows)
      ? []
      : [{ sheet: name, steps: rowSteps(rows), added: newRows(rows, rowMove(rows)), removes: rows.removed.length > 0 }],
  );
}

/** `counted`: what follows each step of a sheet, so that it is known how many were carried out. */
export function moveSteps(
  moves: readonly SheetMove[],
  counted: (done: number) => readonly WriteStep[],
): readonly WriteStep[] {
  let done = 0;
  return moves.flatMap(({ sheet, steps, added }) => [
    ...steps.flatMap((step) => [rowStep(sheet, step), ...counted((done += 1))]),
    ...added.flatMap((rows) => lookSteps(sheet, rows)),
  ]);
}

const rowsName = (first: number, last: number): string => `${first + 1}:${last + 1}`;

/** Whole rows: Excel moves nothing sideways and refuses nothing but what would part an array formula or a table. */
export function rowStep(sheet: string, { kind, at, count }: RowStep): WriteStep {
  return {
    size: 2 * objectSize,
    queue: (workbook) => {
      const rows = rangeOf(workbook, sheet, rowsName(at, at + count - 1));
      if (kind === "insert") rows.insert("Down").untrack();
      else rows.delete("Up");
    },
  };
}

/**
 * Excel gives a new row the formats of the one above it (learn.microsoft.com/office/vba/api/excel.range.insert, CopyOrigin), also where that
 * one is hidden. Pasted formats bring the conditional formats along: a row that looks like another has the user's own colours too.
 */
function lookSteps(sheet: string, { first, last, like }: NewRows): readonly WriteStep[] {
  const shown: WriteStep = {
    size: objectSize + propertySize,
    queue: (workbook) => void (rangeOf(workbook, sheet, rowsName(first, last)).rowHidden = false),
  };
  if (like === null || like === first - 1) return [shown];
  return [
    {
      size: 3 * objectSize,
      queue: (workbook) =>
        rangeOf(workbook, sheet, rowsName(first, last)).copyFrom(
          rangeOf(workbook, sheet, rowsName(like, like)),
          "Formats",
        ),
    },
    shown,
  ];
}

/** The constants of each row before, as [column, value], without those that the plan writes over: they tell later where the rows stand. */
export function typedRows(plan: WorkbookPlan, move: SheetMove, grid: Grid | undefined): [number, CellValue][][] {
  const sheet = plan.sheets.find(({ name }) => name === move.sheet);
  if (sheet === undefined || grid === undefined) return [];
  const written = writtenBefore(sheet, move, grid);
  return grid.values.map((values, row) =>
    values.flatMap((value, column): [number, CellValue][] =>
      value === null || value === "" || grid.formulas[row]?.[column] != null || written.has(`${row},${column}`)
        ? []
        : [[column, value]],
    ),
  );
}

/** So many of the constants have to stand where they belong; somebody may have changed some since. */
const MOST = 0.9;

/**
 * How many of the steps Excel has carried out, at least `least` and at most `most`, told by where the constants of before stand now; null where
 * they stand as after no number of steps. Of several that fit alike the one after which the sheet is as high as it is, else the most.
 */
export function stepsDone(
  {
    steps,
    typed,
  }: { readonly steps: readonly RowStep[]; readonly typed: readonly (readonly (readonly [number, CellValue])[])[] },
  now: Grid,
  least: number,
  most: number,
): number | null {
  // A row that goes takes its constants with it, and comes back without them.
  const stays = new Set(originsAfter(steps, typed.length));
  const constants = typed.map((row, origin) => (stays.has(origin) ? row : []));
  const total = constants.reduce((sum, row) => sum + row.length, 0);
  let best = { done: most, fitting: -1, isHigh: false };
  for (let done = most; done >= least; done -= 1) {
    const origins = originsAfter(steps.slice(0, done), typed.length);
    const fitting = origins.reduce<number>(
      (sum, origin, row) => sum + (origin === null ? 0 : fittingOf(constants[origin] ?? [], now.values[row] ?? [])),
      0,
    );
    const isHigh = origins.length === now.values.length;
    if (fitting > best.fitting || (fitting === best.fitting && isHigh && !best.isHigh))
      best = { done, fitting, isHigh };
  }
  return best.fitting >= total * MOST ? best.done : null;
}

function fittingOf(typed: readonly (readonly [number, CellValue])[], now: readonly CellValue[]): number {
  return typed.filter(([column, value]) => (now[column] ?? null) === value).length;
}

/** Of a sheet afterwards: the number format that each cell brings along. */
export function formatsAfterMove(
  plan: SheetPlan,
  move: SheetMove | undefined,
  grid: Grid,
): (row: number, column: number) => string {
  const height = Math.max(grid.values.length, ...plan.cells.map(({ row }) => row + 1));
  const origins = originsAfter(move?.steps ?? [], height);
  const likes = new Map(
    (move?.added ?? []).flatMap(({ first, last, like }) =>
      Array.from({ length: last - first + 1 }, (_, index) => [first + index, like] as const),
    ),
  );
  const originOf = (row: number): number | null => (likes.has(row) ? (likes.get(row) ?? null) : row);
  return (row, column) => {
    const model = originOf(row);
    const origin = model === null ? null : (origins[model] ?? null);
    return (origin === null ? null : grid.formats?.[origin]?.[column]) ?? "General";
  };
}
