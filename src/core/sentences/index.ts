/** Works out what a paragraph states about itself, without knowing the form. */
import { judgeChanges } from "./changes";
import { judgeCompletions } from "./completions";
import type { SentenceFault } from "./fault";
import type { JudgedFigures, Partitions } from "./parts";
import { judgeListed, judgeParts } from "./parts";
import type { RoleFigure } from "./roles";
import { toldFigures } from "./roles";
import { judgeShares, leadBefore, sharesOf } from "./shares";
import { judgeInWords, judgeTotals } from "./totals";
import type { IsKnown } from "./twice";
import { judgeNet, judgeTwice } from "./twice";
import { judgeRepeated, judgeWritten } from "./written";

export interface WorkedOut {
  readonly faults: readonly SentenceFault[];
  /** Figures that agree with others of their paragraph. */
  readonly proven: readonly RoleFigure[];
}

/** A paragraph with more figures or characters than that is a table in disguise. */
const MOST_FIGURES = 150;
const MOST_CHARACTERS = 6000;
/** Paragraphs under one 其中： that are looked at to know of which whole they are parts. */
const LONGEST_LIST = 20;

/** Paragraphs in their order, in comparable form with years in digits; one result for each. */
export function workOut(
  paragraphs: readonly string[],
  year: number,
  partitions: Partitions,
  isKnown: IsKnown = () => false,
): readonly WorkedOut[] {
  const told = paragraphs
    .map((plain) => (plain.length > MOST_CHARACTERS ? [] : toldFigures(plain, year)))
    .map((figures) => (figures.length > MOST_FIGURES ? [] : figures));
  const found: JudgedFigures[][] = paragraphs.map(() => []);
  let list: List | null = null;
  paragraphs.forEach((plain, index) => {
    const own = told[index] ?? [];
    if (list !== null) {
      const next: List | "end" = continued(list, plain, index, own[0]);
      list = next === "end" ? closed(list, found, partitions) : next;
    }
    const repeated = judgeRepeated(plain, own);
    const twice = judgeTwice(plain, own, year, isKnown);
    const parts = repeated.faults.length > 0 ? repeated : judgeParts(plain, own, partitions);
    found[index]?.push(judgeCompletions(plain, own), judgeTotals(plain, own), judgeInWords(plain, own));
    found[index]?.push(twice, judgeNet(own), parts, judgeWritten(plain), judgeShares(plain, own, list?.wholes ?? []));
    // Which of two amounts counts decides about the rest.
    if (twice.faults.length === 0) found[index]?.push(judgeChanges(plain, own, year));
    if (/(?:其中|包括|如下|以下方面)[:,]?$/.test(plain)) {
      const behind = (one: RoleFigure): number =>
        paragraphs
          .slice(index + 1, index + 1 + LONGEST_LIST)
          .reduce((count, text, at) => count + sharesOf(text, told[index + 1 + at] ?? [], one), 0);
      const wholes = likeliestFirst(wholesIn(plain, own), behind);
      list = wholes.length > 0 ? { wholes, parts: [], above: ordinalOf(plain), own: null } : null;
    }
  });
  if (list !== null) closed(list, found, partitions);
  return found.map((all) => ({
    faults: all.flatMap(({ faults }) => faults),
    proven: all.flatMap(({ proven }) => proven),
  }));
}

/** Figures of a paragraph, in comparable form, that an earlier amount, a change or a percentage beside them bears out. */
export function bornOut(plain: string, year: number): readonly RoleFigure[] {
  return plain.length > MOST_CHARACTERS ? [] : judgeChanges(plain, toldFigures(plain, year), year).proven;
}

/** Paragraphs under one that ends with 其中：. */
interface List {
  /** What the parts may be parts of, the likeliest first; of one measure. */
  readonly wholes: readonly RoleFigure[];
  readonly parts: readonly { readonly index: number; readonly head: RoleFigure }[];
  /** How the paragraph over the list is numbered, and how its parts are. */
  readonly above: string;
  readonly own: string | null;
}

/**
 * The last amount of the paragraph is what its 其中： parts; but 收入合计100万元，包括本年收入90万元，上年结转10万元。其中： parts what the
 * sentence before it parts. The other amounts of that sentence may be meant.
 */
function wholesIn(plain: string, told: readonly RoleFigure[]): readonly RoleFigure[] {
  const figures = told.filter(({ role, aside }) => role === "plain" && aside < 0);
  const last = figures.at(-1);
  if (!last) return [];
  const alike = figures.filter(({ measure, sentence }) => measure === last.measure && sentence === last.sentence);
  const lead = leadBefore(plain, last.start);
  const divided = plain.slice(last.end).includes("。") ? alike.filter(({ end }) => end <= lead).at(-1) : undefined;
  const [meant, others] = [divided ?? last, alike.filter((figure) => figure !== (divided ?? last))];
  return [meant, ...others];
}

/** The whole of which most of the shares behind it are shares; none of a list says more than its own sentence does. */
function likeliestFirst(wholes: readonly RoleFigure[], shares: (whole: RoleFigure) => number): readonly RoleFigure[] {
  return wholes.length < 2 ? wholes : [...wholes].sort((a, b) => shares(b) - shares(a));
}

/** The shape of the number before a paragraph: 一、 （一） 1. （1）. */
function ordinalOf(plain: string): string {
  const found =
    /^(?:[一二三四五六七八九十]{1,3}(?=[、.])|\([一二三四五六七八九十]{1,3}\)|\d{1,2}(?=[.、])(?!\.\d)|\(\d{1,2}\))/.exec(
      plain,
    )?.[0] ?? "";
  return found.replace(/\d+/, "1").replace(/[一二三四五六七八九十]+/, "一");
}

/** With another part of it, a paragraph whose first figure has the measure of the whole; deeper numbers are passed over. */
function continued(list: List, plain: string, index: number, head: RoleFigure | undefined): List | "end" {
  const ordinal = ordinalOf(plain);
  if (ordinal !== "" && ordinal === list.above) return "end";
  if (list.own !== null && list.own !== "" && ordinal !== list.own) return ordinal === "" ? "end" : list;
  if (list.own === "" && ordinal !== "") return "end";
  if (
    !head ||
    head.role !== "plain" ||
    head.measure !== list.wholes[0]?.measure ||
    head.aside >= 0 ||
    plain.slice(0, head.start).includes("。")
  )
    return "end";
  return { ...list, own: ordinal, parts: [...list.parts, { index, head }] };
}

/** The list is at its end; nothing remains open. */
function closed({ wholes, parts }: List, found: readonly JudgedFigures[][], partitions: Partitions): null {
  const last = parts.at(-1);
  if (last && parts.length > 1)
    found[last.index]?.push(
      judgeListed(
        wholes.map((whole) => ({ whole, parts: parts.map(({ head }) => head), open: false, strict: true })),
        partitions,
      ),
    );
  return null;
}
