import fc from "fast-check";
import { readHeader } from "./header";
import { findMoneyUnit, formatTarget, readAmountCell, toTargetAmount } from "./money";

const amount = (fen: number, exact = true) => ({ kind: "amount", fen, exact });

test.each([
  [1234.56, amount(123456)],
  [0.1 + 0.2, amount(30)],
  [12345678901.23, amount(1234567890123)],
  ["1,234.56", amount(123456)],
  ["１，２３４．５", amount(123450)],
  [" ￥1 234 ", amount(123400)],
  ["-12.3", amount(-1230)],
  ["−12.3", amount(-1230)],
  ["0.00", amount(0)],
  [1.005, amount(101, false)],
  [1.004, amount(100, false)],
  [1e-7, amount(0, false)],
  ["-", { kind: "blank" }],
  ["", { kind: "blank" }],
  [null, { kind: "blank" }],
  ["壹佰", { kind: "unreadable", because: "text" }],
  ["1,23", { kind: "unreadable", because: "text" }],
  ["=1+1", { kind: "unreadable", because: "text" }],
  ["12元", { kind: "unreadable", because: "unit" }],
  [true, { kind: "unreadable", because: "text" }],
  [1e15, { kind: "unreadable", because: "large" }],
  ["99999999999999999999", { kind: "unreadable", because: "large" }],
])("%p in 元", (value, expected) => {
  expect(readAmountCell(value, "元")).toEqual(expected);
});

test("万元 are exact to the 分, the sixth place", () => {
  expect(readAmountCell(12.345678, "万元")).toEqual(amount(12345678));
  expect(readAmountCell("0.0000005", "万元")).toEqual(amount(1, false));
});

test.each([
  [5_000, "万元", 1],
  [4_999, "万元", 0],
  [-5_000, "万元", -1],
  [12_345_678, "万元", 1235],
  [50, "元", 100],
  [49, "元", 0],
  [123_456, "元", 123_500],
] as const)("%i 分 in a table of %s", (fen, unit, expected) => {
  expect(toTargetAmount(fen, unit)).toBe(expected);
});

test("rounding is never off by more than half of the last place", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e13, max: 1e13 }),
      (fen) =>
        Math.abs(toTargetAmount(fen, "万元") * 10_000 - fen) <= 5_000 &&
        Math.abs(toTargetAmount(fen, "元") - fen) <= 50,
    ),
  );
});

test("a table of whole yuan prints no decimals", () => {
  expect(formatTarget(123_456_00, "元")).toBe("123,456");
  expect(formatTarget(1234, "万元")).toBe("12.34");
});

describe("the list's unit", () => {
  const find = (header: string, ...lines: string[][]) => {
    const rows = [...lines, ["功能科目", header]];
    const read = readHeader(rows, rows.length - 1);
    return findMoneyUnit(rows, read, read.columns[1]);
  };

  test.each([
    [find("金额（元）"), "元"],
    [find("预算数(万元)"), "万元"],
    [find("金额（单位：元）"), "元"],
    [find("金额", ["预算表", "单位：万元"]), "万元"],
    [find("金额", ["单位：", "元"]), "元"],
    [find("金额(元)", ["金额单位:元"]), "元"],
  ])("is found: %j", (finding, unit) => expect(finding).toEqual({ found: true, unit }));

  test.each([
    [find("金额"), []],
    [find("金额", ["单位：某县水利局"]), []],
    [find("金额（元）", ["单位：万元"]), ["元", "万元"]],
    [find("金额（千元）"), ["千元"]],
  ])("is left to the user: %j", (finding, texts) => expect(finding).toEqual({ found: false, texts }));
});
