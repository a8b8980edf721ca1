import { holds } from "./compared";

const grid = {
  name: "表5",
  values: [[1, "201", null, 202, 5]],
  formulas: [[null, null, null, null, "=SUM('表6'!$C$2:$C$5)"]],
};
const at = (column: number, input: string | number | boolean | null): boolean => holds(input, grid, 0, column);

test("figures, texts and blanks as they stand; text without the mark that keeps it text", () => {
  expect([at(0, 1), at(0, 1.01), at(1, "201"), at(1, "'201"), at(1, 201), at(2, ""), at(2, 0), at(7, "")]).toEqual([
    true,
    false,
    true,
    true,
    false,
    true,
    false,
    true,
  ]);
});

test("a code that Excel took for a number", () => {
  expect([at(3, "0202"), at(3, "202"), at(3, "0203"), at(3, "")]).toEqual([true, true, false, false]);
});

test("a formula however Excel spells it, and no other; a figure over it is somebody's", () => {
  expect([
    at(4, "=SUM(表6!$C$2:$C$5)"),
    at(4, "=sum('表6'!$C$2: $C$5)"),
    at(4, "=SUM(表6!$C$2:$C$6)"),
    at(4, 5),
    at(0, "=1"),
  ]).toEqual([true, true, false, false, false]);
});
