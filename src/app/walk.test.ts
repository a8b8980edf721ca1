import type { Severity } from "../core/declare/rule";
import type { Finding } from "../core/finding/finding";
import type { CheckReport } from "../core/finding/report";
import { indexOf, stepFrom, stops } from "./walk";

const finding = (row: string, severity: Severity = "error", change: Partial<Finding> = {}): Finding =>
  ({
    rule: "r",
    form: "",
    severity,
    kind: "mismatch",
    template: "equals",
    words: {},
    table: "t03",
    place: { table: "t03", row },
    cells: [{ address: { sheet: "表3", row: Number(row), column: 1 }, words: "", printed: "" }],
    actual: 1,
    expected: 2,
    difference: -1,
    ...change,
  }) as Finding;
const report = (findings: readonly Finding[]): CheckReport => ({ findings }) as unknown as CheckReport;

test("only open findings with a cell, of the severity shown", () => {
  const all = report([
    finding("1"),
    finding("2", "error", { cells: [] }),
    finding("3", "warning", { explained: { reason: "是", date: "2026-11-25" } }),
    finding("4", "warning"),
    finding("5", "info"),
  ]);
  const rows = (list: readonly Finding[]): readonly unknown[] => list.map(({ place }) => place?.row);
  expect(rows(stops(all, "all"))).toEqual(["1", "4", "5"]);
  expect(rows(stops(all, "warning"))).toEqual(["4"]);
});

test("begins at the first or the last, and goes round", () => {
  const list = [finding("1"), finding("2"), finding("3")];
  const first = stepFrom(list, null, 1);
  expect(first?.step.index).toBe(0);
  expect(stepFrom(list, null, -1)?.step.index).toBe(2);
  expect(stepFrom(list, stepFrom(list, null, -1)!.step, 1)?.step.index).toBe(0);
  expect(stepFrom([], null, 1)).toBeNull();
});

test("stays at the finding through a re-check that moved rows and changed figures", () => {
  const at = stepFrom([finding("1"), finding("2")], null, -1)!.step;
  const later = [
    finding("0"),
    finding("1"),
    finding("2", "error", {
      actual: 7,
      cells: [{ address: { sheet: "表3", row: 9, column: 1 }, words: "", printed: "" }],
    }),
  ];
  expect(indexOf(later, at)).toBe(2);
});

test("where it has gone, the one that took its place comes next, and the one before comes before", () => {
  const at = { key: "gone", index: 1 };
  const list = [finding("1"), finding("3")];
  expect(indexOf(list, at)).toBeNull();
  expect(stepFrom(list, at, 1)?.finding.place?.row).toBe("3");
  expect(stepFrom(list, at, -1)?.finding.place?.row).toBe("1");
});
