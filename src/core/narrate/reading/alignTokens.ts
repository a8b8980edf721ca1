/**
 * The cheapest way to lay a sentence over a printed text: which of its tokens stands where. What stands before and after it costs nothing,
 * an added clause little, other words as much as they have characters. A number is laid only on a number, a direction only on a direction.
 */
import type { TextToken } from "./tokens";

/** A token of the sentence; `open` stands for any tokens at all: a list, or the user's own words. */
export type Expected = { readonly kind: "open" } | TextToken;

export interface Alignment {
  /** For each token of the sentence the position of its partner, null where it has none. */
  readonly partners: readonly (number | null)[];
}

const OPENING = 1.2;
const GOING_ON = 0.03;
const STRAY_MARK = 0.2;
/** More than a long list costs: its separators are not taken for the mark behind it. */
const OTHER_MARK = 0.4;
const OTHER_CHARACTER = 1.1;
const IN_OPEN = 0.001;
/** Tokens that may have been added to a sentence which begins and ends as it should. */
const MOST_LEFT = 20;
const STRANGE = Number.POSITIVE_INFINITY;
const MATCHED = 1;
const DROPPED = 2;
const ADDED = 3;
const OTHER_LAYER = 4;

export function alignTokens(expected: readonly Expected[], printed: readonly TextToken[]): Alignment {
  const { head, tail } = sameAtEnds(expected, printed);
  const inner = cheapest(
    expected.slice(head, expected.length - tail),
    printed.slice(head, printed.length - tail),
    head === 0,
    tail === 0,
  );
  return {
    partners: [
      ...Array.from({ length: head }, (_, index) => index),
      ...inner.map((partner) => (partner === null ? null : partner + head)),
      ...Array.from({ length: tail }, (_, index) => printed.length - tail + index),
    ],
  };
}

/** What is the same at both ends needs no search, unless so much is left between that it may be the same by chance. */
function sameAtEnds(
  expected: readonly Expected[],
  printed: readonly TextToken[],
): { readonly head: number; readonly tail: number } {
  const head = sameAtStart(expected, printed);
  const tail = sameAtEnd(expected, printed, head);
  const left = printed.length - expected.length;
  return head + tail >= expected.length / 2 && left <= MOST_LEFT ? { head, tail } : { head: 0, tail: 0 };
}

/** Most sentences differ from what is printed in a figure or two: what is the same before and behind needs no search. */
function sameAtStart(expected: readonly Expected[], printed: readonly TextToken[]): number {
  let head = 0;
  while (isSame(expected[head], printed[head])) head += 1;
  return head;
}

function sameAtEnd(expected: readonly Expected[], printed: readonly TextToken[], head: number): number {
  let tail = 0;
  while (
    tail < Math.min(expected.length, printed.length) - head &&
    isSame(expected[expected.length - 1 - tail], printed[printed.length - 1 - tail])
  )
    tail += 1;
  return tail;
}

function isSame(token: Expected | undefined, other: TextToken | undefined): boolean {
  return (
    token !== undefined &&
    other !== undefined &&
    token.kind !== "open" &&
    token.kind === other.kind &&
    token.key === other.key
  );
}

/** The costs of one row of pairs: the last printed token was laid, or it was added. */
interface Costs {
  readonly laid: Float64Array;
  readonly added: Float64Array;
}

/** The step to each pair in either layer. laid: the step, and with OTHER_LAYER added that the pair before it is one of the other layer. */
interface Steps {
  readonly laid: Uint8Array;
  readonly added: Uint8Array;
}

/** `loose` at an end: what stands before or behind costs nothing there. */
function cheapest(
  expected: readonly Expected[],
  printed: readonly TextToken[],
  looseStart: boolean,
  looseEnd: boolean,
): readonly (number | null)[] {
  const width = printed.length + 1;
  const size = (expected.length + 1) * width;
  const steps: Steps = { laid: new Uint8Array(size), added: new Uint8Array(size) };
  let above = costsOf(width);
  let row = costsOf(width);
  for (let i = 0; i <= expected.length; i += 1) {
    const token = expected[i - 1];
    const free = (i === 0 && looseStart) || (i === expected.length && looseEnd);
    const isOpen = token?.kind === "open";
    row.laid.fill(STRANGE);
    if (token === undefined) row.laid[0] = 0;
    else layRow(token, printed, above, row, steps.laid, i * width);
    addRow(printed, free ? 0 : isOpen ? IN_OPEN : null, row, steps.added, i * width);
    [above, row] = [row, above];
  }
  return trace(expected.length, printed.length, above, steps);
}

