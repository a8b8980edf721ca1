import { asTold } from "../finding/templates";
import { underCauses } from "./causeRoots";
import type { Severity } from "../declare/rule";
import type { Finding } from "../finding/finding";
import type { Cause, Suspect } from "../finding/suspect";

const finding = (severity: Severity, root?: number): Finding => ({
  rule: "a.rule",
  form: "",
  severity,
  kind: "mismatch",
  ...asTold("equals", { left: "", label: "", actual: "", expected: "", difference: "", unit: "" }),
  table: null,
  cells: [],
  actual: null,
  expected: null,
  difference: null,
  ...(root === undefined ? {} : { root }),
});
const cause = (findings: readonly number[]): Cause => ({ kind: "tableUnit", words: {}, cells: [], findings });
const suspect = (mistake: number, findings: readonly number[], kind: "amount" | "code" = "amount"): Suspect =>
  ({
    kind,
    address: { sheet: "表1", row: 0, column: 0 },
    words: "",
    places: 2,
    explains: [],
    findings,
    mistake,
    certainty: "only",
    slip: null,
    together: [],
    ...(kind === "amount" ? { actual: 1, suggested: 2 } : { actual: "1", suggested: "2" }),
  }) as Suspect;
const roots = (
  findings: readonly Finding[],
  suspects: readonly Suspect[],
  causes: readonly Cause[],
): readonly (number | null)[] => underCauses(findings, suspects, causes).map(({ root }) => root ?? null);
const errors = (count: number): readonly Finding[] => Array.from({ length: count }, () => finding("error"));

test("what one cause explains is one finding, and so is what one mistake explains", () => {
  expect(roots(errors(4), [], [cause([1, 3])])).toEqual([null, null, null, 1]);
  expect(roots(errors(4), [suspect(0, [0, 2]), suspect(1, [1, 3]), suspect(0, [0, 1, 2])], [])).toEqual([
    null,
    null,
    0,
    1,
  ]);
});

test("a cause that shares a finding with another goes under the same one", () => {
  expect(roots(errors(4), [], [cause([0, 1]), cause([1, 2, 3])])).toEqual([null, 0, null, 2]);
  expect(roots(errors(4), [], [cause([0, 1]), cause([0, 2, 3])])).toEqual([null, 0, 0, 0]);
});

test("what follows from another finding already, or has followers of its own, stays where it is", () => {
  expect(roots([finding("error"), finding("error"), finding("error", 1)], [], [cause([0, 1, 2])])).toEqual([
    1,
    null,
    1,
  ]);
  expect(roots([finding("error"), finding("info"), finding("error", 1)], [], [cause([0, 1])])).toEqual([null, null, 1]);
});

test("the gravest stands for the others", () => {
  expect(roots([finding("error"), finding("warning"), finding("info")], [], [cause([2, 0, 1])])).toEqual([null, 0, 0]);
});

test("what a code explains is told by codes", () => {
  expect(roots(errors(2), [suspect(0, [0, 1], "code")], [])).toEqual([null, null]);
});
