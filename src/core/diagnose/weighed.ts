/** A mistake beside the causes: causes that explain what it explains take its place, or leave it one possibility among others. */
import type { Suspect } from "../check/report";
import type { FoundCause } from "./causes";
import { isTelling } from "./causes";
import type { Proposal } from "./hypothesis";
import type { Mistake } from "./search";

/** Of what a mistake explains: from so much on causes leave nothing to it. */
const ALL = 0.95;
/** The same for a cause that tells just what was done, and of a whole matter for every mistake in it. */
const MUCH = 0.5;
const MATTER = 0.8;
/** Mistakes in one matter, none of which looks like a slip, that nobody makes by hand: something else has happened. */
const MANY = 4;

/** `own`: the failing forms of the matter, by position. */
export function isCausedOtherwise(causes: readonly FoundCause[], own: readonly number[]): boolean {
  const matter = new Set(own);
  return causes.filter(isTelling).some(({ forms }) => forms.filter((form) => matter.has(form)).length >= own.length * MATTER);
}

/**
 * Whether slips of the hand explain a matter better than that a table is another version: few, and together nearly all of it.
 */
export function isByHand(own: readonly number[], mistakes: readonly Mistake[]): boolean {
  const firsts = mistakes.flatMap(({ alternatives: [first] }) => first ?? []);
  const mended = new Set(firsts.flatMap(({ effect }) => effect.mended));
  return mistakes.length < MANY && firsts.every(({ slip }) => slip !== null) && own.filter((form) => mended.has(form)).length >= own.length * ALL;
}

/** The suspects of a mistake as sure as they can be beside the causes and the other mistakes of its matter. */
export function weighed(causes: readonly FoundCause[], own: readonly number[], mistakes: number, best: Proposal | undefined, ranked: readonly Suspect[]): readonly Suspect[] {
  const suspects = ranked.filter((suspect) => !emptiesRow(suspect));
  const matter = new Set(own);
  const mended = (best?.effect.mended ?? []).filter((form) => matter.has(form));
  // What only other corrections would break is no reason to change a figure.
  if (mended.length === 0) return [];
  const share = (some: readonly FoundCause[]): number => {
    const covered = new Set(some.flatMap(({ forms }) => forms));
    return mended.filter((form) => covered.has(form)).length / mended.length;
  };
  if (share(causes) >= ALL || share(causes.filter(isTelling)) >= MUCH) return [];
  const [first] = suspects;
  const byHand = first !== undefined && first.slip !== null && !isAsGoodAsNothing(first);
  if (mistakes >= MANY && !byHand) return [];
  if (share(causes) > 0) return suspects.map((suspect) => (suspect.certainty === "less" ? suspect : { ...suspect, certainty: "beside" as const }));
  return suspects.map((suspect) => (suspect.certainty === "only" && !byHand ? { ...suspect, certainty: "open" as const } : suspect));
}

/** Last places below which a figure is as good as nothing: rounding lets it pass, whatever it says. */
const NOTHING = 5;

function isNothing(suggested: Suspect["suggested"], places: number): boolean {
  return typeof suggested === "number" && Math.abs(suggested) <= NOTHING * 10 ** (2 - places);
}

/** 元 for 万元 that leaves next to nothing is no more than that there should be nothing. */
function isAsGoodAsNothing({ slip, suggested, places }: Suspect): boolean {
  return slip === "unit" && isNothing(suggested, places);
}

/** A whole row that should be nothing: whether it is one too many or its totals are too small no figure tells. */
function emptiesRow({ slip, suggested, places, together }: Suspect): boolean {
  return (slip === null || slip === "unit") && together.length > 0 && [suggested, ...together.map((repair) => repair.suggested)].every((one) => isNothing(one, places));
}
