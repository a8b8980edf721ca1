import type { Form } from "./forms";
import { stepsFor } from "./search";
import { problemOf } from "./state";

/** Failures that read so many cells together. */
function failuresOver(cells: number): number {
  const shares = new Map(Array.from({ length: cells }, (_, index) => [`表5|${index}|3`, 1]));
  const problem = problemOf([{ shares } as unknown as Form, { shares } as unknown as Form]);
  return stepsFor(problem, [0, 1]);
}

test("few cells are looked at as often as the search likes, very many a few times", () => {
  expect(failuresOver(200)).toBe(300);
  expect(failuresOver(15_000)).toBe(4);
  expect(failuresOver(15_001)).toBe(3);
  expect(failuresOver(50_000)).toBe(3);
});
