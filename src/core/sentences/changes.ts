/** Amount, earlier amount, change, percentage and direction of one thing, in any order: whether they can all be true. */
import { directionOf } from "../text/directions";
import type { SentenceFault } from "./fault";
import { meet, printMoney, spanOf } from "./figures";
import type { ValueRange } from "./figures";
import { isNeutral } from "./neutral";
import type { JudgedFigures } from "./parts";
import type { RoleFigure } from "./roles";
import type { StatedMove } from "./statements";
import { baseOf, mayBeSame, movesIn, samesIn } from "./statements";

/** The sentence as it was understood; `sure` where the words between leave no doubt of what belongs together. */
interface Reading {
  readonly now: RoleFigure | null;
  readonly last: RoleFigure | null;
  readonly sure: boolean;
}

export function judgeChanges(plain: string, told: readonly RoleFigure[], year: number): JudgedFigures {
  const moves = [...movesIn(plain, told), ...samesIn(plain, told)];
  const judged = moves.map((move) => judgeMove(plain, told, move, year));
  return { faults: judged.flatMap(({ fault }) => fault ?? []), proven: judged.flatMap(({ proven }) => proven) };
}

interface Judged {
  readonly fault: SentenceFault | null;
  readonly proven: readonly RoleFigure[];
}

const NOTHING: Judged = { fault: null, proven: [] };

function judgeMove(plain: string, told: readonly RoleFigure[], move: StatedMove, year: number): Judged {
  const { change, rate } = move;
  if (change && rate && change.sign !== rate.sign && change.value !== 0 && rate.value !== 0) {
    return {
      fault: { template: "sentenceDirectionsDiffer", kind: "direction", words: { printed: move.printed } },
      proven: [],
    };
  }
  const readings = readingsOf(plain, told, move, year);
  const right = readings.find((reading) => faultOf(move, reading) === "none");
  if (right) return { fault: null, proven: provenBy(move, right) };
  const sure = readings.find((reading) => reading.sure);
  const other =
    readings.find((reading) => fits(move, reading)) ??
    (sure && isNothing(sure.now) ? readings.find(({ now }) => now && !isNothing(now)) : undefined);
  const wrong = sure && !fits(move, sure) ? (other ?? sure) : sure;
  const fault = wrong ? faultOf(move, wrong) : "unknown";
  return typeof fault === "string" ? NOTHING : { fault, proven: [] };
}

/** 其中…，上年结转0万元，较上年增加33.45万元: nothing has not increased, what it is a part of may have. */
function isNothing(now: RoleFigure | null): boolean {
  return now?.value === 0;
}

/** The change, or the percentage, is just what two stated amounts give: these are the ones that are meant, and the other figure is wrong. */
function fits({ change, rate }: StatedMove, { now, last }: Reading): boolean {
  if (!now || !last || last.value === 0) return false;
  const difference = Math.abs(now.value - last.value);
  const slack = now.slack + last.slack;
  const span = { low: difference - slack, high: difference + slack };
  return (
    difference > slack &&
    ((change !== null && meet(spanOf(change), span)) ||
      (rate !== null && meet(spanOf(rate), rateSpan(span, spanOf(last)))))
  );
}

function provenBy({ change, rate }: StatedMove, { now, last }: Reading): readonly RoleFigure[] {
  return [change, rate, now, last].filter((figure) => figure !== null);
}

/** unknown: too little is stated to work anything out. */
function faultOf(move: StatedMove, { now, last }: Reading): SentenceFault | "none" | "unknown" {
  if (move.change === null && move.rate === null) return now && last ? faultOfSame(move, now, last) : "unknown";
  if (now && last) return faultWithLast(move, now, last);
  const base = now ?? last;
  return base && move.change && move.rate ? faultOfRate(move, move.change, move.rate, base, last !== null) : "unknown";
}

function faultOfSame({ printed }: StatedMove, now: RoleFigure, last: RoleFigure): SentenceFault | "none" {
  return meet(spanOf(now), spanOf(last))
    ? "none"
    : { template: "sentenceNotSame", kind: "direction", words: { printed, now: now.printed, last: last.printed } };
}

