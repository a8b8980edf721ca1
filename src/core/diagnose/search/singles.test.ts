import { formOf, spaceOver } from "../../../../test/support/diagnosis";
import type { LinearForm } from "./forms";
import { corrections } from "./singles";
import { residualsOf } from "./state";

const AMOUNTS = { a: 1000, b: 700, c: 300 };

/** What would mend most, best first. */
function found(forms: readonly LinearForm[], key: keyof typeof AMOUNTS = "a"): readonly number[] {
  const space = spaceOver(forms, AMOUNTS);
  const figure = space.figures.get(key);
  return figure
    ? corrections(space, residualsOf(space.problem), figure).map(({ changes: [change] }) => change?.by ?? 0)
    : [];
}

test("the middle of the range comes first, the correction that rounding would allow second", () => {
  const form = formOf({ a: 1, b: -1, c: -1 }, 50, 2);
  expect(found([form])[0]).toBe(-50);
});

test("where only an end of the range suits two identities it is the end", () => {
  // a is too large by 48 to 52 here, and by 52 to 56 there.
  const forms = [formOf({ a: 1, b: -1 }, 50, 2), formOf({ a: 1, c: -1 }, 54, 2)];
  expect(found(forms)[0]).toBe(-52);
});

test("a bound is met at its edge", () => {
  const atMost: LinearForm = { ...formOf({ a: 1, b: -1 }, 300), low: -Infinity };
  expect(found([atMost])).toEqual([-300]);
  const atLeast: LinearForm = { ...formOf({ c: 1, b: -1 }, -400), high: Infinity };
  expect(found([atLeast], "c")).toEqual([400]);
});

test("what holds asks for nothing, and no figure becomes negative", () => {
  expect(found([formOf({ a: 1, b: -1 }, 0)])).toEqual([]);
  expect(found([formOf({ c: 1, b: -1 }, 400)], "c")).toEqual([]);
  expect(found([formOf({ c: 1, b: -1 }, 300)], "c")).toEqual([-300]);
  expect(found([formOf({ c: 1, b: -1 }, 600)], "c")).toEqual([]);
});
