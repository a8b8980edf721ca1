/** As Excel's TEXT shows them with the same code; General as a wide column does. */
import { formattedNumber } from "./formattedNumber";

const of = (value: number, code: string | null): string | null => formattedNumber(value, code, value);

test.each<[number, string | null, string | null]>([
  [0.1 + 0.2, null, "0.3"],
  [1 / 3, "General", "0.333333333"],
  [12345.678901, null, "12345.6789"],
  [123456789012, null, "1.23457E+11"],
  [-0.00000000012, null, "-1.2E-10"],
  [2026, null, "2026"],
  [0, null, "0"],
  [1234.5, "#,##0.00", "1,234.50"],
  [-1234.5, "#,##0.00", "-1,234.50"],
  [-1234.5, "#,##0.00;(#,##0.00)", "(1,234.50)"],
  [0, `#,##0.00;-#,##0.00;"-"`, "-"],
  [-0.001, "0.00", "0.00"],
  [12.5, `0.00"万元"`, "12.50万元"],
  [3, `"第"0"号"`, "第3号"],
  [5, "¥#,##0.00", "¥5.00"],
  [5, "[$￥-804]#,##0.00", "￥5.00"],
  [1234567, "#,##0,", "1,235"],
  [0.125, "0.0%", "12.5%"],
  [-0.5, "0%", "-50%"],
  [5, `0.00_ `, "5.00"],
  [46027, "yyyy-mm-dd", "2026-01-05"],
  [46027, "yyyy/m/d", "2026/1/5"],
  [46027, "mm-dd-yy", "2026/1/5"],
  [46027, `yyyy"年"m"月"d"日"`, "2026年1月5日"],
  [46027, `[$-804]yyyy"年"mm"月"`, "2026年01月"],
  [0.5625, "h:mm", "13:30"],
  [46027, "mmm d", null],
  [46027.5, "yyyy-mm-dd h:mm", null],
  [8613912345678, "000-0000-0000", null],
  [5, "# ?/?", null],
])("%p with %p", (value, code, shown) => {
  expect(of(value, code)).toBe(shown);
});
