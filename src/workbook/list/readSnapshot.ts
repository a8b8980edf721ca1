/** The bytes of a workbook that the user chose beside the open one, as the port's plain data. Runs in the pane as well as in Node. */
import type { WorkbookSnapshot } from "../../core/model/snapshot";
import { openWorkbookFile } from "../file/fileWorkbook";
import { WorkbookError } from "../port";
import { LARGEST } from "./readList";

/** Throws WorkbookError emptyFile, unsupportedFormat, notAWorkbook, tooLarge or unreadable. */
export async function readSnapshot(bytes: Uint8Array): Promise<WorkbookSnapshot> {
  if (bytes.length > LARGEST) throw new WorkbookError("tooLarge", `${bytes.length} bytes`);
  return (await openWorkbookFile(bytes)).read();
}
