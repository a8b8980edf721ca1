/** Check and sheet over amounts that are kept as text: never 通过 where 勾稽检查 says 不平. */
import { readFileSync } from "node:fs";
import { parseAddress } from "../../../../test/support/addresses";
import { applied } from "../../../../test/support/applied";
import { live, reportOn } from "../../../../test/support/diagnosis";
import { editCell } from "../../../../test/support/edit";
import { foreignWorkbook } from "../../../../test/support/foreignPlan";
import { differences, linesOf, verdictsOfCheck } from "../../../../test/support/refresh/verdicts";
import { snapshotOf } from "../../../../test/support/snapshotOf";
import { shanxiUnit2026 as pack } from "../../../packs/shanxi-unit-2026/pack";
import { planAdoption } from "../../adopt/planAdoption";
import { readDataFile } from "../../data/dataFile";
import { locateWorkbook } from "../../locate/locate";
import type { CellValue, WorkbookSnapshot } from "../../model/snapshot";
import { cellAt } from "../../model/tableMap";
import { stateOf } from "../../state/state";

const edited = (...edits: readonly (readonly [string, CellValue])[]): WorkbookSnapshot =>
  edits.reduce((snapshot, [cell, value]) => editCell(snapshot, parseAddress(cell), value), live);

test.each<readonly [string, readonly (readonly [string, CellValue])[]]>([
  ["a leaf that totals leave out", [["表5!D9", "795.83"]]],
  ["a figure where none was", [["表5!D13", "12.5"]]],
  [
    "a leaf beside a total that was typed with it",
    [
      ["表5!D9", "795.83"],
      ["表5!C9", 795.83],
    ],
  ],
  ["a total", [["表6!C6", "1,090.11"]]],
  ["what only decides whether an identity applies", [["表2!H9", "5"]]],
  ["a project", [["表12!C7", "1643.27"]]],
])("%s: lines and check say the same", (_, edits) => {
  const snapshot = edited(...edits);
  const sheet = pack.checkSheet.sheet;
  const check = verdictsOfCheck(pack, snapshot, sheet);
  expect(differences(check, { lines: linesOf(snapshot, sheet), lit: check.lit })).toEqual([]);
  expect(reportOn(snapshot).findings.map(({ template }) => template)).toContain("numberAsText");
});

test("what the sheet cannot tell is no pass, and the text that is the reason can be mended with one click", () => {
  const { outcomes, suspects } = reportOn(edited(["表5!D13", "12.5"]));
  expect(outcomes.ruleError).toBeGreaterThan(0);
  expect(suspects).toMatchObject([{ kind: "text", actual: "12.5", suggested: 1250 }]);
});

test("in an adopted table of constants as well, where only 勾稽检查 adds up", () => {
  const reading = readDataFile(readFileSync("assets/samples/zezhou-2026.json", "utf8"), pack);
  if (!reading.ok) throw new Error("the sample does not read");
  const foreign = snapshotOf(foreignWorkbook(pack, reading.inputs, { published: true, seed: 3 }));
  const adopted = applied(foreign, planAdoption(locateWorkbook(pack, foreign), { formulas: false }).plan);
  const map = locateWorkbook(pack, adopted).tables.get("t05")?.map;
  const row = map?.rows.find(({ code }) => code === "2010301");
  const at = map && row && cellAt(map, row, "basic");
  if (!at) throw new Error("no such cell");
  const snapshot = editCell(adopted, at, "795.83");
  const sheet = stateOf(snapshot)?.adopted?.checkSheet ?? "";
  const failing = linesOf(snapshot, sheet).filter((line) => line.endsWith("不平")).length;
  expect(failing).toBeGreaterThan(0);
  const { outcomes, findings } = reportOn(snapshot);
  expect(outcomes.fail + outcomes.ruleError).toBeGreaterThanOrEqual(failing);
  expect(findings).toContainEqual(expect.objectContaining({ template: "numberAsText", severity: "error" }));
});
