/**
 * Amounts that texts state of a 科目, held against the rows that tables print of it: 人大事务（款）行政运行（项）支出7448.2万元. Where no
 * sentence is known beforehand: in disclosures without a form, and in what people add to the sentences of a form.
 */
import type { Amount } from "../../amount/amount";
import { formatAmount } from "../../amount/amount";
import { convertAmount, lastPlace } from "../../amount/money";
import type { BookCheckOf } from "../../declare/bookCheck";
import type { CheckContext } from "../../finding/context";
import { wordsAt } from "../../finding/context";
import type { Finding } from "../../finding/finding";
import { slipOf } from "../../finding/slips";
import type { BookContext, BookVerdict } from "./bookContext";
import { readable, textFinding } from "./bookContext";
import type { BookText } from "./bookTexts";
import { isRunning } from "./bookTexts";
import { meant } from "./meantFigure";
import type { TableFigure } from "./namedRows";
import { namedRows, rowFigures } from "./namedRows";
import type { TotalInText, Whole } from "./namedTotals";
import { namedShares } from "./namedShares";
import { figuresOfWhole, statedTotals } from "./namedTotals";
import { headingsOver, kindOf, moneyKindAt, textsOfBasic, textsOfOneKind } from "./moneyOfTexts";
import type { MoneyKind } from "./moneyOfTexts";
import { ofThreePublic } from "./threePublic";
import { withUnitOfTexts } from "./unitInTexts";
import { threePublicChanges } from "./threePublicChanges";
import { isAnything, statedFigures } from "./statedFigures";
import type { StatedAmount, StatedFigure } from "./statedFigures";
import { tableAmounts } from "./tableAmounts";
import { isOfAccounts } from "./tableTitle";

export type NamedAmount = StatedFigure | (StatedAmount & Pick<TotalInText, "printed">);

export function namedFigures(book: BookContext, declared: BookCheckOf<"namedFigures">): BookVerdict {
  const compared = comparedFigures(book, declared);
  if (compared.length === 0) return null;
  const printed = tableAmounts(book.check).map(({ exact, unit }) =>
    unit === "元" ? exact : convertAmount(exact, "万元", "元"),
  );
  const step = coarsest(book.check);
  // What units add up to is a figure of the tables as well. Of another row only what is printed as finely as tables print it.
  const isRight = ({ figure, figures, alone }: ComparedAmount): boolean =>
    figures.some(({ amount }) => agrees(figure, amount, step)) ||
    (!(alone === true && declared.onlyAdded === true) &&
      printed.some((amount) => agrees({ ...figure, place: Math.min(figure.place, HUNDREDTH_OF_WAN) }, amount, step)));
  return [
    ...compared.flatMap((one) =>
      isRight(one) ? [] : differing(book.check, declared, one.text, one.figure, one.figures),
    ),
    ...(declared.onlyMarked === true
      ? []
      : [
          ...namedShares(book.check, declared, compared),
          ...(declared.onlyAdded === true
            ? []
            : threePublicChanges(book.check, declared, compared, book.texts.filter(isRunning))),
        ]),
  ];
}

/** 0.01 万元, in hundredths of 元. */
const HUNDREDTH_OF_WAN = 10_000;

export interface ComparedAmount {
  /** Its name means one line of one table, whatever else has its amount. */
  readonly alone?: true;
  readonly text: BookText;
  readonly figure: NamedAmount;
  /** What the tables print of it. */
  readonly figures: readonly TableFigure[];
}

/** Amounts whose words name a row or a whole that a table prints. */
export function comparedFigures(
  book: BookContext,
  declared: Pick<BookCheckOf<"namedFigures">, "onlyMarked" | "onlyAdded">,
): readonly ComparedAmount[] {
  const running = book.texts.filter((text) => isRunning(text));
  const context = withUnitOfTexts(book.check, running);
  const ofBasic = textsOfBasic(running);
  const ofAccounts = isOfAccounts(context);
  const stated = running.flatMap((text) =>
    statedFigures(text.plain, context.year, { shortest: ofBasic.has(text) ? SHORTEST_ITEM : undefined, ofAccounts })
      .filter(({ marked }) => (marked ? declared.onlyAdded !== true : declared.onlyMarked !== true))
      .map((figure) => ({ text, figure })),
  );
  const totals = (declared.onlyMarked === true ? [] : running).flatMap((text) =>
    statedTotals(text.plain, context)
      .filter((figure) => declared.onlyAdded !== true || !isOfAnother(context, text.plain, figure))
      .map((figure) => ({ text, figure })),
  );
  const rows = stated.length === 0 ? null : namedRows(context);
  const ofOneKind = textsOfOneKind(running);
  const ofRows = stated.flatMap(({ text, figure }) => {
    const all = rows === null || isAnything(text.plain, figure) ? [] : rowFigures(rows, figure, ofBasic.has(text));
    const figures = ofOneKind.has(text) ? ofTheKind(all, figure) : all;
    return figures.length === 0 ? [] : [{ text, figure, figures }];
  });
  const headings = headingsOver(running);
  const ofTotals = totals.flatMap(({ text, figure }) => {
    const all = figuresOfWhole(context, figure.whole);
    const kind = moneyKindAt(text.plain, figure.start, headings.get(text) ?? "");
    const isParted = PARTED.includes(figure.whole);
    const figures = isParted && ofOneKind.has(text) ? ofTheKind(all, figure) : all;
    // 财政拨款 of several funds is more than 一般公共预算, a fund is none of it.
    const own = isParted && isOther(context, kind) ? figures.filter(({ general }) => !general) : figures;
    // 收入总计 under 财政拨款 may be that of 财政拨款, unless it is nearly that of all money.
    const isDoubtful = OF_ALL.includes(figure.whole) && kindOf(text.plain, headings.get(text) ?? "") !== null;
    const meantHere = isDoubtful ? own.filter(({ amount }) => isNearly(figure, amount)) : own;
    return meantHere.length === 0 ? [] : [{ text, figure, figures: meantHere }];
  });
  return [...ofRows, ...ofTotals, ...(declared.onlyMarked === true ? [] : ofThreePublic(context, running))];
}

