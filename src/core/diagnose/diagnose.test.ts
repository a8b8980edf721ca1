import { readFileSync } from "node:fs";
import { checkWorkbook } from "../report/check";
import { readDataFile } from "../data/dataFile";
import { planWorkbook } from "../plan/plan";
import { shanxiUnit2026 as pack } from "../../packs/shanxi-unit-2026/pack";
import { editCell } from "../../../test/support/edit";
import { snapshotOf } from "../../../test/support/snapshotOf";

const sample = readDataFile(readFileSync("assets/samples/zezhou-2026.json", "utf8"), pack);
if (!sample.ok) throw new Error("the sample does not read");
const workbook = snapshotOf(planWorkbook(pack, sample.inputs));

test("a formula replaced by a wrong constant is the first suspect, with its value", () => {
  const [first] = checkWorkbook(pack, editCell(workbook, { sheet: "表3", row: 6, column: 2 }, 2700)).suspects;
  expect(first).toMatchObject({ address: { sheet: "表3", row: 6, column: 2 }, actual: 270000, suggested: 243910 });
});

test("transposed digits are recognised among the cells that explain as much", () => {
  const [first] = checkWorkbook(pack, editCell(workbook, { sheet: "表5", row: 9, column: 4 }, 1463.27)).suspects;
  expect(first).toMatchObject({ address: { sheet: "表5", row: 9, column: 4 }, actual: 146327, suggested: 164327 });
});

test("a workbook without a mismatch has no suspects", () => {
  expect(checkWorkbook(pack, workbook).suspects).toEqual([]);
});
