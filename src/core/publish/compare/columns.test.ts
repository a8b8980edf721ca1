import type { ColumnTable } from "./columns";
import { compareColumns } from "./columns";

/** "" for a blank cell. */
const table = (...rows: readonly (readonly string[])[]): ColumnTable => ({
  rows: rows.map((cells, row) => {
    const filled = cells.flatMap((text, column) => (text === "" ? [] : [{ text, column }]));
    return {
      texts: filled.map(({ text }) => text),
      columns: filled.map(({ column }) => column),
      at: { sheet: "附件1", row, column: 0 },
    };
  }),
});
const HEAD = ["品目", "上年", "本年"];
const told = (document: ColumnTable, workbook: ColumnTable): readonly string[] =>
  compareColumns([table(["别的", "表"]), document], [workbook]).map(
    ({ words, document: ours, workbook: theirs }) => `${words} ${ours} ${theirs}`,
  );

test("a figure in another column than in the workbook is told", () => {
  const own = table(HEAD, ["复印纸", "", "3.50"], ["打印机", "1.00", ""]);
  expect(told(own, own)).toEqual([]);
  expect(told(table(HEAD, ["复印纸", "3.50", ""], ["打印机", "1.00", ""]), own)).toEqual([
    "复印纸　3.50 第 1、2 列 第 1、3 列",
  ]);
});

test("nothing is where most of the table lies otherwise, for rows that stand twice, or for too few", () => {
  const own = table(HEAD, ["复印纸", "", "3.50"], ["打印机", "1.00", ""]);
  const shifted = table(["", ...HEAD], ["", "复印纸", "", "3.50"], ["", "打印机", "1.00", ""]);
  expect(told(shifted, own)).toEqual([]);
  const twice = table(HEAD, ["合计", "", "3.50"], ["合计", "", "3.50"], ["打印机", "1.00", ""]);
  expect(told(table(HEAD, ["合计", "3.50", ""], ["合计", "", "3.50"], ["打印机", "1.00", ""]), twice)).toEqual([]);
  expect(told(table(["复印纸", "3.50", ""]), table(["复印纸", "", "3.50"]))).toEqual([]);
});
