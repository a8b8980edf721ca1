/** How inserted and deleted cells are told in onChanged. */
import { isWholeColumns, isWholeRows } from "./address";
import type { Area } from "../../core/model/workbookPlan";
import type { ChangeType } from "./events";
import type { StructureChange } from "./records/structureChange";

/** The inserted cells, or the place where the deleted ones were. */
export function structureArea(change: StructureChange): Area {
  const last = change.at + change.count - 1;
  return change.axis === "row"
    ? { top: change.at, bottom: last, left: change.first, right: change.last }
    : { left: change.at, right: last, top: change.first, bottom: change.last };
}

export function structureType(change: StructureChange): ChangeType {
  const area = structureArea(change);
  const inserted = change.kind === "insert";
  if (change.axis === "row" && isWholeRows(area)) return inserted ? "RowInserted" : "RowDeleted";
  if (change.axis === "column" && isWholeColumns(area)) return inserted ? "ColumnInserted" : "ColumnDeleted";
  return inserted ? "CellInserted" : "CellDeleted";
}

export function structureDirection(
  change: StructureChange,
): "None" | "ShiftCellLeft" | "ShiftCellUp" | "ShiftCellRight" | "ShiftCellDown" {
  if (change.axis === "row") return change.kind === "insert" ? "ShiftCellDown" : "ShiftCellUp";
  return change.kind === "insert" ? "ShiftCellRight" : "ShiftCellLeft";
}
