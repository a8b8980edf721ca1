import { shiftFormula } from "./sharedFormula";

test.each([
  ["A1+B$2+$C3+$D$4", 1, 1, "B2+C$2+$C4+$D$4"],
  ["SUM(A1:B2)", 2, 0, "SUM(A3:B4)"],
  ["'表1 A1'!A1&\"A1\"", 1, 0, "'表1 A1'!A2&\"A1\""],
  ["表1!C3", 0, 2, "表1!E3"],
  ["SUM(A:A)+SUM(1:1)+SUM($A:B)", 1, 1, "SUM(B:B)+SUM(2:2)+SUM($A:C)"],
  ["LOG10(A1)+税率2+AB1_x", 1, 0, "LOG10(A2)+税率2+AB1_x"],
  ["A1", -1, 0, "#REF!"],
  ["XFD1", 0, 1, "#REF!"],
])("%s moved by %i rows and %i columns", (formula, rows, columns, expected) => {
  expect(shiftFormula(formula, rows, columns)).toBe(expected);
});
