/** A mistake beside the causes: causes that explain what it explains take its place, or leave it one possibility among others. */
import type { Suspect } from "../../finding/suspect";
import type { FoundCause } from "./causes";
import { isTelling } from "./causes";
import type { PricedHypothesis } from "../search/hypothesis";
import { namedTables } from "./namedTables";
import type { Mistake } from "../search/search";
import type { SearchSpace } from "../search/space";

/** Of what a mistake explains: from so much on causes leave nothing to it. */
const ALL = 0.95;
/** The same for a cause that tells just what was done, and of a whole matter for every mistake in it. */
const MUCH = 0.5;
const MATTER = 0.8;
/**
 * Mistakes in one matter, none of which looks like a slip, that nobody makes by hand: something else has happened. And cells that would
 * do as well as each other for no reason: to name them is to have correct figures changed.
 */
const MANY = 4;

/** `own`: the failing forms of the matter, by position. */
export function isCausedOtherwise(causes: readonly FoundCause[], own: readonly number[]): boolean {
  const matter = new Set(own);
  return causes
    .filter(isTelling)
    .some(({ forms }) => forms.filter((form) => matter.has(form)).length >= own.length * MATTER);
}

/**
 * Whether slips of the hand explain a matter better than that a table is another version: few, and together nearly all of it.
 */
export function isByHand(own: readonly number[], mistakes: readonly Mistake[]): boolean {
  const firsts = mistakes.flatMap(({ alternatives: [first] }) => first ?? []);
  const mended = new Set(firsts.flatMap(({ effect }) => effect.mended));
  return (
    mistakes.length < MANY &&
    firsts.every(({ slip }) => slip !== null) &&
    own.filter((form) => mended.has(form)).length >= own.length * ALL
  );
}

export interface Matter {
  /** Its failing forms, by position. */
  readonly own: readonly number[];
  /** Mistakes that together explain it. */
  readonly mistakes: number;
  /** Something in the workbook is 还没有填: a figure that another would suit better may only be early. */
  readonly unfinished: boolean;
  /** Formulas in it were typed over: what stands there may just be old. */
  readonly lostFormulas: boolean;
  /** Figures were changed after the texts were written: the other tables may have to follow, whatever would suit best. */
  readonly changedSince: boolean;
}

/** The suspects of a mistake as sure as they can be beside the causes and the other mistakes of its matter. */
export function weighed(
  space: SearchSpace,
  causes: readonly FoundCause[],
  { own, mistakes, ...doubts }: Matter,
  best: PricedHypothesis | undefined,
  ranked: readonly Suspect[],
): readonly Suspect[] {
  // What is likeliest and cannot be said leaves nothing to its alternatives.
  const suspects = withoutGuesses(sayable(ranked));
  const matter = new Set(own);
  const mended = (best?.effect.mended ?? []).filter((form) => matter.has(form));
  // What only other corrections would break is no reason to change a figure.
  if (mended.length === 0 || isEdge(space, mended, best)) return [];
  const share = (some: readonly FoundCause[]): number => {
    const covered = new Set(some.flatMap(({ forms }) => forms));
    return mended.filter((form) => covered.has(form)).length / mended.length;
  };
  const [first] = suspects;
  if (!first || share(causes) >= ALL || share(causes.filter(isTelling)) >= MUCH) return [];
  const byHand = first.slip !== null && !isAsGoodAsNothing(first);
  const told = isTold(space, mended, best);
  const isWhole = mended.length >= own.length * ALL;
  if (byHand ? doubts.lostFormulas && !isFormulaLost(first) && !isWhole : isVague(mistakes, told, doubts)) return [];
  if (mistakes > 1 && !told && missesRow(first)) return [];
  if (share(causes) > 0)
    return suspects.map((suspect) =>
      suspect.certainty === "less" ? suspect : { ...suspect, certainty: "beside" as const },
    );
  const isSure = isFormulaLost(first) || (told && !isDoubtful(doubts) && !areBounds(space, mended));
  return suspects.map((suspect) => asSureAs(suspect, byHand ? (isSure ? "only" : "likelier") : "open"));
}

/** Without the look of a slip. */
function isVague(mistakes: number, told: boolean, doubts: Parameters<typeof isDoubtful>[0]): boolean {
  return mistakes >= MANY || !told || isDoubtful(doubts);
}

