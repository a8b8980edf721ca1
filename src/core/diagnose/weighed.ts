/** A mistake beside the causes: causes that explain what it explains take its place, or leave it one possibility among others. */
import type { Suspect } from "../check/report";
import type { FoundCause } from "./causes";
import { isTelling } from "./causes";
import type { Proposal } from "./hypothesis";

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

/** The suspects of a mistake as sure as they can be beside the causes and the other mistakes of its matter. */
export function weighed(causes: readonly FoundCause[], own: readonly number[], mistakes: number, best: Proposal | undefined, suspects: readonly Suspect[]): readonly Suspect[] {
  const matter = new Set(own);
  const mended = (best?.effect.mended ?? []).filter((form) => matter.has(form));
  // What only other corrections would break is no reason to change a figure.
  if (mended.length === 0) return [];
  const share = (some: readonly FoundCause[]): number => {
    const covered = new Set(some.flatMap(({ forms }) => forms));
    return mended.filter((form) => covered.has(form)).length / mended.length;
  };
  if (share(causes) >= ALL || share(causes.filter(isTelling)) >= MUCH) return [];
  const byHand = suspects[0]?.slip != null;
  if (mistakes >= MANY && !byHand) return [];
  if (share(causes) > 0) return suspects.map((suspect) => (suspect.certainty === "less" ? suspect : { ...suspect, certainty: "beside" as const }));
  return suspects.map((suspect) => (suspect.certainty === "only" && !byHand ? { ...suspect, certainty: "open" as const } : suspect));
}