function faultWithLast(move: StatedMove, now: RoleFigure, last: RoleFigure): SentenceFault | "none" {
  const { change, rate } = move;
  const difference = now.value - last.value;
  const slack = now.slack + last.slack;
  const sign = change?.sign ?? rate?.sign ?? 0;
  const figures = {
    now: now.printed,
    last: last.printed,
    difference: printMoney(difference, Math.max(change?.places ?? 0, Math.min(now.places, last.places)), [now, last]),
  };
  const most = Math.max(change?.value ?? 0, rate?.value ?? 0);
  if (most !== 0 && difference * sign < -slack)
    return {
      template: "sentenceDirectionWrong",
      kind: "direction",
      words: { printed: move.printed, ...figures, expected: difference > 0 ? "增加" : "减少" },
    };
  const differs =
    change !== null && !meet(spanOf(change), { low: Math.abs(difference) - slack, high: Math.abs(difference) + slack });
  if (differs)
    return { template: "sentenceChangeDiffers", kind: "mismatch", words: { printed: move.printed, ...figures } };
  return rate === null ? "none" : faultOfStatedRate(move, rate, now, last, figures);
}

function faultOfStatedRate(
  move: StatedMove,
  rate: RoleFigure,
  now: RoleFigure,
  last: RoleFigure,
  figures: Readonly<Record<"now" | "last", string>>,
): SentenceFault | "none" {
  if (last.value === 0) return rate.value === 0 || rate.value === 100 ? "none" : zeroBase(move, now);
  const difference = Math.abs(now.value - last.value);
  const slack = now.slack + last.slack;
  const share = rateSpan({ low: difference - slack, high: difference + slack }, spanOf(last));
  return meet(share, spanOf(rate))
    ? "none"
    : {
        template: "sentenceRateDiffers",
        kind: "percent",
        words: {
          printed: rate.printed,
          ...figures,
          expected: `${((difference / last.value) * 100).toFixed(rate.places)}%`,
        },
      };
}

/** From the change alone: the earlier amount follows from this year's, or is stated itself. */
function faultOfRate(
  move: StatedMove,
  change: RoleFigure,
  rate: RoleFigure,
  base: RoleFigure,
  isLast: boolean,
): SentenceFault | "none" | "unknown" {
  if (change.value === 0 && rate.value === 0) return "none";
  const before = isLast ? base.value : base.value - change.sign * change.value;
  const slack = base.slack + change.slack;
  if (before < 0 && -before > slack)
    return { template: "sentenceChangeExceeds", kind: "mismatch", words: { printed: move.printed, now: base.printed } };
  if (before <= slack) return rate.value === 100 ? "none" : zeroBase(move, base);
  const least = change.value - change.slack;
  const most = change.value + change.slack;
  // The change and what is left without it are rounded together.
  const beforeAt = (moved: number): ValueRange =>
    isLast
      ? spanOf(base)
      : { low: base.value - base.slack - change.sign * moved, high: base.value + base.slack - change.sign * moved };
  const span = {
    low: (least / beforeAt(least).high) * 100,
    high: beforeAt(most).low <= 0 ? Infinity : (most / beforeAt(most).low) * 100,
  };
  return meet(span, spanOf(rate)) ? "none" : rateFault(change, rate, base, isLast);
}

function rateFault(change: RoleFigure, rate: RoleFigure, base: RoleFigure, isLast: boolean): SentenceFault {
  const before = isLast ? base.value : base.value - change.sign * change.value;
  const expected = `${((change.value / before) * 100).toFixed(rate.places)}%`;
  const words = {
    printed: rate.printed,
    change: `${change.sign > 0 ? "增加" : "减少"} ${change.printed}`,
    last: isLast
      ? base.printed
      : printMoney(before, Math.max(base.places, change.places), [base, change]).replace(" ", ""),
    expected,
  };
  return isLast
    ? { template: "sentenceRateOfLast", kind: "percent", words }
    : { template: "sentenceRateOfChange", kind: "percent", words: { ...words, now: base.printed } };
}

function zeroBase({ printed }: StatedMove, now: RoleFigure): SentenceFault {
  return { template: "sentenceRateOfZero", kind: "percent", severity: "info", words: { printed, now: now.printed } };
}

function rateSpan(change: ValueRange, last: ValueRange): ValueRange {
  return {
    low: (Math.max(0, change.low) / last.high) * 100,
    high: last.low <= 0 ? Infinity : (change.high / last.low) * 100,
  };
}

