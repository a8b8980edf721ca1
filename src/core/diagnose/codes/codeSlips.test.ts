import type { RowPlace } from "../../model/tableMap";
import { printedCode } from "./codeSlips";

test.each([
  [["208", "05", "01"], "2080501", "2080501"],
  [["208", "", "01"], null, "20801"],
  [["2080S01"], null, "2080S01"],
  [["2080501"], "2080501", "2080501"],
  [[], "2080501", "2080501"],
])("of a row that prints %j, read as %s, the code is %s", (printed, code, meant) => {
  expect(printedCode({ printedCode: printed, code } as unknown as RowPlace)).toBe(meant);
});
