import { readFileSync } from "node:fs";
import { snapshotOf } from "../../../test/support/snapshotOf";
import { packs } from "../../packs";
import { shanxiUnit2026 as pack } from "../../packs/shanxi-unit-2026/pack";
import { readDataFile } from "../data/dataFile";
import type { SheetSnapshot } from "../model/snapshot";
import { planWorkbook } from "./plan";
import { looksGenerated } from "./generatedHere";

const sample = readDataFile(readFileSync("assets/samples/zezhou-2026.json", "utf8"), pack);
if (!sample.ok) throw new Error("the sample does not read");
const ours = { ...snapshotOf(planWorkbook(pack, sample.inputs)), state: null };
const changed = (change: (sheet: SheetSnapshot) => SheetSnapshot | null) => ({
  ...ours,
  sheets: ours.sheets.flatMap((sheet) => change(sheet) ?? []),
});

test("a generated workbook without its record is known by its sheets, and of no other form", () => {
  expect(packs.filter((one) => looksGenerated(one, ours)).map(({ id }) => id)).toEqual([pack.id]);
});

test.each([
  ["勾稽检查 is gone", changed((sheet) => (sheet.name === "勾稽检查" ? null : sheet))],
  ["a table has another name", changed((sheet) => (sheet.name === "表7" ? { ...sheet, name: "第 7 页" } : sheet))],
  ["基础信息 is gone", changed((sheet) => (sheet.name === "基础信息" ? null : sheet))],
  [
    "勾稽检查 is somebody's own",
    changed((sheet) => (sheet.name === "勾稽检查" ? { ...sheet, values: [["我的核对"]], formulas: [[null]] } : sheet)),
  ],
])("not where %s", (_, workbook) => {
  expect(looksGenerated(pack, workbook)).toBe(false);
});
