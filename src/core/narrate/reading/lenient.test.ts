/** What is right in other words is not told as wrong: rounded percentages, words for numbers, an amount behind 增加到. */
import { compareChange } from "./compareChange";
import { compareFigure, compareNumber } from "./compareFigure";
import type { ChangePiece, FigurePiece } from "./pieces";
import { numbersIn } from "./region";
import { tokenize } from "./tokens";

const region = (text: string): Parameters<typeof compareFigure>[1] => ({
  text,
  tokens: tokenize(text),
  start: 0,
  end: text.length,
  held: true,
});

function percent(printed: string, expected: string): string | null {
  const [token] = numbersIn(tokenize(printed));
  if (!token) throw new Error("no number");
  const found = compareNumber({ measure: "percent", text: expected }, token, printed);
  return found ? `${found.kind} ${found.printed}` : null;
}

test.each([
  ["14%", "14.04%", null],
  ["14.0%", "14.04%", null],
  ["14.1%", "14.04%", "percent 14.1%"],
  ["45.3%", "45.35%", null],
  ["45.4%", "45.35%", null],
  ["45.2%", "45.35%", "percent 45.2%"],
  ["45.34%", "45.35%", "percent 45.34%"],
  ["0%", "0.30%", "percent 0%"],
  ["31.73‰", "31.73%", "unit 31.73‰"],
  ["317.3‰", "31.73%", null],
  ["百分之三十一点七三", "31.73%", null],
  ["百分之三十七点一三", "31.73%", "percent 百分之三十七点一三"],
])("%s for %s", (printed, expected, told) => {
  expect(percent(printed, expected)).toBe(told);
});

const count = (text: string): FigurePiece => ({ kind: "figure", measure: "count", text, slot: "count" });

test.each([
  ["五", "5", 0],
  ["四", "5", 1],
  ["按照县政府要求，今", "2026", 0],
  ["本", "2026", 0],
  ["去", "2026", 1],
])("%s for the count %s", (printed, expected, told) => {
  expect(compareFigure(count(expected), region(printed)).disagreements).toHaveLength(told);
});

test("a comma that slipped is told with all the digits", () => {
  const [token] = numbersIn(tokenize("14,22.51万元"));
  if (!token) throw new Error("no number");
  expect(compareNumber({ measure: "money", text: "1,422.51" }, token, "14,22.51万元")?.printed).toBe("14,22.51");
});

const change: ChangePiece = {
  kind: "change",
  slot: "change",
  text: "比2025年预算增加22.21万元，增长31.73%",
  difference: 2221,
  before: 7000,
  percent: "31.73",
};

test.each([
  ["由2025年预算的70.00万元增加到92.21万元，增长31.73%", []],
  ["由2025年预算的70.00万元增加到92.21万元，增长37.13%", ["37.13%"]],
  ["比2025年预算增加92.21万元，增长31.73%", ["92.21"]],
  ["比上年（70.00万元）增加22.21万元，增长31.73%", []],
  ["比上年（77.00万元）增加22.21万元，增长31.73%", ["77.00"]],
  ["比2025年预算数71万元增加22.21万元", ["71"]],
  ["比2025年执行数71万元增加22.21万元", []],
  ["其中人员经费50.00万元，比上年增加22.21万元", []],
  ["与2025年预算基本持平", ["持平"]],
])("%s", (printed, told) => {
  expect(compareChange(change, region(printed)).disagreements.map((found) => found.printed)).toEqual(told);
});

const small: ChangePiece = { ...change, difference: -238, before: 15451, percent: "1.54" };

test.each([
  ["与2025年预算基本持平", 0],
  ["与2025年预算基本持平，减少2.38万元", 0],
  ["与2025年预算基本持平，减少2.83万元", 1],
  ["与2025年预算持平", 1],
])("%s for a change of 1.54%%", (printed, told) => {
  expect(compareChange(small, region(printed)).disagreements).toHaveLength(told);
});

const money = (printed: string): unknown => {
  const [token] = numbersIn(tokenize(printed));
  return token && compareNumber({ measure: "money", text: "2,733.38" }, token, printed);
};

test.each([
  ["约2,733万元", true],
  ["约0.27亿元", true],
  ["约2,734万元", false],
  ["2,733万元", false],
])("%s for 2,733.38: %s", (printed, right) => {
  expect(money(printed) === null).toBe(right);
});
