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

/** `loose` at an end: what stands before or behind costs nothing there. */
function cheapest(
  expected: readonly Expected[],
  printed: readonly TextToken[],
  looseStart: boolean,
  looseEnd: boolean,
): readonly (number | null)[] {
  const width = printed.length + 1;
  const size = (expected.length + 1) * width;
  // Two layers: the last printed token was laid, or it was added.
  const laid = new Float64Array(size).fill(STRANGE);
  const added = new Float64Array(size).fill(STRANGE);
  const laidFrom = new Uint8Array(size);
  const addedFrom = new Uint8Array(size);
  laid[0] = 0;
  for (let i = 0; i <= expected.length; i += 1) {
    const token = expected[i - 1];
    const free = (i === 0 && looseStart) || (i === expected.length && looseEnd);
    const open = token?.kind === "open";
    const goingOn = free ? 0 : open ? IN_OPEN : GOING_ON;
    for (let j = 0; j < width; j += 1) {
      const here = i * width + j;
      const other = printed[j - 1];
      if (token !== undefined) layHere(token, other, here, width, laid, added, laidFrom);
      if (other === undefined) continue;
      const start = free ? 0 : open ? IN_OPEN : other.kind === "mark" ? STRAY_MARK : OPENING;
      const fromLaid = (laid[here - 1] ?? STRANGE) + start;
      const fromAdded = (added[here - 1] ?? STRANGE) + goingOn;
      added[here] = Math.min(fromLaid, fromAdded);
      addedFrom[here] = fromLaid <= fromAdded ? MATCHED : ADDED;
    }
  }
  return trace(expected.length, printed.length, laid, added, laidFrom, addedFrom);
}

/** laidFrom holds the step, and with OTHER_LAYER added that the cell before it is one of the other layer. Runs for every pair of tokens. */
function layHere(
  token: Expected,
  other: TextToken | undefined,
  here: number,
  width: number,
  laid: Float64Array,
  added: Float64Array,
  laidFrom: Uint8Array,
): void {
  const above = here - width;
  let best = Math.min(laid[above] ?? STRANGE, added[above] ?? STRANGE) + dropping(token);
  let from = above;
  let step = DROPPED;
  if (other !== undefined && token.kind !== "open") {
    const matched = Math.min(laid[above - 1] ?? STRANGE, added[above - 1] ?? STRANGE) + substitution(token, other);
    if (matched <= best) {
      best = matched;
      from = above - 1;
      step = MATCHED;
    }
  }
  if (best === STRANGE) return;
  laid[here] = best;
  laidFrom[here] = step + ((laid[from] ?? STRANGE) <= (added[from] ?? STRANGE) ? 0 : OTHER_LAYER);
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
  return 1.1;
}

function trace(
  rows: number,
  columns: number,
  laid: Float64Array,
  added: Float64Array,
  laidFrom: Uint8Array,
  addedFrom: Uint8Array,
): readonly (number | null)[] {
  const width = columns + 1;
  const partners = new Array<number | null>(rows).fill(null);
  let i = rows;
  let j = columns;
  let here = i * width + j;
  let inAdded = (added[here] ?? STRANGE) < (laid[here] ?? STRANGE);
  while (i > 0 || j > 0) {
    here = i * width + j;
    if (inAdded) {
      inAdded = addedFrom[here] === ADDED;
      j -= 1;
      continue;
    }
    const step = laidFrom[here] ?? 0;
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
