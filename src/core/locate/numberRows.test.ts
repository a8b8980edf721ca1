/** Under the header of 表十二 stand the numbers of its columns, in whatever way they are printed: no row of the table. */
import { plainValues } from "../../../test/support/foreignSnapshot";
import { sampleSnapshot } from "../../../test/support/sampleSnapshot";
import { shanxiUnit2026 as pack } from "../../packs/shanxi-unit-2026/pack";
import type { CellValue, WorkbookSnapshot } from "../model/snapshot";
import { checkWorkbook } from "../report/check";

const book = plainValues(sampleSnapshot());

/** `at`: the row that takes the numbers, above the first of the table where `inserted`. */
function withNumbers(name: string, at: number, numbers: readonly CellValue[], inserted: boolean): WorkbookSnapshot {
  return {
    ...book,
    sheets: book.sheets.map((sheet) => {
      if (sheet.name !== name) return sheet;
      const values = [...sheet.values.slice(0, at), numbers, ...sheet.values.slice(at + (inserted ? 0 : 1))];
      return { ...sheet, values, formulas: values.map((line) => line.map(() => null)) };
    }),
  };
}

const told = (snapshot: WorkbookSnapshot): readonly string[] =>
  checkWorkbook(pack, snapshot)
    .findings.filter(({ severity }) => severity !== "info")
    .map(({ rule, severity }) => `${severity} ${rule}`);
const before = told(book);

test.each<[string, readonly CellValue[]]>([
  ["numbers", [1, 2, 3, 4, 5, 6, 7]],
  ["sums of columns", ["栏次", "1=2+3+4+5+6", "2", "3", "4", "5", "6"]],
  ["brackets", ["（1）", "（2）", "（3）", "（4）", "（5）", "（6）", "（7）"]],
  ["a letter over the names", ["甲", 1, 2, 3, 4, 5, 6]],
  ["two places", ["1.00", "2.00", "3.00", "4.00", "5.00", "6.00", "7.00"]],
  ["nothing over the names", [null, "1", "2", "3", "4", "5", "6"]],
])("%s", (_, numbers) => {
  expect(told(withNumbers("表12", 5, numbers, false))).toEqual(before);
});

test("codes and names in front of them, and a table with one column of amounts", () => {
  expect(told(withNumbers("表5", 5, ["栏次", null, "1=2+3", "2", "3"], true))).toEqual(before);
  expect(told(withNumbers("表7", 5, ["甲", "乙", 1], true))).toEqual(before);
});

test("amounts that do not count up are amounts", () => {
  const [total = 0] = [withNumbers("表12", 5, ["其他项目", 1, 1, null, null, null, null], false)].map(
    (snapshot) => told(snapshot).length,
  );
  expect(total).toBeGreaterThan(before.length);
});
