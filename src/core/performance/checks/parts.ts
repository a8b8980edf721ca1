/** P-05: what the overview states as the whole and as its parts is the year's amount, and its parts are the cost indicators. */
import type { PerformanceTemplate } from "../wording";
import type { FormFault } from "../fault";
import type { SaidInCell } from "../model";
import { costsOf, isCost, isUnitPrice, isWhole, totalOf } from "./costs";
import type { Cost } from "./costs";
import { pairUp } from "./pairUp";
import { pairsOf } from "./names";
import { pricedSums } from "./products";
import { doubtfulAmounts, investedIn, OVERVIEW, plainAmounts } from "./stated";
import type { StatedQuantity } from "./stated";
import { indicatorWords, sameYuan, textCalled, yuanWords } from "./view";
import type { FormView } from "./view";

const SUM = { rule: "performance.parts-make-the-amount", form: "P-05" } as const;
const NAMES = { rule: "performance.parts-are-the-costs", form: "P-05" } as const;
/** Where the money comes from is not what it costs. */
const OF_SOURCE = /(?:资金|配套|自筹|拨款|中央|省级|市级|县级|上级|财政)[^,;。]{0,4}$/;
/** A list that names less than that of the money may be of examples. */
const MOST_OF_IT = 0.5;

export function checkParts(view: FormView, year: number): readonly FormFault[] {
  const amount = view.amounts.year;
  const text = textCalled(view, OVERVIEW);
  if (amount === null || !text) return [];
  const all = plainAmounts(view, year);
  const { parts, totals } = split(view, all, amount);
  const priced = pricedSums(text);
  const base = {
    at: [text.said, ...(view.money.year ? [view.money.year] : [])] satisfies readonly SaidInCell[],
    sheet: view.form.sheet,
  };
  const wrong = totals.map((one): FormFault => ({
    ...SUM,
    ...base,
    severity: "warning",
    template: "perfTotalDiffers",
    words: {
      printed: `${one.clause}${one.quantity.printed}`,
      amount: yuanWords(amount),
      difference: yuanWords(Math.abs(one.quantity.high - amount)),
    },
  }));
  if (parts.length < 2) return [...wrong, ...checkAlone(view, parts, text.said)];
  // With prices of one beside them, parts are the whole only together with what those make.
  if (
    priced === null
      ? total(parts, "low") <= amount && !isSum(parts, amount)
      : priced.some(({ low, high }) => isBetween(amount, total(parts, "low") + low, total(parts, "high") + high))
  )
    return wrong;
  if (isSum(parts, amount) || (view.amounts.life !== null && isSum(parts, view.amounts.life)))
    return [...wrong, ...checkNames(view, parts, amount, text.said)];
  if (isToldTwice(parts, amount) || isOfMore(view, all, parts, year)) return wrong;
  const sum = total(parts, "high");
  const words = {
    parts: partWords(parts),
    sum: yuanWords(sum),
    amount: yuanWords(amount),
    difference: yuanWords(Math.abs(sum - amount)),
    ...hint(view, parts),
  };
  return [
    { ...SUM, ...base, severity: sum >= MOST_OF_IT * amount ? "warning" : "info", template: "perfPartsDiffer", words },
    ...wrong,
  ];
}

/** What money is paid for. */
const SPENT = /(?:费|费用|经费|资金|支出|工资|补助|补贴|奖励|款|租金|成本)$/;

/** A part that stands alone is no more than the whole, and what its own cost indicator says. */
function checkAlone(view: FormView, parts: readonly StatedQuantity[], overview: SaidInCell): readonly FormFault[] {
  const [part] = parts;
  const { year, life } = view.amounts;
  if (!part || year === null || part.quantity.bound !== "exact") return [];
  if (SPENT.test(part.clause) && part.quantity.low > Math.max(year, life ?? 0))
    return [
      {
        ...SUM,
        severity: "warning",
        template: "perfTotalDiffers",
        words: {
          printed: `${part.clause}${part.quantity.printed}`,
          amount: yuanWords(year),
          difference: yuanWords(part.quantity.low - year),
        },
        at: [overview, ...(view.money.year ? [view.money.year] : [])],
        sheet: view.form.sheet,
      },
    ];
  const { unequal } = pairUp(parts, costsOf(view, "year"), pairsOf(view.form.name?.text ?? ""));
  return unequal.map(({ parts: of, cost }) => ({
    ...NAMES,
    severity: "warning",
    template: "perfPartAndCostDiffer",
    words: { parts: partWords(of), cost: indicatorWords(cost) },
    at: [cost.value, overview],
    sheet: view.form.sheet,
  }));
}

