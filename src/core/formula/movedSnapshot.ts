/** A snapshot after rows came or went and cells were written, as the adapters will leave the workbook; formulas are not worked out. */
import { moveRows } from "./moveRows";
import type { RowChanges, RowMove } from "../model/rowChanges";
import { isNoChange, movedArea, rowMove } from "../model/rowChanges";
import type { CellValue, SheetSnapshot, Span, WorkbookSnapshot } from "../model/snapshot";
import type { CellWrite, SheetPlan } from "../model/workbookPlan";

/** By the name of the sheet. */
export function withRowChanges(snapshot: WorkbookSnapshot, changes: ReadonlyMap<string, RowChanges>): WorkbookSnapshot {
  return [...changes]
    .filter(([, rows]) => !isNoChange(rows))
    .reduce((moved, [name, rows]) => afterMove(moved, name, rowMove(rows)), snapshot);
}

function afterMove(snapshot: WorkbookSnapshot, name: string, move: RowMove): WorkbookSnapshot {
  const follow = (sheet: SheetSnapshot, rows: SheetSnapshot["formulas"]): SheetSnapshot["formulas"] =>
    rows.map((row) =>
      row.some((formula) => formula !== null)
        ? row.map((formula) => formula && moveRows(formula, sheet.name, name, move))
        : row,
    );
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => {
      const { verdicts } = sheet;
      const followed = {
        ...sheet,
        formulas: follow(sheet, sheet.formulas),
        ...(verdicts ? { verdicts: { ...verdicts, formulas: follow(sheet, verdicts.formulas) } } : {}),
      };
      return sheet.name === name ? movedSheet(followed, move) : followed;
    }),
  };
}

function movedSheet(sheet: SheetSnapshot, move: RowMove): SheetSnapshot {
  const grid = <T>(rows: readonly (readonly T[])[]): readonly (readonly T[])[] => {
    const moved: (readonly T[])[] = [];
    rows.forEach((row, index) => {
      const to = move.to(index);
      if (to !== null) moved[to] = row;
    });
    return Array.from(moved, (row) => row ?? []);
  };
  const placed = <T extends { readonly row: number }>(cells: readonly T[]): readonly T[] =>
    cells.flatMap((cell) => {
      const row = move.to(cell.row);
      return row === null ? [] : [{ ...cell, row }];
    });
  const spans = (list: readonly Span[]): readonly Span[] =>
    list.flatMap(({ first, last }) => {
      const moved = move.span(first, last);
      return moved === null ? [] : [{ first: moved[0], last: moved[1] }];
    });
  const { hiddenRows, covered, unknown, formats, looks, verdicts, comments, held, printAreas } = sheet;
  return {
    ...sheet,
    values: grid(sheet.values),
    formulas: grid(sheet.formulas),
    ...(formats ? { formats: grid(formats) } : {}),
    ...(looks ? { looks: grid(looks) } : {}),
    ...(hiddenRows ? { hiddenRows: spans(hiddenRows) } : {}),
    ...(covered ? { covered: placed(covered) } : {}),
    ...(unknown ? { unknown: placed(unknown) } : {}),
    ...(verdicts
      ? { verdicts: { area: movedArea(verdicts.area, move) ?? verdicts.area, formulas: grid(verdicts.formulas) } }
      : {}),
    ...(comments
      ? {
          comments: comments.flatMap((comment) => {
            const row = comment.at && move.to(comment.at.row);
            return comment.at === null
              ? [comment]
              : row === null
                ? []
                : [{ ...comment, at: { row, column: comment.at.column } }];
          }),
        }
      : {}),
    ...(held ? { held: held.flatMap((area) => movedArea(area, move) ?? []) } : {}),
    ...(printAreas ? { printAreas: printAreas.flatMap((area) => movedArea(area, move) ?? []) } : {}),
  };
}

/** By the name of the sheet; a sheet that is not there is left out. An empty text blanks its cell. */
export function withCells(
  snapshot: WorkbookSnapshot,
  writes: ReadonlyMap<string, readonly CellWrite[]>,
): WorkbookSnapshot {
  return { ...snapshot, sheets: snapshot.sheets.map((sheet) => written(sheet, writes.get(sheet.name) ?? [])) };
}

/** What the plans write on sheets that are there: rows come in first. */
export function withPlans(
  snapshot: WorkbookSnapshot,
  plans: readonly Pick<SheetPlan, "name" | "rows" | "cells">[],
): WorkbookSnapshot {
  if (plans.length === 0) return snapshot;
  const moved = withRowChanges(
    snapshot,
    new Map(plans.flatMap(({ name, rows }) => (rows === undefined ? [] : [[name, rows] as const]))),
  );
  return withCells(moved, new Map(plans.map(({ name, cells }) => [name, cells])));
}

function written(sheet: SheetSnapshot, cells: readonly CellWrite[]): SheetSnapshot {
  if (cells.length === 0) return sheet;
  const values = new Map<number, CellValue[]>();
  const formulas = new Map<number, (string | null)[]>();
  for (const { row, column, content } of cells) {
    put(rowFor(values, sheet.values, row), column, content.value === "" ? null : content.value);
    put(rowFor(formulas, sheet.formulas, row), column, content.kind === "formula" ? content.formula : null);
  }
  return { ...sheet, values: merged(sheet.values, values), formulas: merged(sheet.formulas, formulas) };
}

function rowFor<T>(rows: Map<number, T[]>, before: readonly (readonly T[])[], row: number): T[] {
  const known = rows.get(row) ?? [...(before[row] ?? [])];
  rows.set(row, known);
  return known;
}

function put<T>(row: (T | null)[], column: number, cell: T | null): void {
  while (row.length <= column) row.push(null);
  row[column] = cell;
}

function merged<T>(
  before: readonly (readonly T[])[],
  rows: ReadonlyMap<number, readonly T[]>,
): readonly (readonly T[])[] {
  const height = Math.max(before.length, ...[...rows.keys()].map((row) => row + 1));
  return Array.from({ length: height }, (_, row) => rows.get(row) ?? before[row] ?? []);
}