/** Likeliest first. */
function readingsOf(plain: string, told: readonly RoleFigure[], move: StatedMove, year: number): readonly Reading[] {
  const own = told.filter(({ aside, measure }) => aside === move.aside && measure === "万元");
  const before = own.filter(({ role, end }) => role === "plain" && end <= move.start);
  const inItem = before.filter(({ item }) => item === move.item);
  const base = baseOf(
    plain.slice(
      Math.max(
        0,
        ...told
          .filter(({ role, end }) => (role === "plain" || role === "rate" || role === "change") && end <= move.start)
          .map(({ end }) => end),
      ),
      move.start,
    ),
    year,
  );
  const lasts = own.filter(
    ({ role, item, label }) => role === "last" && item === move.item && mayBeSame(baseOf(label, year), base),
  );
  const after = own.find(({ role, start, item }) => role === "plain" && start >= move.end && item === move.item);
  const nearest = before.at(-1);
  const isAfter = after !== undefined && isNeutral(strip(plain.slice(move.end, after.start)));
  const whole = wholeBefore(plain, before, move);
  const nows: (RoleFigure | null)[] = [
    ...new Set(
      [
        inItem.at(-1),
        whole,
        isAfter ? after : undefined,
        move.aside < 0 ? nearest : undefined,
        move.aside < 0 ? before[0] : undefined,
      ].filter((figure) => figure !== undefined),
    ),
  ];
  if (nows.length === 0) nows.push(null);
  const readings = nows.flatMap((now) =>
    (lasts.length === 0 ? [null] : lasts).map((last): Reading => ({
      now,
      last,
      sure: isSure(plain, told, move, now, last, lasts.length),
    })),
  );
  const misdated = misdatedBefore(plain, own, move);
  return misdated ? [...readings, { now: misdated, last: null, sure: false }] : readings;
}

/** 2025年度支出1,278.46万元，比上年减少101.54万元: it is the year that is wrong, and the amount may be this year's. */
function misdatedBefore(plain: string, own: readonly RoleFigure[], move: StatedMove): RoleFigure | undefined {
  const near = own.filter(({ role, end, item }) => role === "last" && item === move.item && end <= move.start).at(-1);
  return near &&
    /20\d\d年/.test(near.label) &&
    /[比较与同和](?:上年|去年|上一年|20\d\d年)/.test(plain.slice(near.end, move.start))
    ? near
    : undefined;
}

/** The amount before 其中: the change behind the parts may be the whole's. */
function wholeBefore(plain: string, before: readonly RoleFigure[], move: StatedMove): RoleFigure | undefined {
  const at = Math.max(plain.lastIndexOf("其中", move.start), plain.lastIndexOf("包括", move.start));
  return at < 0 ? undefined : before.filter(({ end }) => end <= at).at(-1);
}

/** Nothing but words of comparison stands between the figures of the reading and the change. */
function isSure(
  plain: string,
  told: readonly RoleFigure[],
  move: StatedMove,
  now: RoleFigure | null,
  last: RoleFigure | null,
  lasts: number,
): boolean {
  if (lasts > 1 || (now === null && (last === null || last.start > move.start))) return false;
  const all = [now, last, move].filter((part) => part !== null);
  const from = Math.min(...all.map(({ end }) => end));
  const to = Math.max(...all.map(({ start }) => start));
  let at = from;
  let gap = "";
  for (const figure of told) {
    if (figure.end <= from || figure.start >= to) continue;
    const inside = figure === now || figure === last || (figure.start >= move.start && figure.end <= move.end);
    if (!inside && figure.aside === move.aside) return false;
  }
  for (const part of [...all].sort((a, b) => a.start - b.start)) {
    if (part.start > at) gap += `${withoutAsides(plain.slice(at, part.start))}|`;
    at = Math.max(at, part.end);
  }
  const again = now !== null && last !== null ? nameAgain(now, last) : "";
  return gap.split("|").every((words) => isNeutral(strip(again === "" ? words : words.replace(again, ""))));
}

/** 2026年公务接待费5万元，比2025年公务接待费6万元减少1万元: the name of both; "" where they are not called alike. */
function nameAgain(now: RoleFigure, last: RoleFigure): string {
  const [own, other] = [now, last].map(({ label }) =>
    label.replace(/^[比较与同和]/, "").replace(/^(?:20\d\d年|上年|去年)度?/, ""),
  );
  return other !== undefined && other.length >= SHORTEST_NAME && own?.endsWith(other) === true ? other : "";
}

const SHORTEST_NAME = 3;

/** Directions and the words for what they measure. */
function strip(words: string): string {
  const direction = /(?:增加|增长|上升|提高|减少|下降|降低|净增|净减)(?:了|到|至)?$/.exec(words);
  return direction && directionOf(direction[0].replace(/[了到至]$/, "")) !== null
    ? words.slice(0, direction.index)
    : words;
}

/** What it is for, up to the end of the sentence, does not part an amount from its change. */
function withoutAsides(text: string): string {
  const from = Math.min(...["主要用于", "用于", "用以"].map((word) => text.indexOf(word)).filter((at) => at >= 0));
  const to = Number.isFinite(from) ? text.indexOf("。", from) : -1;
  return to < 0 ? text : text.slice(0, from) + text.slice(to);
}
