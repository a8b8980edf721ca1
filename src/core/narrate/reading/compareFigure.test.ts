import type { ExpectedNumber } from "./compareFigure";
import { compareNumber, firstNumber } from "./compareFigure";

const MONEY: ExpectedNumber = { measure: "money", text: "273.34" };

/** "same", or what is named in the text and what is expected in its place. */
function compared(expected: ExpectedNumber, text: string): string {
  const token = firstNumber(text);
  if (!token) throw new Error("no number");
  const found = compareNumber(expected, token, text);
  return found === null ? "same" : `${found.kind} ${found.printed} → ${found.expected}`;
}

test.each([
  ["273.34万元", "same"],
  ["273.34", "same"],
  ["2733400元", "same"],
  ["2,733,400元", "same"],
  ["2733449元", "same"],
  ["2733450元", "narrative 2733450元 → 273.34万元"],
  ["273.35万元", "narrative 273.35 → 273.34"],
  ["273.345万元", "narrative 273.345 → 273.34"],
  ["273.34元", "unit 273.34元 → 273.34万元"],
  ["273.34%", "unit 273.34% → 273.34万元"],
])("273.34 in 万元 is printed as %s: %s", (text, said) => {
  expect(compared(MONEY, text)).toBe(said);
});

test("亿元 and 百万元 count as far as they are printed", () => {
  const large: ExpectedNumber = { measure: "money", text: "12,345.00" };
  expect(compared(large, "1.23亿元")).toBe("same");
  expect(compared(large, "1.24亿元")).toBe("narrative 1.24亿元 → 12,345.00万元");
  expect(compared(large, "123百万元")).toBe("same");
  expect(compared(large, "122百万元")).toBe("narrative 122百万元 → 12,345.00万元");
  expect(compared({ measure: "money", text: "12,350" }, "1.23亿元")).toBe("same");
});

test("whole yuan are whole", () => {
  const yuan: ExpectedNumber = { measure: "money", text: "2,733,400", yuan: true };
  expect(compared(yuan, "2733400元")).toBe("same");
  expect(compared(yuan, "273.34万元")).toBe("same");
  expect(compared(yuan, "2733400.01元")).toBe("narrative 2733400.01 → 2,733,400");
  expect(compared(yuan, "273.35万元")).toBe("narrative 273.35万元 → 2,733,400元");
});

test("a percentage needs its sign, a count has none", () => {
  expect(compared({ measure: "percent", text: "5.00%" }, "5%")).toBe("same");
  expect(compared({ measure: "percent", text: "5.00%" }, "5.00")).toBe("unit 5.00 → 5.00%");
  expect(compared({ measure: "percent", text: "5.00%" }, "6%")).toBe("percent 6% → 5.00%");
  expect(compared({ measure: "count", text: "3" }, "3个")).toBe("same");
  expect(compared({ measure: "count", text: "3" }, "3万元")).toBe("unit 3万元 → 3");
});
