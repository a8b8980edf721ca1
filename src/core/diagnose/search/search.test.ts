import type { LinearForm } from "./forms";
import { formOf, spaceOver } from "../../../../test/support/diagnosis";
import { explain, stepsFor } from "./search";
import { singles } from "./singles";
import { failing, problemOf, residualsOf } from "./state";

/** Failures that read so many cells together. */
function failuresOver(cells: number): number {
  const shares = new Map(Array.from({ length: cells }, (_, index) => [`表5|${index}|3`, 1]));
  const problem = problemOf([{ shares } as unknown as LinearForm, { shares } as unknown as LinearForm]);
  return stepsFor(problem, [0, 1]);
}

test("few cells are looked at as often as the search likes, very many a few times", () => {
  expect(failuresOver(200)).toBe(300);
  expect(failuresOver(15_000)).toBe(4);
  expect(failuresOver(15_001)).toBe(3);
  expect(failuresOver(50_000)).toBe(3);
});

/** What is changed first in each mistake: cell and by how much. */
function mistakes(forms: readonly LinearForm[], amounts: Readonly<Record<string, number>>): readonly string[] {
  const space = spaceOver(forms, amounts);
  const start = residualsOf(space.problem);
  return explain(space.problem, start, failing(space.problem, start), (residuals, left) =>
    singles(space, residuals, left),
  )
    .map(({ alternatives: [first] }) => (first?.changes ?? []).map(({ key, by }) => `${key} ${by}`).join(" "))
    .sort();
}

test("one cell that explains two failures is one mistake", () => {
  const forms = [formOf({ a: 1, b: -1 }, 200), formOf({ a: 1, c: -1 }, 200), formOf({ b: 1, c: -1 }, 0)];
  expect(mistakes(forms, { a: 12_00, b: 10_00, c: 10_00 })).toEqual(["a -200"]);
});

test("a figure and its total that are wrong together are found, though each alone breaks as much as it mends", () => {
  const forms = [
    formOf({ total: 1, part: -1, other: -1 }, 0),
    formOf({ part: 1, copied: -1 }, 200),
    formOf({ total: 1, totalCopied: -1 }, 200),
    formOf({ copied: 1, again: -1 }, 0),
    formOf({ totalCopied: 1, totalAgain: -1 }, 0),
    formOf({ copied: 1, third: -1 }, 0),
    formOf({ totalCopied: 1, totalThird: -1 }, 0),
  ];
  const amounts = { total: 1700, part: 1200, other: 500, copied: 1000, totalCopied: 1500 };
  expect(mistakes(forms, { ...amounts, again: 1000, totalAgain: 1500, third: 1000, totalThird: 1500 })).toEqual([
    "part -200",
    "total -200",
  ]);
});
