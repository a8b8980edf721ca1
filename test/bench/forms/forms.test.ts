/** The benchmark of the performance forms: its forms are whole and accused of nothing, a change is one cell, and most are found. */
import { shanxiUnit2026 as pack } from "../../../src/packs/shanxi-unit-2026/pack";
import { formsIn } from "../../../src/core/performance/formsIn";
import { randomFrom } from "../../support/seededRandom";
import { KINDS, randomChange } from "./changes";
import { tryUnit } from "./run";
import { randomStories } from "./stories";
import { chinese } from "./story";
import { workbookOfStories } from "./unit";

test("unbroken forms are accused of nothing, and changes are found where they were made", () => {
  const units = [1, 2, 3, 4].map((seed) => tryUnit(seed, 6));
  expect(units.flatMap(({ accused }) => accused)).toEqual([]);
  const tried = units.flatMap((unit) => unit.tried);
  expect(tried).toHaveLength(24);
  expect(tried.filter(({ found }) => !found).length).toBeLessThanOrEqual(1);
});

test("every kind of change can be made, and changes what the cell says", () => {
  const random = randomFrom(5);
  const stories = randomStories(random, 8);
  const forms = formsIn(pack, workbookOfStories(stories));
  const told = stories.flatMap((story) =>
    forms.filter(({ name }) => name?.text === story.name).map((form) => ({ story, form })),
  );
  expect(told).toHaveLength(8);
  for (const kind of KINDS) {
    const made = told.flatMap(
      (own) =>
        randomChange(
          kind,
          own,
          told.filter((one) => one !== own),
          random,
        ) ?? [],
    );
    expect([kind, made.length > 0, made.filter(({ before, after }) => before === after)]).toEqual([kind, true, []]);
  }
});

test("no two projects of a unit are about the same", () => {
  const stories = randomStories(randomFrom(9), 12);
  expect(new Set(stories.map(({ name }) => name)).size).toBe(12);
  expect(stories.every(({ yuan }) => yuan % 100 === 0 && yuan > 0)).toBe(true);
});

test.each([
  [1, "一"],
  [10, "十"],
  [12, "十二"],
  [20, "二十"],
  [99, "九十九"],
  [100, "100"],
  [1.5, "1.5"],
])("%p in Chinese", (value, text) => expect(chinese(value)).toBe(text));
