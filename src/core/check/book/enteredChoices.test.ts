import { live, nameOf, reportOn, withCells } from "../../../../test/support/diagnosis";
import { parseAddress } from "../../../../test/support/addresses";
import { editCell } from "../../../../test/support/edit";
import type { WorkbookSnapshot } from "../../model/snapshot";
import { describeFinding } from "../../finding/wording";
import { basicEight } from "../../../packs/basic-eight/pack";
import { shanghaiUnit2026 } from "../../../packs/shanghai-unit-2026/pack";
import { shanghaiDepartment2026 } from "../../../packs/shanghai-department-2026/pack";
import { shanxiUnit2026 } from "../../../packs/shanxi-unit-2026/pack";
import { infoFields } from "../../declare/lookups";

const KIND = parseAddress("基础信息!B6");
const SAME = parseAddress("基础信息!B7");

const told = (snapshot: WorkbookSnapshot): readonly string[] =>
  reportOn(snapshot)
    .findings.filter(({ template }) => /Choice/.test(template))
    .map((finding) => `${finding.severity} ${describeFinding(finding)}`);

test.each([
  ["行政", KIND, "行政单位、参公事业单位、事业单位"],
  ["事业", KIND, "行政单位、参公事业单位、事业单位"],
  ["Y", SAME, "是、否"],
  [1, SAME, "是、否"],
] as const)(
  "%p is none of the values: one error where it stands, and what depends on it is unknown",
  (value, at, choices) => {
    const [before, after] = [reportOn(live), reportOn(editCell(live, at, value))];
    const errors = after.findings.filter(({ severity, root }) => severity !== "info" && root === undefined);
    expect(errors.map(describeFinding)).toEqual([
      expect.stringContaining(`${nameOf({ address: at })} 填的“${String(value)}”不是可选的值：${choices}。`),
    ]);
    expect(after.outcomes.ruleError).toBeGreaterThan(0);
    expect(after.outcomes.notApplicable).toBeLessThanOrEqual(before.outcomes.notApplicable);
    expect(after.suspects).toEqual([]);
  },
);

test.each(["是　", " 是", "\u200b是"])("%p is read as 是 and told as a hint: no formula asks for it", (value) => {
  const snapshot = editCell(live, SAME, value);
  expect(told(snapshot)).toEqual([expect.stringMatching(/^info .*已读作“是”/)]);
  expect(reportOn(snapshot).outcomes.ruleError).toBe(0);
});

test.each(["参公 事业单位", "参公事业单位　"])("%p is read, but a formula of 表十一 does not find it", (value) => {
  const snapshot = editCell(live, KIND, value);
  expect(told(snapshot)).toEqual([expect.stringMatching(/^error .*读作“参公事业单位”，可是公式/)]);
  const { findings, outcomes } = reportOn(snapshot);
  expect(findings.filter(({ severity, root }) => severity !== "info" && root === undefined)).toHaveLength(1);
  expect(outcomes.ruleError).toBeGreaterThan(0);
});

test("a blank is still to be chosen", () => {
  const blank = withCells(live, { "基础信息!B7": null });
  expect(told(blank)).toEqual([expect.stringMatching(/^info 基础信息!B7 的“.*”还没有选：是、否。/)]);
  const { outcomes, findings } = reportOn(blank);
  expect(outcomes.missingInput).toBeGreaterThan(50);
  expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
});

test("the values themselves are told nothing", () => {
  for (const value of ["行政单位", "参公事业单位", "事业单位"]) expect(told(editCell(live, KIND, value))).toEqual([]);
});

test("every pack with a choice holds the check", () => {
  for (const pack of [shanxiUnit2026, shanghaiUnit2026, shanghaiDepartment2026, basicEight]) {
    expect(infoFields(pack.info).some(({ kind }) => kind === "choice")).toBe(true);
    expect(pack.bookChecks?.some(({ kind }) => kind === "enteredFields")).toBe(true);
  }
});
