import { formOf } from "../../../../test/support/diagnosis";
import { changed, effectOf, failing, problemOf, residualsOf } from "./state";

// a is printed twice (b is its copy), and a + c is the total t.
const problem = problemOf([
  formOf({ a: 1, b: -1 }, 30),
  formOf({ t: 1, a: -1, c: -1 }, -29, 1),
  formOf({ b: 1, d: -1 }, 0),
]);
const start = residualsOf(problem);

test("what fails", () => {
  expect(failing(problem, start)).toEqual([0, 1]);
});

test("one correction for both: the copy to the cent, the sum within its rounding", () => {
  expect(effectOf(problem, start, [{ key: "a", by: -30 }])).toMatchObject({ mended: [0, 1], gain: 2, broken: 0 });
  expect(effectOf(problem, start, [{ key: "a", by: -29 }])).toMatchObject({ mended: [1], gain: 1, broken: 0 });
});

test("an identity that holds speaks against a cell in it", () => {
  expect(effectOf(problem, start, [{ key: "b", by: 30 }])).toMatchObject({ mended: [0], gain: 1, broken: 1 });
});

test("changes add up", () => {
  expect([
    ...changed(problem, start, [
      { key: "a", by: -10 },
      { key: "b", by: 20 },
    ]),
  ]).toEqual([0, -19, 20]);
});