function costsOf(width: number): Costs {
  return { laid: new Float64Array(width), added: new Float64Array(width) };
}

/** `each`: what an added token costs, null where the first one costs more. */
function addRow(
  printed: readonly TextToken[],
  each: number | null,
  { laid, added }: Costs,
  steps: Uint8Array,
  at: number,
): void {
  added[0] = STRANGE;
  for (let j = 1; j <= printed.length; j += 1) {
    const start = each ?? (printed[j - 1]?.kind === "mark" ? STRAY_MARK : OPENING);
    const fromLaid = (laid[j - 1] as number) + start;
    const fromAdded = (added[j - 1] as number) + (each ?? GOING_ON);
    added[j] = Math.min(fromLaid, fromAdded);
    steps[at + j] = fromLaid <= fromAdded ? MATCHED : ADDED;
  }
}

/** Runs for every token of a sentence over all that are printed. */
function layRow(
  token: Expected,
  printed: readonly TextToken[],
  above: Costs,
  { laid }: Costs,
  steps: Uint8Array,
  at: number,
): void {
  const drop = dropping(token);
  const isCharacter = token.kind === "character";
  for (let j = 0; j <= printed.length; j += 1) {
    const fromLaid = above.laid[j] as number;
    const fromAdded = above.added[j] as number;
    let best = Math.min(fromLaid, fromAdded) + drop;
    let step = fromLaid <= fromAdded ? DROPPED : DROPPED + OTHER_LAYER;
    if (j > 0 && token.kind !== "open") {
      const beforeLaid = above.laid[j - 1] as number;
      const beforeAdded = above.added[j - 1] as number;
      const before = Math.min(beforeLaid, beforeAdded);
      const other = printed[j - 1] as TextToken;
      // Most are characters that are not the same; what cannot be cheaper is not looked at.
      const costs =
        before > best
          ? STRANGE
          : isCharacter && other.kind === "character"
            ? token.key === other.key
              ? 0
              : OTHER_CHARACTER
            : substitution(token, other);
      const matched = before + costs;
      if (matched <= best) {
        best = matched;
        step = beforeLaid <= beforeAdded ? MATCHED : MATCHED + OTHER_LAYER;
      }
    }
    if (best === STRANGE) continue;
    laid[j] = best;
    steps[at + j] = step;
  }
}

function dropping(token: Expected): number {
  switch (token.kind) {
    case "open":
      return 0;
    case "mark":
      return 0.1;
    case "number":
      return 1.5;
    default:
      return 1;
  }
}

/** A character is never laid on another one for less than leaving both out costs, but for single slips. */
function substitution(token: TextToken, other: TextToken): number {
  if (token.kind === "number" || other.kind === "number") {
    if (token.kind !== "number" || other.kind !== "number") return STRANGE;
    const percent = (token.unit === "%") !== (other.unit === "%");
    return (token.value === other.value ? 0 : 0.5) + (percent ? 0.9 : token.unit === other.unit ? 0 : 0.2);
  }
  if (token.kind === "direction" || other.kind === "direction") {
    if (token.kind !== other.kind) return STRANGE;
    return token.key === other.key ? 0 : 0.4;
  }
  if (token.key === other.key) return 0;
  if (token.kind === "mark" || other.kind === "mark") return token.kind === other.kind ? OTHER_MARK : STRANGE;
  return OTHER_CHARACTER;
}

/** `end`: the costs of the last row. */
function trace(rows: number, columns: number, end: Costs, steps: Steps): readonly (number | null)[] {
  const width = columns + 1;
  const partners = new Array<number | null>(rows).fill(null);
  let i = rows;
  let j = columns;
  let inAdded = (end.added[j] ?? STRANGE) < (end.laid[j] ?? STRANGE);
  while (i > 0 || j > 0) {
    const here = i * width + j;
    if (inAdded) {
      inAdded = steps.added[here] === ADDED;
      j -= 1;
      continue;
    }
    const step = steps.laid[here] ?? 0;
    if (step === 0) break;
    inAdded = step > OTHER_LAYER;
    i -= 1;
    if (step % OTHER_LAYER === MATCHED) {
      j -= 1;
      partners[i] = j;
    }
  }
  return partners;
}
