/** Amounts and changes as a text prints them, in the comparable form of texts. */
import { directionOf, LESS, MORE, SAME } from "../../text/directions";
import { literal } from "../../text/literal";

/** A change against one base, in hundredths of 万元; `place` is the last printed place. */
export interface StatedChange {
  readonly change: number;
  readonly place: number;
  /** What it is measured against: 2023年预算. */
  readonly base: string;
  /** The words that say so. */
  readonly printed: string;
}

const AMOUNT = "(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?";
const UP = MORE.join("|");
const DOWN = LESS.join("|");
const UNCHANGED = SAME.join("|");

/** Null where the text does not say it, or says it with several values. */
export function changeAfter(lines: readonly string[], words: string): StatedChange | null {
  const pattern = new RegExp(
    `${literal(words)}${AMOUNT}万元[,。;](?:比|较|与|同|和)([^,。;]{2,20}?)(?:(${UP}|${DOWN})(${AMOUNT})万元|(?:相比)?(${UNCHANGED}))`,
    "g",
  );
  const found = lines
    .flatMap((line) => [...line.matchAll(pattern)])
    .map(([, base = "", direction, amount = "", same]): StatedChange => {
      if (same !== undefined || direction === undefined) return { change: 0, place: 1, base, printed: same ?? "" };
      const places = amount.split(".")[1]?.length ?? 0;
      return {
        change: (isDown(direction) ? -1 : 1) * hundredths(amount),
        place: 10 ** Math.max(0, 2 - places),
        base,
        printed: `${direction}${amount}万元`,
      };
    });
  const [first] = found;
  return first !== undefined && found.every(({ change }) => change === first.change) ? first : null;
}

/** 1 or -1; null where nothing is said, or both. */
export function directionAfter(
  lines: readonly string[],
  words: string,
): { readonly sign: 1 | -1; readonly printed: string } | null {
  const found = lines
    .flatMap((line) => [...line.matchAll(new RegExp(`${literal(words)}(${UP}|${DOWN})(?![(/、或])`, "g"))])
    .map(([, direction = ""]) => direction);
  const [first] = found;
  if (first === undefined || found.some((other) => isDown(other) !== isDown(first))) return null;
  return { sign: isDown(first) ? -1 : 1, printed: first };
}

/** The amount right behind the name of the 科目 in its quotation marks. */
export function headAmount(line: string): string | null {
  return new RegExp(`["」』](?:科目)?(${AMOUNT})万元`).exec(line)?.[1] ?? null;
}

/** The first amount in 万元 right behind the words. */
export function amountAfter(line: string, words: string): string | null {
  return new RegExp(`${literal(words)}(${AMOUNT})万元`).exec(line)?.[1] ?? null;
}

export interface StatedPercent {
  readonly sign: 1 | -1 | 0;
  /** As printed, without its sign of percent; null for no change. */
  readonly percent: string | null;
  readonly printed: string;
}

/** 比2023年预算执行数增加3.84%. */
export function percentIn(line: string): StatedPercent | null {
  const found = new RegExp(`(?:比|较|与|同|和)[^,。;]{2,20}?(?:(${UP}|${DOWN})(${AMOUNT})%|(${UNCHANGED}))`).exec(line);
  if (!found) return null;
  const [, direction, percent = "", same] = found;
  if (direction === undefined) return { sign: 0, percent: null, printed: same ?? "" };
  return { sign: isDown(direction) ? -1 : 1, percent, printed: `${direction}${percent}%` };
}

/** Of an amount as printed; more than two decimals are rounded. */
export function hundredths(printed: string): number {
  return Math.round(Number(printed.replace(/,/g, "")) * 100);
}

function isDown(direction: string): boolean {
  return directionOf(direction) === -1;
}
