/** Which of the figures that tables print for a name a text means, where they are several. */
import type { Amount } from "../../amount/amount";
import { convertAmount } from "../../amount/money";
import { slipCost, slipOf } from "../../finding/slips";
import type { TableFigure } from "./namedRows";
import type { NamedAmount } from "./namedFigures";

/** The one that the text has with a slip of the pen; null where nobody knows. `addedTo`: beside the sentences of a form, as a warning. */
export function meant(
  figures: readonly TableFigure[],
  { value, unit, place, ...named }: NamedAmount,
  addedTo: boolean,
): TableFigure | null {
  const [first] = figures;
  if (!first || figures.every(({ amount }) => amount === first.amount)) return first ?? null;
  const isTotal = !("marked" in named);
  const isTop = figures.every(({ top }) => top === true);
  const isMarked = "marked" in named && named.marked;
  const isTold = isMarked && (named.above !== null || named.isTop || named.code !== null);
  if (!isTotal && !isTop && !isTold && (isMarked || !addedTo)) return null;
  const inUnit = (amount: Amount): Amount => (unit === "元" ? amount : convertAmount(amount, "元", "万元"));
  const isCertain = isTotal || isTop || isTold;
  const slips = figures
    .map((one) => ({ one, slip: slipOf(inUnit(value), inUnit(one.amount)) }))
    .filter(({ slip }) => slip !== null && (isCertain || (PLAIN_SLIPS.has(slip) && value >= LONG_ENOUGH * place)));
  // 收入预算 is that of the year or of all, a 类 that of all money or of one fund: told where it is a slip of one of them alone.
  if (!isTold && new Set(slips.map(({ one }) => one.amount)).size > 1) return null;
  return [...slips].sort((a, b) => slipCost(a.slip) - slipCost(b.slip))[0]?.one ?? null;
}

/** Where nothing but a name says which row is meant: two digits that changed places, or one that is another, of four at least. */
const PLAIN_SLIPS: ReadonlySet<string | null> = new Set(["transposed", "wrongDigit"]);
const LONG_ENOUGH = 1000;
