/** P-08: amounts in texts that are told of an indicator (签约金额20亿元), and what a goal pays out, which is the money of the year. */
import type { Quantity } from "../../text/quantity/quantity";
import type { FormFault } from "../fault";
import { agree } from "./compare";
import { isCost, isUnitPrice } from "./costs";
import { plainAmounts } from "./stated";
import { stating } from "./textAgainstIndicators";
import { indicatorWords, oncePerForm, sameYuan, textsFor, yuanWords } from "./view";
import type { FormText, FormView, Valued } from "./view";

const RULE = { rule: "performance.text-agrees-with-indicators", form: "P-08" } as const;
/** 拨付补助资金60万元: of nothing but the project itself. */
const PAID_OUT =
  /(?:拨付|发放|兑现|落实|支付|下达)(?:到位)?(?:项目|补助|补贴|奖励|专项|财政|预算|配套){0,2}(?:资金|经费|款)(?:共|共计|合计|约){0,1}$/;
const LONGEST = 24;

export function checkAmounts(view: FormView, year: number): readonly FormFault[] {
  const ofPeriod = (period: "life" | "year"): readonly FormFault[] => {
    const indicators = view.indicators.filter((one) => one.period === period && isAmount(one));
    return textsFor(view, period).flatMap((text) => [
      ...indicators.flatMap((one) => ofIndicator(view, text, one)),
      ...(text.period === period ? paidOut(view, text, year) : []),
    ]);
  };
  return oncePerForm(ofPeriod("year"), ofPeriod("life"), ({ words }) => Object.values(words).join("|"));
}

function isAmount(one: Valued): boolean {
  return one.read.unit === "元" && one.called.length > 1 && !isCost(one) && !isUnitPrice(one);
}

function amountsIn({ quantities }: FormText): readonly Quantity[] {
  return quantities.filter(({ measure, per, isFactor }) => measure === "元" && per.length === 0 && !isFactor);
}

/** The amounts that stand right behind the indicator's name. */
function ofIndicator(view: FormView, text: FormText, indicator: Valued): readonly FormFault[] {
  const value = stating(indicator);
  const told = amountsIn(text).filter(({ start }) => clauseBefore(text, start).includes(indicator.called));
  const [first] = told;
  if (value === null || !first || told.some((one) => agree(one, value))) return [];
  const words = {
    field: text.label,
    printed: `${clauseBefore(text, first.start)}${first.printed}`,
    indicator: indicatorWords(indicator),
  };
  return [
    {
      ...RULE,
      severity: "warning",
      template: "perfTextDiffers",
      words,
      at: [indicator.value, text.said],
      sheet: view.form.sheet,
    },
  ];
}

/** Whatever the form states anywhere as an amount may be paid out. */
function paidOut(view: FormView, text: FormText, year: number): readonly FormFault[] {
  const own = view.amounts[text.period ?? "year"];
  const [only, ...others] = amountsIn(text);
  if (own === null || !only || others.length > 0 || only.bound !== "exact") return [];
  const printed = clauseBefore(text, only.start);
  const known = [
    ...Object.values(view.amounts).flatMap((amount) => amount ?? []),
    ...plainAmounts(view, year).map(({ quantity }) => quantity.high),
    ...view.indicators.flatMap(({ read }) => (read.unit === "元" && read.high !== null ? [read.high] : [])),
  ];
  if (!PAID_OUT.test(printed) || known.some((amount) => sameYuan(amount, only.high))) return [];
  return [
    {
      ...RULE,
      severity: "warning",
      template: "perfAmountDiffers",
      words: { field: text.label, printed: `${printed}${only.printed}`, amount: yuanWords(own) },
      at: [text.said, ...(view.money[text.period ?? "year"] ? [view.money[text.period ?? "year"] ?? text.said] : [])],
      sheet: view.form.sheet,
    },
  ];
}

function clauseBefore({ plain }: FormText, at: number): string {
  const from = Math.max(...[...",;。、"].map((mark) => plain.lastIndexOf(mark, at - 1))) + 1;
  return plain.slice(Math.max(from, at - LONGEST), at);
}
