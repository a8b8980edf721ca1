/** A number with its unit, its range and its bounds, at a place of a text. */
import { numberAt } from "./number";
import type { NumberAt } from "./number";
import { persBehind } from "./per";
import type { Per } from "./per";
import { unitAt, valueOf } from "./unit";
import type { UnitAt } from "./unit";
import { BOUNDS_BEFORE, BOUNDS_BEHIND, FILLERS, NOT_BEFORE, NOT_BEFORE_DIGITS } from "./words";
import type { Bound, BoundWord, Operator } from "./words";

export interface Measured {
  readonly start: number;
  readonly end: number;
  readonly low: number;
  readonly high: number;
  readonly bound: Bound;
  readonly operator: Operator | null;
  readonly measure: string;
  readonly unit: string;
  readonly pers: readonly Per[];
}

const SHARE = "百分之";
/** Part of a code, a sum, a time or a longer number: GB1589, 7+4, 10:30, 1/2, 2023-4. */
const PART_OF_MORE = /(?:[A-Za-z\d]|[+]|\d[.:/-]|[A-Za-z]-)$/;
const LONGEST_BOUND = 12;

/** `isFor`: a mark such as 每村 stands right before it. Null where no unit follows. */
export function measuredAt(text: string, at: number, isFor: boolean): Measured | null {
  const before = text.slice(Math.max(0, at - LONGEST_BOUND), at);
  const counts = !(/\d/.test(text.charAt(at)) ? NOT_BEFORE_DIGITS : NOT_BEFORE).test(before);
  if (PART_OF_MORE.test(before) || (!counts && !isFor)) return null;
  const bound = boundBefore(before);
  const start = at - (bound?.length ?? 0);
  const share = text.startsWith(SHARE, at);
  const first = numberAt(text, share ? at + SHARE.length : at);
  if (first === null) return null;
  const isBound = isFor || bound !== null;
  const read = share
    ? { ...values(first, first.group, 1), unit: { end: first.end, measure: "%", word: "%", size: 1 }, isRange: false }
    : (ranged(text, first, isBound) ?? single(text, first, isBound));
  if (read === null) return null;
  const { pers, end } = persBehind(text, read.unit.end);
  const behind = BOUNDS_BEHIND.find(({ word }) => text.startsWith(word, end)) ?? null;
  const limit = bound?.word ?? behind;
  return {
    start,
    end: end + (behind?.word.length ?? 0),
    low: read.low,
    high: read.high,
    bound: boundOf(limit, first.isRough, read),
    operator: limit?.operator ?? null,
    measure: read.unit.measure,
    unit: read.unit.word,
    pers,
  };
}

interface Read {
  readonly low: number;
  readonly high: number;
  readonly unit: UnitAt;
}

function boundOf(limit: BoundWord | null, isRough: boolean, { low, high }: Read): Bound {
  if (limit !== null && limit.bound !== "exact") return limit.bound;
  return isRough ? "about" : low === high ? "exact" : "range";
}

function single(text: string, first: NumberAt, isBound: boolean): Read | null {
  const unit = unitAt(text, first, isBound);
  return unit && { ...values(first, first.group, unit.size), unit };
}

function values(number: NumberAt, group: number, size: number): { readonly low: number; readonly high: number } {
  return { low: valueOf(number.low, group, size), high: valueOf(number.high, group, size) };
}

/** 2-3万元, 一到二次, 2万元至3万元: the first has the group and the unit of the second where it has none of its own. */
function ranged(text: string, first: NumberAt, isBound: boolean): Read | null {
  const own = unitAt(text, first, true);
  const from = own?.end ?? first.end;
  const between = /^[-~至到]/.test(text.charAt(from)) ? from + 1 : null;
  const second = between === null ? null : numberAt(text, between);
  const unit = second && unitAt(text, second, isBound || first.isNumeral === second.isNumeral);
  if (!unit || (own !== null && own.measure !== unit.measure)) return null;
  const high = valueOf(second.high, second.group, unit.size);
  const taken =
    own === null && first.group === 1 && valueOf(first.low, second.group, unit.size) <= high
      ? second.group
      : first.group;
  const low = valueOf(first.low, taken, unit.size);
  return low <= high ? { low, high, unit } : null;
}

/** 不少于 right before, or with a verb between: 大约安排. */
function boundBefore(before: string): { readonly word: BoundWord; readonly length: number } | null {
  const filler = FILLERS.find((word) => before.endsWith(word)) ?? "";
  for (const between of filler === "" ? [""] : ["", filler]) {
    const bare = before.slice(0, before.length - between.length);
    const word = BOUNDS_BEFORE.find((one) => bare.endsWith(one.word));
    if (word) return { word, length: word.word.length + between.length };
  }
  return null;
}