interface Split {
  readonly parts: readonly StatedQuantity[];
  /** Said to be the whole, and not the amount. */
  readonly totals: readonly StatedQuantity[];
}

/** 共10万元 … 共36万元 are parts themselves where there are several, or where they make the amount with the others. */
function split(view: FormView, all: readonly StatedQuantity[], amount: number): Split {
  const others = all.filter(({ quantity, isTotal }) => !isTotal || !isAmountOf(view, quantity));
  const plain = withoutNested(others.filter(({ isTotal }) => !isTotal));
  const whole = wholeBefore(plain, amount);
  if (whole) return { parts: plain.slice(1), totals: [whole] };
  const totals = others.filter(({ isTotal, quantity }) => isTotal && !sumsUpTo(plain, quantity.high));
  const together = others.filter((one) => plain.includes(one) || totals.includes(one));
  return totals.length > 0 && (totals.length > 1 || isSum(together, amount))
    ? { parts: together, totals: [] }
    : { parts: plain, totals };
}

/** 办案经费45万元,其中:差旅费18万元、租赁费10万元 …: the first is the whole of the others, which make the amount. */
function wholeBefore(plain: readonly StatedQuantity[], amount: number): StatedQuantity | null {
  const [first, ...others] = plain;
  return first && others.length > 1 && /其中|包括|含/.test(others[0]?.label ?? "") && isSum(others, amount)
    ? first
    : null;
}

function isBetween(amount: number, low: number, high: number): boolean {
  return low <= amount + 0.005 && high >= amount - 0.005;
}

function isAmountOf({ amounts }: FormView, { low, high }: StatedQuantity["quantity"]): boolean {
  return [amounts.year, amounts.life].some((amount) => amount !== null && isBetween(amount, low, high));
}

function total(parts: readonly StatedQuantity[], end: "low" | "high"): number {
  return parts.reduce((sum, { quantity }) => sum + quantity[end], 0);
}

function isSum(parts: readonly StatedQuantity[], amount: number): boolean {
  return isBetween(amount, total(parts, "low"), total(parts, "high"));
}

/** 上半年5万元、下半年5万元, and 租金6万元、链路费4万元: the whole is parted in two ways, one after the other. */
function isToldTwice(parts: readonly StatedQuantity[], amount: number): boolean {
  return parts.some(
    (_, at) => at > 1 && at < parts.length - 1 && isSum(parts.slice(0, at), amount) && isSum(parts.slice(at), amount),
  );
}

/** The parts make another whole that the text states: 合计115.36万元 of which the budget pays 115.2万元; 总投资 of 中央资金 and 县级配套. */
function isOfMore(
  view: FormView,
  all: readonly StatedQuantity[],
  parts: readonly StatedQuantity[],
  year: number,
): boolean {
  const text = textCalled(view, OVERVIEW);
  const own = all.some(({ quantity }) => isAmountOf(view, quantity));
  const wholes = [
    ...all.filter(({ isTotal }) => isTotal).map(({ quantity }) => quantity),
    ...(text ? investedIn(text, year) : []),
  ];
  return (own && wholes.some(({ high }) => isSum(parts, high))) || isSumWithOthers(view, parts, year);
}

/** More are not tried. */
const MOST_DOUBTFUL = 6;

/** With some of the amounts that their words take for something else the parts are the amount. */
function isSumWithOthers(view: FormView, parts: readonly StatedQuantity[], year: number): boolean {
  const amount = view.amounts.year ?? 0;
  const sums = doubtfulAmounts(view, year)
    .slice(0, MOST_DOUBTFUL)
    .reduce<readonly number[]>((all, { high }) => [...all, ...all.map((sum) => sum + high)], [0]);
  return sums.some((more) => isBetween(amount - more, total(parts, "low"), total(parts, "high")));
}

/** A subtotal: some parts that follow each other make it. */
function sumsUpTo(parts: readonly StatedQuantity[], amount: number): boolean {
  return parts.some((_, from) =>
    parts.some((__, to) => to > from && sameYuan(total(parts.slice(from, to + 1), "high"), amount)),
  );
}

