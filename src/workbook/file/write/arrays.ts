/** Array formulas of several cells: Excel changes them whole or not at all (“不能更改数组的某一部分”). */
import { parseArea } from "../../address";
import type { SheetCell } from "../read/sheetCells";
import { childOf } from "../xml/element";
import type { Area } from "../../../core/model/workbookPlan";

/** The areas of array formulas and data tables (模拟运算表) that take more than one cell. */
export function arrayAreas(cells: readonly SheetCell[]): readonly Area[] {
  return cells.flatMap(({ element }) => {
    const holder = childOf(element, "f");
    if (holder === undefined || !["array", "dataTable"].includes(holder.attributes["t"] ?? "")) return [];
    const area = parseArea(holder.attributes["ref"] ?? "");
    return area === null || (area.top === area.bottom && area.left === area.right) ? [] : [area];
  });
}
