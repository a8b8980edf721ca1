/** Texts that print fewer decimals than the tables. */
import type { Disagreement } from "../disagreement";
import { isRoundedTo, placesInText } from "./coarser";

const line = (text: string) => ({ address: { sheet: "情况说明", row: 0, column: 0 }, text, fixed: false });

function differs(printed: string, expected: string, kind: "narrative" | "percent" = "narrative"): Disagreement {
  return { slot: "x", kind, what: "differs", printed, expected, start: 0, end: printed.length };
}

test("the most decimals of a text, of amounts and of percentages apart; zeros and other numbers say nothing", () => {
  expect(placesInText([line("支出5.1万元，增长3%。"), line("其中项目2万元。")])).toEqual({ money: 1, percent: 0 });
  expect(placesInText([line("支出0.00万元，占0.00%，2026年12辆。")])).toEqual({ money: null, percent: null });
});

test("rounded right it is right, and half a place away at most", () => {
  const whole = { money: 0, percent: 0 };
  expect(isRoundedTo(whole, differs("1643", "1,643.27"))).toBe(true);
  expect(isRoundedTo(whole, differs("1644", "1,643.50"))).toBe(true);
  expect(isRoundedTo(whole, differs("1644", "1,643.27"))).toBe(false);
  expect(isRoundedTo({ money: 1, percent: null }, differs("1643.3万元", "1,643.27万元"))).toBe(true);
  expect(isRoundedTo({ money: 1, percent: null }, differs("1643.2万元", "1,643.27万元"))).toBe(false);
});

test("in a text with two decimals, or none to tell by, another figure is another figure", () => {
  expect(isRoundedTo({ money: 2, percent: 0 }, differs("1643.27", "1,643.27"))).toBe(false);
  expect(isRoundedTo({ money: null, percent: 0 }, differs("1643", "1,643.27"))).toBe(false);
  expect(isRoundedTo({ money: null, percent: 0 }, differs("34%", "33.60%", "percent"))).toBe(true);
  expect(isRoundedTo({ money: 0, percent: null }, differs("34%", "33.60%", "percent"))).toBe(false);
});

test("what is no number, or is missing, is not excused", () => {
  const whole = { money: 0, percent: 0 };
  expect(isRoundedTo(whole, differs("约1643万元", "1,643.27"))).toBe(false);
  expect(isRoundedTo(whole, differs("5", "无"))).toBe(false);
  expect(isRoundedTo(whole, { ...differs("5", "5.00"), what: "added" })).toBe(false);
  expect(isRoundedTo(whole, { ...differs("5", "5.00"), kind: "name" })).toBe(false);
});
