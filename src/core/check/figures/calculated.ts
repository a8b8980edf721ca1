/** Whether anything adds the figures of a table up. */
import type { SheetSnapshot } from "../../model/snapshot";
import type { TableMap } from "../../model/tableMap";
import { stateOf } from "../../state/state";
import type { CheckContext } from "../../finding/context";

/** By formulas of the sheet itself, or by 勾稽检查. Text does no harm where nothing is calculated. */
export function isCalculated(context: CheckContext, map: TableMap, by: "anything" | "itself" = "anything"): boolean {
  const own = context.sheets.get(map.sheet)?.formulas.some((row) => row.some((formula) => formula !== null)) ?? false;
  return own || (by === "anything" && keepsLines(context));
}

/** 勾稽检查 stands in the workbook, and adds up. */
export function keepsLines(context: CheckContext): boolean {
  return checkSheetOf(context)?.formulas.some((row) => row.some((formula) => formula !== null)) ?? false;
}

/** 勾稽检查 by the name that we gave it. */
export function checkSheetOf({ pack, located, sheets }: CheckContext): SheetSnapshot | undefined {
  return sheets.get(stateOf(located.snapshot)?.adopted?.checkSheet ?? pack.checkSheet.sheet);
}
