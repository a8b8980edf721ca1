import { alignInOrder } from "./align";

const align = (left: string, right: string): readonly (number | null)[] =>
  alignInOrder(left.length, right.length, (i, j) => left[i] === right[j]);

test("a missing item does not shift the others", () => {
  expect(align("abcd", "acd")).toEqual([0, null, 1, 2]);
});

test("an extra item is passed over, and a label that comes twice keeps its order", () => {
  expect(align("aba", "axba")).toEqual([0, 2, 3]);
  expect(align("aba", "ba")).toEqual([null, 0, 1]);
});
