import { readAmountText } from "./amountText";

test.each([
  ["795.83", 79583],
  ["4", 400],
  ["4.5", 450],
  ["0.00", 0],
  ["10000000.00", 1_000_000_000],
])("%s is an amount", (text, amount) => {
  expect(readAmountText(text)).toEqual({ ok: true, amount });
});

test.each([
  [795.83, "suggestAmount", "795.83"],
  ["1,234.50", "suggestAmount", "1234.50"],
  ["１２．５", "suggestAmount", "12.50"],
  [" 3 ", "suggestAmount", "3.00"],
  ["1,234,567", "suggestAmount", "1234567.00"],
  ["1.005", "tooManyDecimals", "1.01"],
  [0.1234, "tooManyDecimals", "0.12"],
])("%p is refused with what to write instead", (value, code, suggested) => {
  expect(readAmountText(value)).toMatchObject({ ok: false, code, detail: { suggested } });
});

test.each([
  ["-0.01", "negativeAmount"],
  [-5, "negativeAmount"],
  ["-1,000.00", "negativeAmount"],
  ["10000000.01", "tooLarge"],
  ["", "notAnAmount"],
  ["12,3", "notAnAmount"],
  ["3万元", "notAnAmount"],
  [".5", "notAnAmount"],
  ["1e3", "notAnAmount"],
  [null, "wrongType"],
  [["1"], "wrongType"],
  [true, "wrongType"],
  [undefined, "missing"],
])("%p is refused as %s", (value, code) => {
  expect(readAmountText(value)).toMatchObject({ ok: false, code });
});
