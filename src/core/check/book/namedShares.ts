/** Shares of a whole that the text names and another paragraph states: 农林水支出60万元，占财政拨款支出的60%. The whole is that of the tables. */
import { convertAmount } from "../../amount/money";
import { formatAmount } from "../../amount/amount";
import type { BookCheckOf } from "../../declare/bookCheck";
import type { CheckContext } from "../../finding/context";
import type { Finding } from "../../finding/finding";
import { readable, textFinding } from "./bookContext";
import type { ComparedAmount } from "./namedFigures";
import { figuresOfWhole, statedTotals } from "./namedTotals";
import type { Whole } from "./namedTotals";

/** Right behind an amount. */
const SHARE =
  /^[\d,.]+万?元[,、(]*占(?:20\d\d年度?)?([^,;。%占\d]{3,24}?)(?:的(?:比重|比例)?)?(?:为|达)?(\d{1,3}(?:\.\d{1,4})?)%/;

const WHOLES: readonly (readonly [Whole, RegExp])[] = [
  [
    "all",
    /^(?:部门|单位)?(?:预算)?(?:总(?:收入|支出)|全部(?:收入|支出)|(?:收入|支出)(?:总额|总计|总预算|预算(?:总额|总计)?))$/,
  ],
  ["currentExpenditure", /^(?:本年|当年)支出(?:合计|总额)?$/],
  ["fiscal", /^财政拨款总?(?:支出)(?:总额|合计|总计|预算|总预算|预算总额)?$/],
  ["general", /^一般公共预算(?:财政拨款|拨款)?总?支出(?:总额|合计|总计|预算|预算总额)?$/],
];

/** What tables in 万元 round to, in hundredths of 元. */
const ROUNDED = 10_000;

/** Only of an amount that a table has for its row, and where all tables have one figure of the whole. */
export function namedShares(
  context: CheckContext,
  declared: BookCheckOf<"namedFigures">,
  compared: readonly ComparedAmount[],
): readonly Finding[] {
  return compared.flatMap(({ text, figure, figures }): readonly Finding[] => {
    const [, of = "", rate = ""] = SHARE.exec(text.plain.slice(figure.start)) ?? [];
    const whole = WHOLES.find(([, words]) => words.test(of))?.[0];
    const isOwn = figures.some(
      ({ amount }) => Math.abs(amount - figure.value) * 2 <= Math.max(figure.place, Math.min(ROUNDED, amount / 1000)),
    );
    if (whole === undefined || !isOwn || statesWhole(text.plain.slice(0, figure.start), whole, of, context)) return [];
    const bases = basesOf(context, whole, of).filter((one) => one >= figure.value);
    const places = rate.split(".")[1]?.length ?? 0;
    const exactOf = (one: number): number => (figure.value / one) * 100;
    const isShareOf = (one: number): boolean =>
      Math.abs(exactOf(one) - Number(rate)) <= ((figure.place + ROUNDED) / one) * 50 + 0.5 * 10 ** -places + 1e-9;
    const [base] = bases;
    if (base === undefined || bases.length > MOST_BASES || bases.some(isShareOf)) return [];
    const exact = exactOf(base);
    const inUnit = figure.unit === "元" ? base : convertAmount(base, "元", "万元");
    return [
      textFinding(declared, text, {
        template: "sentenceShareDiffers",
        kind: "percent",
        severity: "warning",
        words: {
          printed: `${rate}%`,
          part: `${figure.amount}${figure.unit}`,
          whole: `表中的${readable(of)}${formatAmount(inUnit, 2)}${figure.unit}`,
          expected: `${exact.toFixed(places)}%`,
        },
      }),
    ];
  });
}

/** The year's total and that of all; of more nobody knows which is meant. */
const MOST_BASES = 2;

/** Each once, the largest first: the total of all. 占支出总额 is a share of what goes out. */
function basesOf(context: CheckContext, whole: Whole, of: string): readonly number[] {
  const side = (["收入", "支出"] as const).find((one) => of.includes(one)) ?? null;
  const own = figuresOfWhole(context, whole).filter((figure) => figure.side === null || figure.side === side);
  return [...new Set(own.map(({ amount }) => amount))].sort((a, b) => b - a);
}

/** The paragraph has the whole in the same words: what it says of itself is worked out there. */
function statesWhole(before: string, whole: Whole, of: string, context: CheckContext): boolean {
  return before.includes(of) && statedTotals(before, context).some((total) => total.whole === whole);
}
