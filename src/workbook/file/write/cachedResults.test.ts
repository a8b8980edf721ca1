/** What a file remembers of its formulas, for programs that do not calculate when they open it. */
import { partOf, sheetPath } from "../../../../test/support/fileWith";
import type { CellWrite } from "../../../core/model/workbookPlan";
import { createWorkbookFile } from "../fileWorkbook";

const figure = (row: number, column: number, value: number): CellWrite => ({
  row,
  column,
  content: { kind: "value", value },
});
const difference = (row: number, value: number): CellWrite => ({
  row,
  column: 2,
  content: { kind: "formula", formula: `=A${row + 1}-B${row + 1}`, value },
});

test("a row that comes where one with the same formula stood remembers its own result", async () => {
  const workbook = createWorkbookFile();
  const cells = [0, 1].flatMap((row) => [figure(row, 0, 7), figure(row, 1, 7), difference(row, 0)]);
  await workbook.apply({
    sheets: [{ name: "勾稽检查", mode: "create", cells }],
    names: [],
    state: null,
    activate: null,
  });
  const rows = { inserted: [{ before: 1, count: 1, like: 0 }], removed: [] };
  await workbook.apply({
    sheets: [
      { name: "勾稽检查", mode: "update", rows, cells: [figure(1, 0, 3), figure(1, 1, 3), difference(1, 78.13)] },
    ],
    names: [],
    state: null,
    activate: null,
  });
  const xml = partOf(await workbook.toBytes(), sheetPath);
  expect([1, 2, 3].map((row) => new RegExp(`<c r="C${row}"[^>]*>.*?</c>`).exec(xml)?.[0])).toEqual(
    [1, 2, 3].map((row) => expect.stringContaining(`<f>A${row}-B${row}</f><v>0</v>`)),
  );
});
