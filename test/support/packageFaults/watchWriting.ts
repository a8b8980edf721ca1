/**
 * For jest: every workbook that a test writes is looked at, and the test fails where Excel would repair or refuse the file.
 * Tests that never load the file adapter load neither it nor the checker.
 */
import type * as FileWorkbooks from "../../../src/workbook/file/fileWorkbook";
import type * as Checker from "./packageFaults";

jest.mock("../../../src/workbook/file/fileWorkbook", () => {
  const actual = jest.requireActual<typeof FileWorkbooks>("../../../src/workbook/file/fileWorkbook");
  const opened = new WeakMap<FileWorkbooks.FileWorkbook, Uint8Array>();
  const { toBytes } = actual.FileWorkbook.prototype;
  actual.FileWorkbook.prototype.toBytes = async function checked(
    this: FileWorkbooks.FileWorkbook,
  ): Promise<Uint8Array> {
    const bytes = await toBytes.call(this);
    const { newPackageFaults } = jest.requireActual<typeof Checker>("./packageFaults");
    const faults = newPackageFaults(opened.get(this) ?? null, bytes);
    if (faults.length > 0)
      throw new Error(`Excel would not take the file that was written:\n${faults.slice(0, 20).join("\n")}`);
    return bytes;
  };
  return {
    ...actual,
    openWorkbookFile: async (
      ...given: Parameters<typeof actual.openWorkbookFile>
    ): Promise<FileWorkbooks.FileWorkbook> => {
      const workbook = await actual.openWorkbookFile(...given);
      opened.set(workbook, given[0]);
      return workbook;
    },
  };
});
