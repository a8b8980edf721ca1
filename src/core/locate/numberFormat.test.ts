import { showsDecimals } from "./numberFormat";

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
