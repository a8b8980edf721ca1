/** The one reader of money and numbers in Chinese text: how much, of what, for whom or how often, and within what bound. */
import { behindRun, NUMBER_STARTS } from "./number";
import { plainOf } from "./plain";
import { perMarks } from "./per";
import type { PerMark } from "./per";
import { measuredAt } from "./measured";
import type { Measured } from "./measured";
import { bareFactorAt, joinedByTime } from "./joined";
import { A_YEAR, EVENTS } from "./words";
import type { Bound, Operator, TimesRange } from "./words";

export interface Quantity {
  /** Place in the text, its bound and per included where they stand right beside it. */
  readonly start: number;
  readonly end: number;
  readonly printed: string;
  /** As printed, in 元, % or what is counted; they differ for 2-3万元 and 一两次. What may be less or more than that, `bound` says. */
  readonly low: number;
  readonly high: number;
  readonly bound: Bound;
  /** As the sign or the words before or behind it say; null where there are none. */
  readonly operator: Operator | null;
  /** 元, %, or what is counted (人 for 名, too); "" for a bare factor (× 12). */
  readonly measure: string;
  /** As printed behind the number: 万元, 万, 名; "" where only a per is printed (每月). */
  readonly unit: string;
  /** 人, 月, 次; "2周" for 每两周. */
  readonly per: readonly string[];
  /** How often a year, for what happens (次, 场, 期) so often in a span of time; null for all else. */
  readonly timesAYear: TimesRange | null;
  /** No number is printed: 每月, 按年. */
  readonly isImplied: boolean;
  /** Multiplied with the one before: 632元/月 × 12. */
  readonly isFactor: boolean;
}

/** Names of documents count nothing: 《…三年行动方案(2023-2025年)》. */
const TITLE = /《[^《》]{0,300}》/g;
/** 5人×1000元, 9个项目×5人: what is counted may be named before the sign. */
const TIMES = /^[\u4e00-\u9fff]{0,4}×$/;
const LONGEST_TIMES = 6;
/** A mark belongs to the number of its own clause. */
const CLAUSE_ENDS = /[,;。!?:()\n]/;

export interface FoundQuantity extends Measured {
  readonly pers: readonly Pick<PerMark, "word" | "of" | "count">[];
  readonly isImplied: boolean;
  readonly isFactor: boolean;
}

/** All of a text in the order of the text. Dates, years, document numbers, list marks and names of documents are none. */
export function quantitiesIn(source: string): readonly Quantity[] {
  const plain = plainOf(source);
  const text = plain.text.replace(TITLE, (title) => "□".repeat(title.length));
  const marks = perMarks(text);
  const { found, used } = scan(text, marks);
  const free = marks.filter(
    (mark) =>
      (!used.has(mark) || /[按逐]/.test(text.charAt(mark.start))) &&
      !found.some(
        ({ start, end, pers }) => mark.start > start && mark.end <= end && pers.some(({ of }) => of === mark.of),
      ),
  );
  const told = [...found, ...implied(text, free, used)].sort((a, b) => a.start - b.start || a.end - b.end);
  return told.map((one): Quantity => {
    const [start, end] = [plain.at[one.start] ?? 0, (plain.at[one.end - 1] ?? 0) + 1];
    const { low, high, bound, operator, measure, unit, isImplied, isFactor } = one;
    return {
      start,
      end,
      printed: source.slice(start, end),
      low,
      high,
      bound,
      operator,
      measure,
      unit,
      per: [...new Set(one.pers.map(({ word }) => word))],
      timesAYear: timesOf(one),
      isImplied,
      isFactor,
    };
  });
}

function scan(
  text: string,
  marks: readonly PerMark[],
): { readonly found: readonly FoundQuantity[]; readonly used: ReadonlySet<PerMark> } {
  const found: FoundQuantity[] = [];
  const used = new Set<PerMark>();
  const starts = new RegExp(NUMBER_STARTS);
  const ends = new Set(marks.map(({ end }) => end));
  let next = 0;
  for (let match = starts.exec(text); match !== null; match = starts.exec(text)) {
    const from = found.at(-1)?.end ?? 0;
    const read = measuredAt(text, match.index, ends.has(match.index)) ?? bareFactorAt(text, match.index, from);
    if (read === null) {
      starts.lastIndex = behindRun(text, match.index);
      continue;
    }
    while ((marks[next]?.start ?? from) < from) next += 1;
    const before: PerMark[] = [];
    for (let index = next; (marks[index]?.end ?? Infinity) <= match.index; index += 1)
      before.push(marks[index] as PerMark);
    const own = before.filter((mark) => !CLAUSE_ENDS.test(text.slice(mark.end, read.start)));
    for (const mark of own) used.add(mark);
    const one = {
      ...read,
      start: startWith(read.start, own),
      pers: [...own, ...read.pers],
      isImplied: false,
      isFactor: found.length > 0 && TIMES.test(text.slice(from, Math.min(read.start, from + LONGEST_TIMES))),
    };
    const last = found.at(-1);
    const joined = last && joinedByTime(last, one);
    if (joined) found.splice(-1, 1, joined);
    else found.push(one);
    starts.lastIndex = Math.max(read.end, match.index + 1);
  }
  return { found, used };
}

/** 每人每月632元 begins with its marks, as far as nothing stands between. */
function startWith(start: number, marks: readonly PerMark[]): number {
  return [...marks].reverse().reduce((first, mark) => (mark.end === first ? mark.start : first), start);
}

/** 每月, 按年: once in each, where no number takes the mark. How something is paid (按月) is told beside an amount, too. */
function implied(text: string, marks: readonly PerMark[], used: ReadonlySet<PerMark>): readonly FoundQuantity[] {
  return marks
    .filter(
      (mark) =>
        mark.tellsHowOften &&
        A_YEAR[mark.of] !== undefined &&
        (!used.has(mark) || /[按逐]/.test(text.charAt(mark.start))) &&
        !isWeekday(text, mark),
    )
    .map((mark) => ({
      start: mark.start,
      end: mark.end,
      low: 1,
      high: 1,
      bound: "exact",
      operator: null,
      measure: "次",
      unit: "",
      pers: [mark],
      isImplied: true,
      isFactor: false,
    }));
}

function isWeekday(text: string, { of, end }: PerMark): boolean {
  return of === "周" && /^[一二三四五六日天]/.test(text.slice(end));
}

/** Null where it is not told for a span of time. */
function timesOf({ low, high, measure, pers }: FoundQuantity): TimesRange | null {
  if (!EVENTS.has(measure)) return null;
  const spans = pers.flatMap(({ of, count }): readonly TimesRange[] => {
    const year = A_YEAR[of];
    return year === undefined ? [] : [{ low: (low * year.low) / count, high: (high * year.high) / count }];
  });
  return spans.reduce<TimesRange | null>((most, span) => (most === null || span.high > most.high ? span : most), null);
}
