/** A cell that somebody left at the far end of a sheet. */
import { readFileSync } from "node:fs";
import { readDataFile } from "../data/dataFile";
import { shanxiUnit2026 as pack } from "../../packs/shanxi-unit-2026/pack";
import { snapshotOf } from "../../../test/support/snapshotOf";
import { planWorkbook } from "../plan/plan";
import { locateWorkbook } from "./locate";
import { printedRows } from "./printedRows";

const sample = readDataFile(readFileSync("assets/samples/zezhou-2026.json", "utf8"), pack);
if (!sample.ok) throw new Error("the sample does not read");
const { book, snapshot } = locateWorkbook(pack, snapshotOf(planWorkbook(pack, sample.inputs)));
const map = book.tables.get("t03");
if (map === undefined) throw new Error("表三 is not there");
const sheet = snapshot.sheets.find(({ name }) => name === map.sheet);
if (sheet === undefined) throw new Error("its sheet is not there");
const [block] = map.table.blocks;
if (block === undefined) throw new Error("it has no block");

test("a row with a code is read however many blank ones come before; of these the first stand for all", () => {
  const height = sheet.values.length;
  const values = [...sheet.values, ...Array.from({ length: 5000 }, () => []), ["2010350", "事业运行", 1]];
  const printed = printedRows(
    block,
    [{ sheet: { ...sheet, values }, site: map, main: true, first: map.firstRow, last: values.length - 1 }],
    [3, 2, 2],
  );
  expect(printed.at(-1)).toMatchObject({ row: values.length - 1, code: "2010350", name: "事业运行" });
  expect(printed.length).toBeLessThanOrEqual(height + 1001);
  expect(printed.slice(0, 10).map(({ row }) => row)).toEqual(
    Array.from({ length: 10 }, (_, index) => map.firstRow + index),
  );
});
