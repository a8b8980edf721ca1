import type { TextToken } from "./tokens";
import { inWan, tokenize } from "./tokens";

const words = (text: string): readonly string[] =>
  tokenize(text).map((token: TextToken) => (token.kind === "number" ? `${token.key}|${token.unit}` : token.key));

test("numbers take their unit with them, whatever their width, separators and blanks", () => {
  expect(words("收入2,733.38万元，占39.88％")).toEqual(["收", "入", "2733.38|万元", ",", "占", "39.88|%"]);
  expect(words("１，０９０．１１ 万元")).toEqual(["1090.11|万元"]);
  expect(words("2,73 万元")).toEqual(["2|", ",", "73|万元"]);
});

test("money in words is money", () => {
  expect(words("合计贰仟柒佰叁拾叁万叁仟捌佰元整，")).toEqual(["合", "计", "27333800|元", ","]);
  expect(words("三百万元、二十元五角")).toEqual(["3000000|元", "、", "20.5|元"]);
  expect(words("三公经费")).toEqual(["三", "公", "经", "费"]);
});

test("numbers of a pasted table are not run together", () => {
  expect(words("65.90\t6.05%")).toEqual(["65.90|", "6.05|%"]);
  expect(words("12  34")).toEqual(["12|", "34|"]);
});

test("more and less are words of their own", () => {
  expect(words("比上年增加0.5个百分点，持平")).toEqual(["比", "上", "年", "增加", "0.5|%", ",", "持平"]);
});

test("places are those of the text as typed", () => {
  const [token] = tokenize("  1,234.50 万元").slice(0, 1);
  expect(token).toMatchObject({ start: 2, end: 13, digitsEnd: 10 });
});

test.each([
  ["5元", 0.0005],
  ["2千元", 0.2],
  ["3万元", 3],
  ["1百万元", 100],
  ["0.5亿元", 5000],
  ["7%", null],
])("%s in 万元", (text, value) => {
  const [token] = tokenize(text);
  expect(token?.kind === "number" ? inWan(token) : undefined).toBe(value);
});
