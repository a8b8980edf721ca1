/** Inserts and deletes cells; Univer's own commands adjust the formulas. */
import type { Worksheet } from "@univerjs/core";
import { columnCount, isWholeColumns, isWholeRows, rowCount } from "../address";
import type { Area } from "../../../core/model/workbookPlan";
import type { ShiftDirection } from "../book";
import { Command, toRange } from "./engine";
import type { UniverEngine } from "./engine";
import type { BookObserver } from "./observer";

export async function insertCells(
  engine: UniverEngine,
  observer: BookObserver,
  sheet: string,
  area: Area,
  shift: ShiftDirection,
): Promise<void> {
  engine.grow(sheet, isWholeColumns(area) ? 0 : area.top, isWholeRows(area) ? 0 : area.left);
  const facade = engine.sheetFacade(sheet);
  if (isWholeRows(area)) {
    await onSheet(engine, sheet, () => engine.work(() => facade.insertRowsBefore(area.top, rowCount(area))));
  } else if (isWholeColumns(area)) {
    await onSheet(engine, sheet, () => engine.work(() => facade.insertColumnsBefore(area.left, columnCount(area))));
  } else {
    engine.grow(sheet, area.bottom, area.right);
    const command = shift === "Down" ? Command.insertDown : Command.insertRight;
    await onSheet(engine, sheet, () => engine.runAsync(command, sheet, { range: toRange(area) }));
    tellPartial(observer, sheet, area, "insert", shift === "Down");
  }
}

export async function deleteCells(
  engine: UniverEngine,
  observer: BookObserver,
  sheet: string,
  area: Area,
  shift: "Up" | "Left",
): Promise<void> {
  const facade = engine.sheetFacade(sheet);
  const inside = engine.fit(sheet, area);
  if (inside.top > inside.bottom || inside.left > inside.right) return;
  if (isWholeRows(area)) {
    await onSheet(engine, sheet, () => engine.work(() => facade.deleteRows(inside.top, rowCount(inside))));
  } else if (isWholeColumns(area)) {
    await onSheet(engine, sheet, () => engine.work(() => facade.deleteColumns(inside.left, columnCount(inside))));
  } else {
    const command = shift === "Up" ? Command.deleteUp : Command.deleteLeft;
    await onSheet(engine, sheet, () => engine.runAsync(command, sheet, { range: toRange(inside) }));
    tellPartial(observer, sheet, area, "delete", shift === "Up");
  }
}

function tellPartial(
  observer: BookObserver,
  sheet: string,
  area: Area,
  kind: "insert" | "delete",
  byRow: boolean,
): void {
  observer.tellStructure(
    byRow
      ? { sheet, kind, axis: "row", at: area.top, count: rowCount(area), first: area.left, last: area.right }
      : { sheet, kind, axis: "column", at: area.left, count: columnCount(area), first: area.top, last: area.bottom },
    false,
  );
}

/** Univer adjusts formulas as if the active sheet had changed, whichever sheet the command names. */
async function onSheet(engine: UniverEngine, sheet: string, action: () => unknown): Promise<void> {
  const workbook = engine.workbook();
  const active = workbook.getActiveSheet();
  const target = engine.sheet(sheet);
  if (active !== target) workbook.setActiveSheet(target);
  try {
    await action();
  } finally {
    // By a command, so that the grid on screen comes back as well: inserting has selected rows of the other sheet.
    if (active && active !== target) engine.run(Command.activateSheet, active.getSheetId(), {});
  }
}

/** Whether these rows are all hidden, or all shown: to say so again would make Univer take the formulas of the sheet for new ones. */
export function rowsAre(hidden: boolean, sheet: Worksheet, first: number, last: number): boolean {
  for (let row = first; row <= last; row += 1) if (sheet.getRowVisible(row) === hidden) return false;
  return true;
}
