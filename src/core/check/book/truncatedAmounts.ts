/** Amounts of a text in 万元 that cut off what the table's 元 would round up. */
import { formatAmount, parseDecimalString } from "../../amount/amount";
import type { Amount } from "../../amount/amount";
import { convertAmount, unitFactor } from "../../amount/money";
import type { BookCheckOf } from "../../declare/bookCheck";
import type { CheckContext } from "../../finding/context";
import type { BookContext, BookVerdict } from "./bookContext";
import { textFinding } from "./bookContext";
import { isRunning } from "./bookTexts";
import { tableAmounts } from "./tableAmounts";

const AMOUNT = /(?<![\d.,])(\d[\d,]*\.\d\d)万元/g;

/** Below 1.00 万元 too many figures are alike by chance. */
const LEAST: Amount = 1_00;

export function truncatedAmounts(
  { check, texts }: BookContext,
  declared: BookCheckOf<"truncatedAmounts">,
): BookVerdict {
  const running = texts.filter((text) => isRunning(text) && text.page.role === "narrative");
  const { rounded, cut } = figuresIn(check);
  if (running.length === 0 || cut.size === 0) return null;
  return running.flatMap((text) =>
    [...text.plain.matchAll(AMOUNT)].flatMap(([, printed = ""]) => {
      const amount = parseDecimalString(printed.replace(/,/g, ""));
      const exact = amount === null || amount < LEAST || rounded.has(amount) ? undefined : cut.get(amount);
      if (exact === undefined) return [];
      return [
        textFinding(declared, text, {
          template: "bookTruncated",
          kind: "rounding",
          words: { printed, exact: formatAmount(exact, 0), expected: formatAmount(convertAmount(exact, "元", "万元")) },
        }),
      ];
    }),
  );
}

interface Figures {
  /** Hundredths of 万元 that some figure, of a table or of 基础信息, is when rounded. */
  readonly rounded: ReadonlySet<Amount>;
  /** What a figure is when cut off → the figure in hundredths of 元, where that is not what it is rounded. */
  readonly cut: ReadonlyMap<Amount, Amount>;
}

function figuresIn(check: CheckContext): Figures {
  const rounded = new Set<Amount>();
  const cut = new Map<Amount, Amount>();
  for (const { exact, unit, rounded: right } of tableAmounts(check)) {
    const short = unit === "元" ? Math.trunc(exact * unitFactor("元", "万元")) : right;
    rounded.add(right);
    if (short !== right && !cut.has(short)) cut.set(short, exact);
  }
  return { rounded, cut };
}