/** 会议支出10.00万元，其中：基本支出6.00万元: the part of a whole that is none of the tables'. */
function isOfAnother(context: CheckContext, plain: string, { start }: Pick<StatedAmount, "start">): boolean {
  const from = Math.max(plain.lastIndexOf("。", start), plain.lastIndexOf(";", start)) + 1;
  const before = plain.slice(from, start);
  return (
    /其中|包括|分为/.test(before) &&
    !statedTotals(before, context).some((whole) =>
      figuresOfWhole(context, whole.whole).some(({ amount }) => agrees(whole, amount, 0)),
    )
  );
}

/** 水费, where the text speaks of 基本支出. */
const SHORTEST_ITEM = 2;

/** Of one kind of money as well as of all. */
const PARTED: readonly Whole[] = ["basic", "project", "currentIncome", "currentExpenditure"];

const OF_ALL: readonly Whole[] = ["grand", "all"];

/** The same, or a slip of the pen away. */
function isNearly({ value, place, unit }: StatedAmount, amount: Amount): boolean {
  const inUnit = (one: Amount): Amount => (unit === "元" ? one : convertAmount(one, "元", "万元"));
  return Math.abs(value - amount) * 2 <= place || slipOf(inUnit(value), inUnit(amount)) !== null;
}

/** Money that 一般公共预算 is no more than a part of. */
function isOther(context: CheckContext, kind: MoneyKind | null): boolean {
  if (kind !== "fiscal") return kind === "fund" || kind === "capital";
  const [all, general, ...others] = (["fiscal", "general", "fund", "capital"] as const).map((whole) =>
    Math.max(0, ...figuresOfWhole(context, whole).map(({ amount }) => amount)),
  );
  return (all ?? 0) > (general ?? 0) || others.some((amount) => amount > 0);
}

/** One kind of money is a part of what tables of all money print: no more than it, and that is all they say. */
function ofTheKind<Figure extends TableFigure>(figures: readonly Figure[], { value }: StatedAmount): readonly Figure[] {
  const own = figures.filter(({ overall }) => overall !== true);
  return own.length > 0 || figures.some(({ amount }) => amount >= value) ? own : figures;
}

/** Told where all tables have one figure for it, or the text has one of them with a slip of the pen: of several nobody knows which is meant. `addedTo`: beside the sentences of a form, as a warning. */
function differing(
  context: CheckContext,
  declared: BookCheckOf<"namedFigures">,
  text: BookText,
  figure: NamedAmount,
  figures: readonly TableFigure[],
): readonly Finding[] {
  const first = meant(figures, figure, declared.onlyAdded === true);
  if (!first) return [];
  const expected = figure.unit === "元" ? first.amount : convertAmount(first.amount, "元", "万元");
  const words = {
    name: readable(figure.printed),
    stated: figure.amount,
    unit: figure.unit,
    expected: formatAmount(expected, 2),
    cell: wordsAt(context, first.at),
  };
  const finding = textFinding(declared, text, { template: "bookFigureOfRowDiffers", kind: "narrative", words });
  return [{ ...finding, cells: [...finding.cells, { address: first.at, words: words.cell, printed: words.expected }] }];
}

/** To the places that the text prints, or the tables where they print fewer. */
function agrees({ value, place }: StatedAmount, amount: Amount, step: Amount): boolean {
  return Math.abs(value - amount) * 2 <= Math.max(place, step);
}

/** The last place of tables in 万元, in hundredths of 元: what a text prints in 元 they print rounded. 0 where none is. */
function coarsest({ book }: CheckContext): Amount {
  return Math.max(
    0,
    ...[...book.tables.values()].map(({ money }) =>
      money.unit === "万元" ? convertAmount(lastPlace(money), "万元", "元") : 0,
    ),
  );
}
