import { readFileSync } from "node:fs";
import { readDataFile } from "../core/data/dataFile";
import { shanxiUnit2026 as pack } from "../packs/shanxi-unit-2026/pack";
import { againText, readAgain } from "./again";

test("what a unit has entered comes back as it was", () => {
  const sample = readDataFile(readFileSync("assets/samples/zezhou-2026.json", "utf8"), pack);
  if (!sample.ok) throw new Error("the sample does not read");
  expect(readAgain(againText({ pack: pack.id, inputs: sample.inputs }))).toEqual({
    pack: pack.id,
    inputs: sample.inputs,
  });
});

test("integers beyond those of JSON, a set as a list, and text that is none", () => {
  expect(readAgain(againText({ amount: 9007199254740993n, only: new Set(["a"]) }))).toEqual({
    amount: 9007199254740993n,
    only: ["a"],
  });
  expect(readAgain("{")).toBeUndefined();
  expect(readAgain('{"@integer":"x"}')).toBeUndefined();
  expect(readAgain('{"@map":[1]}')).toBeUndefined();
});
