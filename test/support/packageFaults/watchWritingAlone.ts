/** For suites that run alone; those that never load the file adapter load neither it nor the checker. */
import type * as FileWorkbooks from "../../../src/workbook/file/fileWorkbook";
import type * as Watch from "./watchWriting";

jest.mock("../../../src/workbook/file/fileWorkbook", () => {
  const actual = jest.requireActual<typeof FileWorkbooks>("../../../src/workbook/file/fileWorkbook");
  jest.requireActual<typeof Watch>("./watchWriting").watchWriting(actual.FileWorkbook);
  return actual;
});