function asSureAs(suspect: Suspect, certainty: Suspect["certainty"]): Suspect {
  return suspect.certainty === "only" ? { ...suspect, certainty } : suspect;
}

/** Wrong amounts on one sheet, in whatever matters: already two may as well be those of another draft. */
const SEVERAL = 2;

/** Where a sheet has several, none of them is the only explanation. */
export function surely(suspects: readonly Suspect[]): readonly Suspect[] {
  const mistakes = new Map<string, Set<number>>();
  for (const {
    kind,
    mistake,
    slip,
    certainty,
    address: { sheet },
  } of suspects) {
    if (kind !== "amount" || slip === "overwrittenFormula" || certainty === "less") continue;
    const known = mistakes.get(sheet) ?? new Set();
    mistakes.set(sheet, known.add(mistake));
  }
  const isDoubtful = ({ kind, slip, address: { sheet } }: Suspect): boolean =>
    kind === "amount" && slip !== "overwrittenFormula" && (mistakes.get(sheet)?.size ?? 0) >= SEVERAL;
  return suspects.map((suspect) =>
    suspect.certainty === "only" && isDoubtful(suspect) ? { ...suspect, certainty: "several" as const } : suspect,
  );
}

function sayable([first, ...others]: readonly Suspect[]): readonly Suspect[] {
  return first && isSaid(first) ? [first, ...others.filter(isSaid)] : [];
}

/** Many cells that would do as well say nothing, and the one that is wrong need not be among them. */
function withoutGuesses(suspects: readonly Suspect[]): readonly Suspect[] {
  const guesses = suspects.filter(({ certainty, slip }) => certainty === "equal" && slip === null);
  return guesses.length >= MANY ? [] : suspects;
}

function isDoubtful({
  unfinished,
  lostFormulas,
  changedSince,
}: Pick<Matter, "unfinished" | "lostFormulas" | "changedSince">): boolean {
  return unfinished || lostFormulas || changedSince;
}

/** Sums of one table that all miss something miss a row rather than that several hands slipped. */
function missesRow(first: Suspect): boolean {
  return first.together.length === 0 && !isFormulaLost(first);
}

function isFormulaLost({ slip }: Suspect): boolean {
  return slip === "overwrittenFormula";
}

/** Without the look of a slip it takes another table to tell a figure: any other addend would mend a sum as well, and so would a row more. */
function isTold(space: SearchSpace, mended: readonly number[], best: PricedHypothesis | undefined): boolean {
  const { problem } = space;
  return (
    isCrossing(space, mended, best) ||
    mended.some((index) => {
      const form = problem.forms[index];
      return form !== undefined && new Set(namedTables(form)).size > 1;
    })
  );
}

/** What is no less than another may be any figure above it, and the other may be the wrong one. */
function areBounds({ problem }: SearchSpace, mended: readonly number[]): boolean {
  return mended.every((index) => {
    const form = problem.forms[index];
    return form !== undefined && !(Number.isFinite(form.low) && Number.isFinite(form.high));
  });
}

/** The edge of a bound is no figure that anybody meant. */
function isEdge(space: SearchSpace, mended: readonly number[], best: PricedHypothesis | undefined): boolean {
  return best?.slip === null && areBounds(space, mended);
}

/** The one figure that sums down and across have in common, and both ask for the same of it. */
function isCrossing({ problem }: SearchSpace, mended: readonly number[], best: PricedHypothesis | undefined): boolean {
  const [change, ...others] = best?.changes ?? [];
  if (!change || others.length > 0 || mended.length < 2) return false;
  const [first, ...rest] = mended.map((index) => problem.forms[index]?.shares);
  return (
    first !== undefined &&
    first.has(change.key) &&
    [...first.keys()].every((key) => key === change.key || !rest.every((shares) => shares?.has(key)))
  );
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

function isSaid(suspect: Suspect): boolean {
  return suspect.findings.length > 0 && !emptiesRow(suspect);
}

/** A whole row that should be nothing: whether it is one too many or its totals are too small no figure tells. */
function emptiesRow({ slip, suggested, places, together }: Suspect): boolean {
  return (
    (slip === null || slip === "unit") &&
    together.length > 0 &&
    [suggested, ...together.map((repair) => repair.suggested)].every((one) => isNothing(one, places))
  );
}
