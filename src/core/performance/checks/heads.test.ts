import { faultWords, readForm } from "../../../../test/support/readForm";
import type { ReadForm } from "../model";
import { heads } from "./heads";

const form = readForm({ name: "甲", year: 1 });
const told = (changed: Partial<ReadForm>): readonly string[] =>
  faultWords(heads({ forms: [{ ...form, ...changed }], year: 2026 }), "year", "expected");

test("a form of another year is told, one without a year is not", () => {
  expect(told({})).toEqual([]);
  expect(told({ year: 2026 })).toEqual([]);
  expect(told({ year: 2025 })).toEqual(["warning formYear 2025 2026"]);
});
