/** A reason holds for the value, the place and the year that it was given for, and for nothing else. */
import { insertRow } from "../../../test/support/insertRow";
import { cellBeside, sampleSnapshot } from "../../../test/support/sampleSnapshot";
import { applied } from "../../../test/support/applied";
import { narrate } from "../narrate/narrate";
import { editCell, valueOf as cellValue } from "../../../test/support/edit";
import { shanxiUnit2026 as pack } from "../../packs/shanxi-unit-2026/pack";
import type { CellAddress, WorkbookSnapshot } from "../model/snapshot";
import { recalculate } from "../formula/index";
import { readState, writeState } from "../state/state";
import { checkWorkbook } from "./check";
import { findingKey, withExplanation, withoutExplanation } from "./explanations";
import type { Finding } from "../finding/finding";
import type { CheckReport } from "../finding/report";

const SAID = { reason: "按批复数填列", date: "2026-11-25" };

function explainedAs(snapshot: WorkbookSnapshot, finding: Finding, said = SAID): WorkbookSnapshot {
  const state = readState(snapshot.state);
  if (!state) throw new Error("no state");
  return {
    ...snapshot,
    state: writeState({
      ...state,
      explanations: [...withExplanation(state.explanations ?? [], checkWorkbook(pack, snapshot), finding, said)],
    }),
  };
}

const warnings = (report: CheckReport): readonly Finding[] =>
  report.findings.filter(({ severity }) => severity === "warning");
const check = (snapshot: WorkbookSnapshot): CheckReport => checkWorkbook(pack, snapshot);

/** Somebody typed over the formula of a total with the figure that it yields. */
function withConstant(at: CellAddress): WorkbookSnapshot {
  const sample = sampleSnapshot();
  return editCell(sample, at, cellValue(sample, at));
}

function onlyWarning(report: CheckReport): Finding {
  const [finding, ...more] = warnings(report);
  if (!finding || more.length > 0) throw new Error(`${warnings(report).length} warnings`);
  return finding;
}

/** 行政运行's parent, 基本支出 of 表五: a row of the code tree with rows above it. */
const tree = cellBeside(sampleSnapshot(), "表5", "20103", 3);
/** A project of 表十二: a row of a list, known by its name alone. */
const project = cellBeside(sampleSnapshot(), "表12", "外事经费", 1);

test("answered, the warning carries reason and date, and nothing else does", () => {
  const before = withConstant(tree);
  const report = check(explainedAs(before, onlyWarning(check(before))));
  expect(onlyWarning(report).explained).toEqual(SAID);
  expect(report.findings.filter(({ explained }) => explained)).toHaveLength(1);
  expect(report.lapsed).toBeUndefined();
  expect(report.outcomes).toEqual(check(before).outcomes);
});

test.each([
  ["a row of a code tree", tree],
  ["a row of a list", project],
])("a row inserted above does not lose it: %s", (_, at) => {
  const before = withConstant(at);
  const answered = explainedAs(before, onlyWarning(check(before)));
  const moved = recalculate(insertRow(answered, at.sheet, at.row)).snapshot;
  const found = onlyWarning(check(moved));
  expect(found.cells[0]?.address.row).toBe(at.row + 1);
  expect(found.explained).toEqual(SAID);
});

test("it lapses when the value changes, and holds again when the value comes back", () => {
  const before = withConstant(tree);
  const value = cellValue(before, tree);
  const answered = explainedAs(before, onlyWarning(check(before)));
  const changed = editCell(answered, tree, Number(value) + 1);
  const report = check(changed);
  expect(report.findings.some(({ explained }) => explained)).toBe(false);
  expect(report.lapsed).toMatchObject([{ ...SAID, cause: "changed", rule: "workbook.formulas-are-kept" }]);
  expect(onlyWarning(check(editCell(changed, tree, value))).explained).toEqual(SAID);
});

test("where the finding has gone, the reason is listed as gone", () => {
  const before = withConstant(tree);
  const answered = explainedAs(before, onlyWarning(check(before)));
  const mended = { ...sampleSnapshot(), state: answered.state };
  expect(check(mended).lapsed).toMatchObject([
    { cause: "gone", about: expect.stringContaining("公式被改为常数") as string },
  ]);
});

test("a reason of another year says nothing", () => {
  const before = withConstant(tree);
  const answered = explainedAs(before, onlyWarning(check(before)));
  const state = readState(answered.state);
  const older = {
    ...answered,
    state:
      state &&
      writeState({ ...state, explanations: (state.explanations ?? []).map((one) => ({ ...one, year: 2025 })) }),
  };
  expect(onlyWarning(check(older)).explained).toBeUndefined();
  expect(check(older).lapsed).toHaveLength(1);
});

test("an error is not explained away, even by a state that tries", () => {
  const broken = editCell(sampleSnapshot(), cellBeside(sampleSnapshot(), "表5", "2010301", 3), 1);
  const error = check(broken).findings.find(({ severity }) => severity === "error");
  if (!error) throw new Error("no error");
  const forged = check(explainedAs(broken, error));
  expect(forged.findings.filter(({ severity, explained }) => severity === "error" && explained)).toEqual([]);
  expect(forged.lapsed).toHaveLength(1);
});

test("a new reason replaces the one for another value, a withdrawn one is gone", () => {
  const before = withConstant(tree);
  const first = explainedAs(before, onlyWarning(check(before)));
  const changed = editCell(first, tree, 1);
  const finding = warnings(check(changed)).find(({ rule }) => rule === "workbook.formulas-are-kept");
  if (!finding) throw new Error("no warning");
  const second = explainedAs(changed, finding, { reason: "改过", date: "2026-11-26" });
  const kept = readState(second.state)?.explanations ?? [];
  expect(kept.map(({ reason }) => reason)).toEqual(["改过"]);
  expect(withoutExplanation(kept, kept[0]!)).toEqual([]);
});

test("two reasons that one sentence lacks are two findings with an answer each", () => {
  const sample = sampleSnapshot();
  const blank = ["收入总计增减原因", "支出总计增减原因"].reduce(
    (snapshot, field) => editCell(snapshot, cellBeside(snapshot, "基础信息", field, 1), ""),
    sample,
  );
  const asked = warnings(check(narrated(blank)));
  expect(asked.length).toBeGreaterThan(1);
  expect(new Set(asked.map(findingKey)).size).toBe(asked.length);
  const one = explainedAs(narrated(blank), asked[0]!);
  const both = explainedAs(one, asked[1]!, { ...SAID, reason: "另一个" });
  expect(warnings(check(both)).flatMap(({ explained }) => explained?.reason ?? [])).toEqual([SAID.reason, "另一个"]);
});

function narrated(snapshot: WorkbookSnapshot): WorkbookSnapshot {
  return applied(snapshot, narrate(pack, snapshot).plan);
}
