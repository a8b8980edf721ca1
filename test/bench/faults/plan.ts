/** Which faults a command gets: every request in every way first, then any share of any request. Seeded. */
import type { Fault } from "../../support/officeHost/faults";
import { randomFrom } from "../../support/seededRandom";

const KINDS = ["before", "midway", "after"] as const;

/** `requests`: so many the command takes. */
export function plannedFaults(requests: number, count: number, seed: number): readonly Fault[] {
  const random = randomFrom(seed);
  const share = (): number => random.below(1000) / 1000;
  const all = Array.from({ length: requests }, (_, index) =>
    KINDS.flatMap((kind) =>
      [false, true].map((forGood): Fault => ({ request: index + 1, kind, share: share(), forGood })),
    ),
  ).flat();
  const more = Array.from({ length: Math.max(0, count - all.length) }, (): Fault => ({
    request: 1 + random.below(requests),
    kind: "midway",
    share: share(),
    forGood: random.below(2) === 0,
  }));
  return [...all, ...more].slice(0, Math.max(count, all.length));
}

/** So many of them, at random but no way twice before each was there once; null for all. */
export function chosen(faults: readonly Fault[], count: number | null, seed: number): readonly Fault[] {
  if (count === null || count >= faults.length) return faults;
  const random = randomFrom(seed);
  const left = [...faults];
  const taken: Fault[] = [];
  while (taken.length < count) {
    const ways = new Set(taken.slice(taken.length - (taken.length % 6)).map(wayOf));
    const fitting = left.filter((fault) => !ways.has(wayOf(fault)));
    const next = fitting[random.below(fitting.length)];
    if (next === undefined) break;
    taken.push(next);
    left.splice(left.indexOf(next), 1);
  }
  return taken;
}

function wayOf({ kind, forGood }: Fault): string {
  return `${kind} ${String(forGood)}`;
}

/** One, of another way for each command, at a request that writes. */
export function quickFaults(requests: number, which: number, seed: number): readonly Fault[] {
  const random = randomFrom(seed);
  const share = (): number => random.below(1000) / 1000;
  const all = KINDS.flatMap((kind, index) =>
    [false, true].map((forGood): Fault => ({ request: Math.max(1, requests - index), kind, share: share(), forGood })),
  );
  return all
    .map((_, index) => all[(index + which) % all.length])
    .flatMap((fault) => fault ?? [])
    .slice(0, 1);
}
