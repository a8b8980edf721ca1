import { costLine, faultWords, readForm } from "../../../../test/support/readForm";
import { performance as spec } from "../../../packs/shanxi-unit-2026/performance";
import { ceilings } from "./ceilings";

/** 万元 of 表十; null where it cannot be read. */
const told = (name: string, value: string, wan: number | null = 103): readonly string[] =>
  faultWords(
    ceilings({
      spec,
      forms: [readForm({ kind: "overall", name: "办公室", indicators: [costLine(name, value)] })],
      figure: () => (wan === null ? null : { amount: wan * 1_000_000, words: "表十 合计" }),
    }),
    "indicator",
    "expected",
  );

test("a bound above the budget is told, one at it or below is not", () => {
  expect(told("三公经费", "≤130万元")).toEqual(["warning formCeiling 三公经费 ≤130万元 103.00"]);
  expect(told("“三公”经费", "≤1030050元")).toEqual([]);
  expect(told("“三公”经费", "≤1030051元")).toHaveLength(1);
  expect(told("三公经费", "≤103万元")).toEqual([]);
  expect(told("三公经费", "≤100万元")).toEqual([]);
});

test("nothing is, without a unit, for a price, under another name, or beside a figure that nobody knows", () => {
  expect(told("三公经费", "≤130")).toEqual([]);
  expect(told("三公经费", "≤130万元/人")).toEqual([]);
  expect(told("三公经费变动率", "≤130万元")).toEqual([]);
  expect(told("三公经费", "≤130万元", null)).toEqual([]);
});
