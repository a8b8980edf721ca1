import { readFileSync } from "node:fs";
import { readDataFile } from "../data/dataFile";
import { createCalculator, isFormulaError, parseFormula } from "../formula/index";
import type { WorkbookSnapshot } from "../model/snapshot";
import { shanxiUnit2026 as pack } from "../../packs/shanxi-unit-2026/pack";
import { editCell } from "../../../test/support/edit";
import { snapshotOf } from "../../../test/support/snapshotOf";
import { planWorkbook } from "./plan";

const sample = readDataFile(readFileSync("assets/samples/zezhou-2026.json", "utf8"), pack);
if (!sample.ok) throw new Error("the sample does not read");
const plan = planWorkbook(pack, sample.inputs);
const untouched = snapshotOf(plan);

/** Sheet and address of every top left cell whose condition is true. */
function lit(snapshot: WorkbookSnapshot): readonly string[] {
  const calculator = createCalculator(snapshot);
  return plan.sheets.flatMap((sheet) => (sheet.conditionalFormats ?? []).flatMap(({ area, formula }) => {
    const parsed = parseFormula(formula);
    if (isFormulaError(parsed)) throw new Error(formula);
    return calculator.evaluate(parsed, { sheet: sheet.name, row: area.top, column: area.left }) === true ? [`${sheet.name} R${area.top + 1}C${area.left + 1}`] : [];
  }));
}

test("nothing is lit in an untouched workbook", () => {
  expect(lit(untouched)).toEqual([]);
});

test("both sides of a broken identity light up, and go out when the cell is mended", () => {
  const broken = editCell(untouched, { sheet: "表12", row: 7, column: 2 }, 16.77);
  expect([...new Set(lit(broken))].sort()).toEqual(["表12 R7C2", "表12 R7C3", "表13 R7C2", "表3 R6C5", "表5 R6C5"].sort());
  expect(lit(editCell(broken, { sheet: "表12", row: 7, column: 2 }, 1.5))).toEqual([]);
});
