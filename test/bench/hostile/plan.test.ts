/** The plan reaches every kind and every command, and makes the same files of the same seed. */
import { randomFrom } from "../../support/seededRandom";
import { MUTATIONS } from "./mutate/all";
import type { Area, Mutation } from "./mutation";
import { keyOf, kindOf, planned, sampled, steps } from "./plan";
import { DATA_FILES, LISTS } from "./seeds/documents";
import type { Seed } from "./seeds/seed";
import { OWN_WORKBOOKS } from "./seeds/workbooks";
import { COUNTS } from "./settings";
import { USE_NAMES } from "./uses";

const cases = planned(5);
const AREAS = Object.keys(COUNTS) as readonly Area[];
const KINDS = AREAS.flatMap((area) => MUTATIONS[area].map((mutation) => kindOf({ area, mutation })));

test("every kind is planned, about as often as any other of its area", () => {
  expect(cases.map(({ area }) => area)).toEqual(
    AREAS.flatMap((area) => Array.from({ length: COUNTS[area] }, () => area)),
  );
  const counts = new Map(KINDS.map((kind) => [kind, cases.filter((one) => kindOf(one) === kind).length]));
  expect(counts.size).toBe(KINDS.length);
  for (const area of AREAS) {
    const least = Math.floor(COUNTS[area] / MUTATIONS[area].length);
    for (const mutation of MUTATIONS[area])
      expect([least, least + 1]).toContain(counts.get(kindOf({ area, mutation })));
  }
  expect(new Set(steps(cases).map(keyOf)).size).toBe(900 * USE_NAMES.length);
});

test("the sample holds every kind and every command, and nothing twice", () => {
  const { first, rest } = sampled(cases, 5);
  expect(
    new Set(
      first.map(({ index }) => {
        const one = cases[index];
        return one && kindOf(one);
      }),
    ),
  ).toEqual(new Set(KINDS));
  expect(new Set(first.map(({ use }) => use))).toEqual(new Set(USE_NAMES));
  expect(new Set([...first, ...rest].map(keyOf)).size).toBe(first.length + rest.length);
  expect(sampled(cases, 5)).toEqual({ first, rest });
});

test("the same seed plans the same files, another one others", () => {
  const described = (seed: number): readonly string[] => planned(seed).map((one) => `${kindOf(one)} ${one.seed.name}`);
  expect(described(5)).toEqual(cases.map((one) => `${kindOf(one)} ${one.seed.name}`));
  expect(described(6)).not.toEqual(described(5));
});

/** A small file of the area that the mutation can be made of. */
function smallest(area: Area, { needs }: Mutation): Seed {
  const seeds = { workbook: OWN_WORKBOOKS, data: DATA_FILES, list: LISTS }[area].filter(
    ({ traits }) => needs === undefined || traits.includes(needs),
  );
  const found = seeds.find(({ name }) =>
    (needs === "state" ? /^basic-eight 1 带公式/ : /^basic-eight 1 别处来的|^basic-eight 1\.json|^导出表/).test(name),
  );
  if (!found) throw new Error(`nothing small for ${area} ${String(needs)}`);
  return found;
}

test.each(
  AREAS.flatMap((area) => MUTATIONS[area].map((mutation) => [kindOf({ area, mutation }), area, mutation] as const)),
)("%s: changes the file, alike for the same seed", async (_, area, mutation) => {
  const bytes = await smallest(area, mutation).bytes();
  const before = bytes.slice();
  const first = mutation.apply(bytes, randomFrom(1));
  expect(Buffer.compare(mutation.apply(bytes, randomFrom(1)), first)).toBe(0);
  expect(Buffer.compare(bytes, before)).toBe(0);
  // A draw may fall on something that the file does not have, though not always.
  const isChanged = (file: Uint8Array): boolean => Buffer.compare(file, bytes) !== 0;
  expect(isChanged(first) || [2, 3, 4, 5, 6].some((seed) => isChanged(mutation.apply(bytes, randomFrom(seed))))).toBe(
    true,
  );
});
