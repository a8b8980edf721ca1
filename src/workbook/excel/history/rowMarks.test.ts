import type { CellWrite } from "../../../core/model/workbookPlan";
import { isMarked, rowMark } from "./rowMarks";

const value = (column: number, text: string | number): CellWrite => ({
  row: 0,
  column,
  content: { kind: "value", value: text },
});
const formula = (column: number): CellWrite => ({
  row: 0,
  column,
  content: { kind: "formula", formula: "=A1", value: 1 },
});
const mark = rowMark([formula(3), value(0, "2010101"), value(1, 12.5), value(2, "")]);

test("a few characters, whatever the order of the cells", () => {
  expect(mark).toMatch(/^cc\.f#[0-9a-z]+$/);
  expect(rowMark([value(1, 12.5), value(0, "2010101"), formula(3)])).toBe(mark);
  expect(rowMark([])).toBe(`#${rowMark([]).slice(1)}`);
});

test("ours: as written, or written in part", () => {
  expect(isMarked(mark, ["2010101", 12.5, null, 7], [null, null, null, "=A1"])).toBe(true);
  expect(isMarked(mark, ["2010101"], [null])).toBe(true);
  expect(isMarked(mark, ["", null], [null, null])).toBe(true);
  expect(isMarked(mark, [], [])).toBe(true);
});

test.each([
  ["a figure in a blank cell", ["2010101", 12.5, 3, 7], [null, null, null, "=A1"]],
  ["another figure", ["2010101", 12.6, null, 7], [null, null, null, "=A1"]],
  ["a figure over a formula", ["2010101", 12.5, null, 7], [null, null, null, null]],
  ["a formula over a figure", ["2010101", 12.5, null, 7], [null, "=1", null, "=A1"]],
  ["a cell further right", ["2010101", 12.5, null, 7, "备注"], [null, null, null, "=A1", null]],
])("somebody's: %s", (_, values, formulas) => {
  expect(isMarked(mark, values, formulas)).toBe(false);
});
