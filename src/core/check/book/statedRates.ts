/** A paragraph about one 科目 that states its budget twice, last year's execution and the percentage between them: its own arithmetic. */
import { changePercent } from "../../narrate/writing/percent";
import type { BookCheckOf } from "../../declare/bookCheck";
import { normalizeText } from "../../text/normalize";
import type { Finding } from "../../finding/finding";
import type { BookContext, BookVerdict } from "./bookContext";
import { textFinding } from "./bookContext";
import type { BookText } from "./bookTexts";
import { isRunning } from "./bookTexts";
import { tableAmounts } from "./tableAmounts";
import { amountAfter, headAmount, hundredths, percentIn } from "./statedAmounts";

export function statedRates(book: BookContext, declared: BookCheckOf<"statedRates">): BookVerdict {
  const before = normalizeText(declared.rate.before);
  const now = normalizeText(declared.rate.now);
  const known = knownNames(book, declared);
  const paragraphs = book.texts.filter(
    (text) =>
      isRunning(text) &&
      text.page.role === "narrative" &&
      text.plain.includes(before) &&
      text.plain.includes(now) &&
      !known.some((name) => text.plain.includes(name)),
  );
  return paragraphs.length === 0
    ? null
    : paragraphs.flatMap((text) => paragraphFaults(book, text, before, now, declared));
}

/** Rows whose figure of last year was entered: the narrative compares their paragraphs with the cells. */
function knownNames({ check }: BookContext, { rate }: BookCheckOf<"statedRates">): readonly string[] {
  const map = check.book.tables.get(rate.known.table);
  return map
    ? map.rows
        .filter((row) => (check.book.text(map, row, rate.known.column) ?? "") !== "" && row.label !== "")
        .map((row) => normalizeText(row.label))
    : [];
}

function paragraphFaults(
  book: BookContext,
  text: BookText,
  before: string,
  now: string,
  declared: BookCheckOf<"statedRates">,
): readonly Finding[] {
  const head = headAmount(text.plain.slice(0, text.plain.indexOf(before)));
  const last = amountAfter(text.plain, before);
  const budget = amountAfter(text.plain, now);
  if (last === null || budget === null) return [];
  if (head !== null && hundredths(head) !== hundredths(budget) && sameStyle(head, budget)) {
    return [
      textFinding(declared, text, {
        template: "bookStatedTwice",
        kind: "mismatch",
        words: {
          first: `${head}万元`,
          second: `${declared.rate.now}${budget}万元`,
          ofTable: ofTable(book, [head, budget], last),
        },
      }),
    ];
  }
  const said = percentIn(text.plain.slice(text.plain.indexOf(now)));
  if (said === null || !isExact(last) || !isExact(budget)) return [];
  const expected = rateOf(hundredths(budget), hundredths(last));
  return agrees(said, expected, hundredths(budget), hundredths(last))
    ? []
    : [
        textFinding(declared, text, {
          template: "bookRateDiffers",
          kind: said.sign === expected.sign ? "percent" : "direction",
          words: { printed: said.printed, expected: expected.printed, last, budget },
        }),
      ];
}

/** Which of the two amounts a table has, and the percentage that follows from it; "" where that is not certain. */
function ofTable({ check }: BookContext, printed: readonly string[], last: string): string {
  const known = new Set(tableAmounts(check).map(({ rounded }) => rounded));
  const [amount, ...others] = printed.filter((one) => known.has(hundredths(one)));
  if (amount === undefined || others.length > 0) return "";
  return `；表里有的是 ${amount}万元，按它算应为“${rateOf(hundredths(amount), hundredths(last)).printed}”`;
}

/** With two decimals the printed figure is the exact one. */
function isExact(printed: string): boolean {
  return /\.\d\d$/.test(printed);
}

function sameStyle(a: string, b: string): boolean {
  return (a.split(".")[1]?.length ?? 0) === (b.split(".")[1]?.length ?? 0);
}

function rateOf(budget: number, last: number): { readonly sign: number; readonly printed: string } {
  const difference = budget - last;
  if (difference === 0) return { sign: 0, printed: "持平" };
  return {
    sign: Math.sign(difference),
    printed:
      last === 0
        ? "只写增加的金额，不写百分比"
        : `${difference > 0 ? "增加" : "减少"}${changePercent(difference, last)}%`,
  };
}

/** A percentage with fewer places is rounded from the exact one; the figures themselves are rounded to 0.01. */
function agrees(
  said: { readonly sign: number; readonly percent: string | null },
  expected: { readonly sign: number },
  budget: number,
  last: number,
): boolean {
  if (said.percent === null || Number(said.percent.replace(/,/g, "")) === 0)
    return expected.sign === 0 || Math.abs(budget - last) * 20_000 < Math.abs(last);
  if (said.sign !== expected.sign || last === 0) return false;
  const places = said.percent.split(".")[1]?.length ?? 0;
  const exact = (Math.abs(budget - last) / Math.abs(last)) * 100;
  const fromRounding = ((Math.abs(budget) + Math.abs(last)) / (Math.abs(last) * Math.abs(last))) * 50;
  return Math.abs(Number(said.percent.replace(/,/g, "")) - exact) <= 0.5 * 10 ** -places + fromRounding + 1e-9;
}
