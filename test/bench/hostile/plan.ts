/** Which files are made: every kind of mutation in turn, each on an ordinary file drawn by the seed. */
import { randomFrom, seedOf } from "../../support/seededRandom";
import { MUTATIONS } from "./mutate/all";
import type { Area, Mutation } from "./mutation";
import { oneOf } from "./mutation";
import { DATA_FILES, LISTS } from "./seeds/documents";
import type { Seed } from "./seeds/seed";
import { OWN_WORKBOOKS, PUBLISHED_WORKBOOKS } from "./seeds/workbooks";
import { COUNTS } from "./settings";
import type { UseName } from "./uses";
import { FITTING, USE_NAMES } from "./uses";

export interface Case {
  readonly index: number;
  readonly area: Area;
  readonly mutation: Mutation;
  readonly seed: Seed;
}

/** One command on one file. */
export interface Step {
  readonly index: number;
  readonly use: UseName;
}

const SEEDS: Readonly<Record<Area, readonly Seed[]>> = { workbook: OWN_WORKBOOKS, data: DATA_FILES, list: LISTS };
/** Every so many workbooks are published ones where these are at hand; the others are the same either way. */
const PUBLISHED_EVERY = 6;

export function planned(seed: number): readonly Case[] {
  const areas = (Object.keys(COUNTS) as Area[]).flatMap((area) =>
    Array.from({ length: COUNTS[area] }, (_, place) => ({ area, place })),
  );
  return areas.map(({ area, place }, index) => {
    const mutations = MUTATIONS[area];
    const mutation = mutations[place % mutations.length] ?? oneOf(mutations, randomFrom(0));
    const fits = ({ traits }: Seed): boolean => mutation.needs === undefined || traits.includes(mutation.needs);
    const published =
      area === "workbook" && place % PUBLISHED_EVERY === PUBLISHED_EVERY - 1 ? PUBLISHED_WORKBOOKS.filter(fits) : [];
    const own = SEEDS[area].filter(fits);
    return {
      index,
      area,
      mutation,
      seed: oneOf(published.length > 0 ? published : own, randomFrom(seedOf(seed, area, index, "file"))),
    };
  });
}

/** The same bytes for the same seed and index. */
export async function mutated({ index, seed, mutation }: Case, number: number): Promise<Uint8Array> {
  return mutation.apply(await seed.bytes(), randomFrom(seedOf(number, index, "mutation")));
}

/** Making ordinary workbooks takes time, so that --quick mutates so many only, besides the published ones. */
const QUICK_WORKBOOKS = 6;

/**
 * What --quick runs: first one of every kind with a command that it fits, these taking turns; then whatever comes in the order of
 * the seed.
 */
export function sampled(
  cases: readonly Case[],
  seed: number,
): { readonly first: readonly Step[]; readonly rest: readonly Step[] } {
  const random = randomFrom(seedOf(seed, "quick"));
  const left = new Set(random.shuffled(OWN_WORKBOOKS).slice(QUICK_WORKBOOKS));
  const few = cases.filter((one) => !left.has(one.seed));
  const kinds = new Map<string, readonly Case[]>();
  for (const one of cases) kinds.set(kindOf(one), []);
  for (const one of few) kinds.set(kindOf(one), [...(kinds.get(kindOf(one)) ?? []), one]);
  const first = [...kinds].map(([kind, list], place): Step => {
    const { index, area } = oneOf(list.length > 0 ? list : cases.filter((one) => kindOf(one) === kind), random);
    return { index, use: FITTING[area][place % FITTING[area].length] ?? "check" };
  });
  const taken = new Set(first.map(keyOf));
  return { first, rest: random.shuffled(steps(few).filter((step) => !taken.has(keyOf(step)))) };
}

export function steps(cases: readonly Case[]): readonly Step[] {
  return cases.flatMap(({ index }) => USE_NAMES.map((use) => ({ index, use })));
}

export function keyOf({ index, use }: Step): string {
  return `${index} ${use}`;
}

const AREA_WORDS: Readonly<Record<Area, string>> = { workbook: "工作簿", data: "数据文件", list: "清单" };

export function kindOf({ area, mutation }: Pick<Case, "area" | "mutation">): string {
  return `${AREA_WORDS[area]} ${mutation.kind}`;
}
