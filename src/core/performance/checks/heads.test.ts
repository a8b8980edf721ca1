import { faultWords, readForm } from "../../../../test/support/readForm";
import type { ReadForm } from "../model";
import { heads } from "./heads";

const UNIT = "某县人民政府办公室";
const form = readForm({ name: "甲", year: 1 });
const told = (changed: Partial<ReadForm>): readonly string[] =>
  faultWords(heads({ forms: [{ ...form, ...changed }], year: 2026, unit: UNIT }), "year", "expected");
const of = (fields: Readonly<Record<string, string>>, kind: "project" | "overall" = "project"): readonly string[] =>
  faultWords(heads({ forms: [readForm({ name: UNIT, kind, fields })], year: 2026, unit: UNIT })).map((words) =>
    words.trim(),
  );

test("a form of another year is told, one without a year is not", () => {
  expect(told({})).toEqual([]);
  expect(told({ year: 2026 })).toEqual([]);
  expect(told({ year: 2025 })).toEqual(["warning formYear 2025 2026"]);
});

test("a title of a form that looks back is told", () => {
  const heading = (text: string): Partial<ReadForm> => ({
    heading: { text, address: { sheet: "甲", row: 0, column: 0 } },
  });
  expect(told(heading("某县项目支出绩效自评表"))).toEqual(["warning formTitle – –"]);
  expect(told(heading("某县项目支出绩效目标表"))).toEqual([]);
  expect(told({ heading: null })).toEqual([]);
});

test("another unit in its own form is told, in a project's as a hint; codes and shorter names are no other", () => {
  expect(of({ unit: "004-某县财政局" }, "overall")).toEqual(["warning formUnit"]);
  expect(of({ unit: "某县财政局" })).toEqual(["info formUnit"]);
  for (const unit of [`004-${UNIT}`, "县人民政府办公室", `${UNIT}（本级）`, "004001 某县人民政府办公室"])
    expect(of({ unit }, "overall")).toEqual([]);
});

test.each([
  ["20251340", ["warning formNoDate"]],
  ["20260230114228", ["warning formNoDate"]],
  ["2027年1月5日", ["warning formDateLater"]],
  ["20231020114228", ["info formDateEarlier"]],
  ["2025-10-27", []],
  ["20251022171626", []],
  ["2026.3.1", []],
  ["2026年", []],
  ["另行通知", []],
])("the date %s", (date, expected) => {
  expect(of({ date })).toEqual(expected);
});

test.each([
  ["-99年", ["warning formNoDuration"]],
  ["0年", ["warning formNoDuration"]],
  ["999年", ["warning formNoDuration"]],
  ["99年", []],
  ["1年", []],
  ["2026年", []],
  ["2026年1月至12月", []],
])("the duration %s", (duration, expected) => {
  expect(of({ duration })).toEqual(expected);
});
