/** A plan carried out on a new workbook, as the bytes of an .xlsx. Runs in the pane as well as in Node. */
import type { WorkbookPlan } from "../../core/model/workbookPlan";
import { createWorkbookFile } from "../file/fileWorkbook";

export async function newWorkbookBytes(plan: WorkbookPlan): Promise<Uint8Array> {
  const workbook = createWorkbookFile();
  await workbook.apply(plan);
  return workbook.toBytes();
}
