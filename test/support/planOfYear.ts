/** A new workbook of another year than the pack's: what the edition of that year would have made. */
import type { Inputs } from "../../src/core/model/inputs";
import { infoAddresses } from "../../src/core/plan/infoSheet";
import { planWorkbook } from "../../src/core/plan/plan";
import type { CellWrite, WorkbookPlan } from "../../src/core/model/workbookPlan";
import { packYear } from "../../src/core/declare/lookups";
import type { PackSpec } from "../../src/core/declare/pack";
import { createWorkbookFile } from "../../src/workbook/file/fileWorkbook";

export function planOfYear(pack: PackSpec, inputs: Inputs, year: number): WorkbookPlan {
  const plan = planWorkbook(pack, inputs);
  const from = packYear(pack, inputs.info.get(pack.info.year));
  const at = infoAddresses(pack.info).get(pack.info.year);
  const dated = (cell: CellWrite, sheet: string): CellWrite => {
    const { content } = cell;
    if (at?.sheet === sheet && at.row === cell.row && at.column === cell.column)
      return { ...cell, content: { kind: "value", value: year } };
    return content.kind === "value" && typeof content.value === "string"
      ? { ...cell, content: { kind: "value", value: content.value.replaceAll(`${from}年`, `${year}年`) } }
      : cell;
  };
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map((cell) => dated(cell, sheet.name)) })),
  };
}

/** The same as the bytes of an .xlsx. */
export async function fileOfYear(pack: PackSpec, inputs: Inputs, year: number): Promise<Uint8Array> {
  const book = createWorkbookFile();
  await book.apply(planOfYear(pack, inputs, year));
  return book.toBytes();
}
