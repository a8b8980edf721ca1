/** The larger units of the bench are real ones: codes are not repeated and the figures agree. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkWorkbook } from "../../src/core/report/check";
import { readDataFile } from "../../src/core/data/dataFile";
import { planWorkbook } from "../../src/core/plan/plan";
import { shanxiUnit2026 as pack } from "../../src/packs/shanxi-unit-2026/pack";
import { snapshotOf } from "../support/snapshotOf";
import { scaledInputs } from "./scaledInputs";

test("ten times the sample", () => {
  const reading = readDataFile(readFileSync(join(__dirname, "../../assets/samples/zezhou-2026.json"), "utf8"), pack);
  if (!reading.ok) throw new Error("the sample has issues");
  const inputs = scaledInputs(reading.inputs, 10);
  const codes = (inputs.groups.get("generalBudget") ?? []).map((row) => row.code);
  expect(codes).toHaveLength(100);
  expect(new Set(codes).size).toBe(100);
  expect(inputs.groups.get("projects")).toHaveLength(10 * (reading.inputs.groups.get("projects") ?? []).length);
  // Codes that no catalogue lists, and what is unusual in the sample itself, are hints.
  expect(
    checkWorkbook(pack, snapshotOf(planWorkbook(pack, inputs))).findings.filter(({ severity }) => severity !== "info"),
  ).toEqual([]);
});