/** 设备10万元（其中电脑6万元，打印机4万元）: the parts of a part do not count again. */
function withoutNested(parts: readonly StatedQuantity[]): readonly StatedQuantity[] {
  for (const [index, part] of parts.entries()) {
    if (!/其中|包括|含/.test(parts[index + 1]?.label ?? "")) continue;
    for (let to = index + 2; to <= parts.length; to += 1)
      if (sameYuan(total(parts.slice(index + 1, to), "high"), part.quantity.high) && to - index > 2)
        return [...parts.slice(0, index + 1), ...withoutNested(parts.slice(to))];
  }
  return parts;
}

function partWords(parts: readonly StatedQuantity[]): string {
  return parts.map(({ name, quantity }) => `${name}${quantity.printed.replace(/^[=＝]/, "")}`).join("、");
}

/** The cost indicator of a part's name that has another amount: there one of the two is wrong. */
function hint(view: FormView, parts: readonly StatedQuantity[]): { readonly hint?: string } {
  const costs = costsOf(view, "year");
  const { unequal } = pairUp(parts, costs, pairsOf(view.form.name?.text ?? ""));
  const [first] = unequal;
  return first && unequal.length === 1
    ? { hint: `“${partWords(first.parts)}”与成本指标“${indicatorWords(first.cost)}”不同` }
    : {};
}

function checkNames(
  view: FormView,
  parts: readonly StatedQuantity[],
  amount: number,
  overview: SaidInCell,
): readonly FormFault[] {
  const own = pairsOf(view.form.name?.text ?? "");
  const all = costsOf(view, "year");
  const costs = all.filter((cost) => all.length === 1 || !isWhole(cost, all, amount));
  if (
    costs.length === 0 ||
    parts.some(({ name }) => name === "") ||
    parts.some(({ label }) => OF_SOURCE.test(label)) ||
    (costs.length === 1 && costs[0]?.yuan === amount)
  )
    return [];
  const { unequal, parts: loose, costs: left } = pairUp(parts, costs, own);
  const isSplitOtherwise =
    loose.length > 0 && unequal.length + left.length > 0 && sameYuan(total(parts, "high"), totalOf(costs));
  const fault = (
    severity: FormFault["severity"],
    template: PerformanceTemplate,
    words: FormFault["words"],
    told: readonly Cost[],
  ): FormFault => ({
    ...NAMES,
    severity,
    template,
    words,
    at: [...told.map(({ value }) => value), overview],
    sheet: view.form.sheet,
  });
  const [restParts, restCosts] = [
    [...unequal.flatMap(({ parts: of }) => of), ...loose],
    [...unequal.map(({ cost }) => cost), ...left],
  ];
  const rest = {
    parts: parts.filter((part) => restParts.includes(part)),
    costs: costs.filter((cost) => restCosts.includes(cost)),
  };
  // Of several parts one indicator may well be the sum; one for one, a name is another; else the same money may just be parted in another way.
  if (isSplitOtherwise && rest.costs.length === 1 && rest.parts.length > 1) return [];
  if (isSplitOtherwise)
    return [
      fault(
        rest.parts.length === rest.costs.length ? "warning" : "info",
        "perfPartsNamedOtherwise",
        { parts: partWords(rest.parts), costs: rest.costs.map(indicatorWords).join("、") },
        rest.costs,
      ),
    ];
  const differ = unequal.map(({ parts: of, cost }) =>
    fault(
      "warning",
      "perfPartAndCostDiffer",
      {
        parts: partWords(of),
        ...(of.length > 1 ? { sum: yuanWords(total(of, "high")) } : {}),
        cost: indicatorWords(cost),
      },
      [cost],
    ),
  );
  // A part may be what a price and a count make.
  if (loose.length === 0 || view.indicators.some((one) => isCost(one) && isUnitPrice(one))) return differ;
  if (left.length === 0)
    return [
      ...differ,
      fault(
        "warning",
        "perfPartWithoutCost",
        { parts: partWords(loose), costs: costs.map(indicatorWords).join("、") },
        costs,
      ),
    ];
  return [
    ...differ,
    fault(
      "warning",
      "perfPartsNamedOtherwise",
      { parts: partWords(loose), costs: left.map(indicatorWords).join("、") },
      left,
    ),
  ];
}
