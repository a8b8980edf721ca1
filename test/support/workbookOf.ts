/** Lines of cells as the bytes of an .xlsx, one sheet per name; rows of the first may be hidden (indexes from 0). */
import type { CellWrite, SheetPlan } from "../../src/core/model/workbookPlan";
import { createWorkbookFile } from "../../src/workbook/file/fileWorkbook";
import type { Cells } from "./csvBytes";

export async function workbookOf(
  cells: Cells,
  others: Readonly<Record<string, Cells>> = {},
  hidden: readonly number[] = [],
): Promise<Uint8Array> {
  const workbook = createWorkbookFile();
  const sheets = Object.entries({ 明细: cells, ...others }).map(([name, lines], index): SheetPlan => ({
    name,
    mode: "create",
    cells: lines.flatMap(writes),
    hiddenRows: index === 0 ? hidden.map((row) => ({ row, hidden: true })) : [],
  }));
  await workbook.apply({ sheets, names: [], activate: null, state: null });
  return workbook.toBytes();
}

function writes(line: readonly (string | number)[], row: number): readonly CellWrite[] {
  return line.flatMap((value, column) => (value === "" ? [] : [{ row, column, content: { kind: "value", value } }]));
}
