/** What the product remembers in a file. */
import { openWorkbookFile } from "../../src/workbook/file/fileWorkbook";

export async function readStateOf(bytes: Uint8Array): Promise<string | null> {
  return (await (await openWorkbookFile(bytes)).read()).state;
}
