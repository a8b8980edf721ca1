/** Rows that come and go, as Excel does it: it takes formulas, names, conditions, validations, merged cells and comments along by itself. */
import { isNoChange, rowMove } from "../../../core/model/rowChanges";
import type { NewRows, RowStep } from "../../../core/model/rowSteps";
import { newRows, originsAfter, rowSteps } from "../../../core/model/rowSteps";
import type { CellValue } from "../../../core/model/snapshot";
import type { SheetPlan, WorkbookPlan } from "../../../core/model/workbookPlan";
import type { Grid } from "./grids";
import { objectSize, propertySize, rangeOf } from "./step";
import type { Step } from "./step";

export interface Move {
  readonly sheet: string;
  readonly steps: readonly RowStep[];
  readonly added: readonly NewRows[];
  readonly removes: boolean;
}

export function movesOf(plan: WorkbookPlan): readonly Move[] {
  return plan.sheets.flatMap(({ name, rows }) => (rows === undefined || isNoChange(rows) ? [] : [{ sheet: name, steps: rowSteps(rows), added: newRows(rows, rowMove(rows)), removes: rows.removed.length > 0 }]));
}

export function moveSteps({ sheet, steps, added }: Move): readonly Step[] {
  return [...steps.map((step) => rowStep(sheet, step)), ...added.flatMap((rows) => lookSteps(sheet, rows))];
}

const rowsName = (first: number, last: number): string => `${first + 1}:${last + 1}`;

/** Whole rows: Excel moves nothing sideways and refuses nothing but what would part an array formula or a table. */
export function rowStep(sheet: string, { kind, at, count }: RowStep): Step {
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
function lookSteps(sheet: string, { first, last, like }: NewRows): readonly Step[] {
  const shown: Step = { size: objectSize + propertySize, queue: (workbook) => void (rangeOf(workbook, sheet, rowsName(first, last)).rowHidden = false) };
  if (like === null || like === first - 1) return [shown];
  return [{ size: 3 * objectSize, queue: (workbook) => rangeOf(workbook, sheet, rowsName(first, last)).copyFrom(rangeOf(workbook, sheet, rowsName(like, like)), "Formats") }, shown];
}

/**
 * How many of the steps Excel has carried out when a batch broke off, told by where the constants of `before` stand now; null where they
 * stand as after no number of steps. Of several that fit the most, so that no row of ours stays. `written`: "row,column" of `before` that the
 * plan writes over.
 */
export function stepsDone({ steps }: Move, before: Grid, now: Grid, written: ReadonlySet<string>): number | null {
  for (let done = steps.length; done >= 0; done -= 1) {
    const origins = originsAfter(steps.slice(0, done), before.values.length);
    const height = Math.max(origins.length, now.values.length);
    if (Array.from({ length: height }, (_, row) => row).every((row) => isRow(before, origins[row] ?? null, now.values[row] ?? [], written))) return done;
  }
  return null;
}

/** New rows may hold what the plan has written into them. */
function isRow({ values, formulas }: Grid, origin: number | null, now: readonly CellValue[], written: ReadonlySet<string>): boolean {
  if (origin === null) return true;
  const isTyped = (column: number): boolean => formulas[origin]?.[column] == null && !written.has(`${origin},${column}`);
  return (values[origin] ?? []).every((value, column) => value === null || value === "" || !isTyped(column) || (now[column] ?? null) === value);
}

/** Of a sheet afterwards: the number format that each cell brings along. */
export function formatsAfterMove(plan: SheetPlan, move: Move | undefined, grid: Grid): (row: number, column: number) => string {
  const height = Math.max(grid.values.length, ...plan.cells.map(({ row }) => row + 1));
  const origins = originsAfter(move?.steps ?? [], height);
  const likes = new Map((move?.added ?? []).flatMap(({ first, last, like }) => Array.from({ length: last - first + 1 }, (_, index) => [first + index, like] as const)));
  const originOf = (row: number): number | null => (likes.has(row) ? (likes.get(row) ?? null) : row);
  return (row, column) => {
    const model = originOf(row);
    const origin = model === null ? null : (origins[model] ?? null);
    return (origin === null ? null : grid.formats?.[origin]?.[column]) ?? "General";
  };
}
