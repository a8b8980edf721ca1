import { readFileSync } from "node:fs";
import { describeDataIssue } from "../core/data/wording";
import { shanxiUnit2026 as pack } from "../packs/shanxi-unit-2026/pack";
import { readEntries } from "./readEntries";

const sample = readFileSync("assets/samples/zezhou-2026.json", "utf8");

test("the sample's stated total misses its parts by one hundredth, which rounding explains", () => {
  expect(readEntries(sample, pack).ok).toBe(true);
});

test("a stated total that rounding cannot explain is refused with its place and numbers", () => {
  const reading = readEntries(sample.replace('"918.03"', '"918.10"'), pack);
  expect(reading.ok ? [] : reading.issues.map(describeDataIssue)).toEqual([
    expect.stringMatching(/statedTotals\[0\]\.amount.*918\.10.*918\.02.*0\.08/),
  ]);
});
