import { printsAllDecimals, showsDecimals } from "./numberFormat";

test.each([
  null,
  "@",
  "0.00",
  "#,##0.00",
  "#,##0.0#;-#,##0.0#",
  "_ * #,##0.00_ ;_ * -#,##0.00_ ",
  "[Red]0.00",
  '"约"0.0',
])("%j shows decimals", (code) => {
  expect(showsDecimals(code)).toBe(true);
});

test.each(["0", "#,##0", "_ * #,##0_ ;_ * -#,##0_ ", '#,##0"."', "#,##0;-#,##0.00", "0\\.", "[<1000]0"])(
  "%j does not",
  (code) => {
    expect(showsDecimals(code)).toBe(false);
  },
);

test.each([
  ["0.0000", 12.3456, true],
  ["#,##0.000", 0.1 + 0.2, true],
  ["0.000", 12.3456, false],
  ["0.00", 12.345, false],
  ["0", 12, false],
  [null, 12.3456, false],
  ["@", 12.3456, false],
])("%j prints all of %d: %j", (code, value, expected) => {
  expect(printsAllDecimals(code, value)).toBe(expected);
});
