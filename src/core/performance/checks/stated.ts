/** Amounts that the overview states: the whole and the parts that it is used for, each with the words before it. */
import { isCost } from "./costs";
import { RATE } from "./rate";
import { textCalled, sameYuan } from "./view";
import type { FormText, FormView } from "./view";
import type { Quantity } from "../../text/quantity/quantity";

export interface StatedQuantity {
  readonly quantity: Quantity;
  /** From the amount before, or the sentence's beginning. */
  readonly label: string;
  /** The last words of the label, without what only leads to the amount. */
  readonly name: string;
  /** Its own clause up to it, as written: 费用总计. */
  readonly clause: string;
  readonly isTotal: boolean;
}

/** Fields that say what the money is used for. */
export const OVERVIEW = "overview";

/** Money of another year, of others, or of one of many. */
const ELSE =
  /累计|总投资|原值|合同(?!制|工)|单价|节约|(?<!低)收入|造价|估值|价值|限额|不足|以上(?:的|为)|产值|营业额|销售额|撬动|带动|引进(?![^,;。]{0,4}(?:人才|人员|专家|技术|团队))|签约|到位资金|协议资金|利用外资|成交|交易额|投资额|贷款(?!贴息|利息)|债务|损失/;
const TOTAL =
  /(?:20\d\d年度?(?:计划|预计|拟)?安排|总计|共计|合计|总额|总金额|总费用|总经费|总成本|预算安排|安排预算|安排资金|资金安排|预算资金|预算金额|预算|申请(?:财政|预算|专项)?(?:资金|经费)?|项目资金|共需|所需资金|需资金|需经费|共)(?:约|为|是|:|人民币|=){0,2}$/;
const LEADS = /^(?:[,;、。:()及和与]|其中|包括|主要|用于|以及|分别为|分别是|含|一是|二是|三是|四是|五是|\d\.|\(\d\))/;
const BEHIND_NAME = [
  "小计",
  "支出",
  "费用",
  "经费",
  "资金",
  "预算",
  "预计",
  "需要",
  "安排",
  "共",
  "计",
  "为",
  ":",
  ",",
  "(",
];

/** Words of the list, one after the other, taken off the end. */
function withoutEnds(text: string, ends: readonly string[]): string {
  let end = text.length;
  for (
    let word = ends.find((one) => text.endsWith(one, end));
    word !== undefined && end > 0;
    word = ends.find((one) => text.endsWith(one, end))
  )
    end -= word.length;
  return text.slice(0, Math.max(0, end));
}
/** 垃圾桶200个,每个500元,共10万元: the price is not the name. */
const UNIT_PRICE = /,(?:每|人均)[^,;]*元$/;
const LONGEST_NAME = 18;
/** 电费 of 电费按每度0.8元、年用电12.5万度, 体检政审 of 体检政审每人300元. */
const COUNTED = /^([\u4e00-\u9fff]{2,12}?)(?:按照?|每|人均|共?\d).*$/;

/** 签订合同后支付30%即24万元, 12月底前拨付剩余60万元: when the money is paid, not what for. */
const INSTALMENT =
  /(?:支付|拨付|兑付|预付|下达)(?:剩余|其余|余款|尾款|首付款|首期|进度款|合同款|合同价款|资金|款|到位){0,3}(?:的?\d{1,2}(?:\.\d+)?%)?(?:即|计|约|共){0,2}$/;

/** Of one text; one alone is a payment like any other. */
export function instalmentsIn({ plain, quantities }: FormText): readonly Quantity[] {
  const all = quantities.filter(
    ({ measure, per, isFactor, start }) =>
      measure === "元" && isPlain(per) && !isFactor && INSTALMENT.test(plain.slice(clauseStart(plain, start), start)),
  );
  return all.length > 1 ? all : [];
}

/** Plain amounts of the overview in their order, results of products among them; unit prices, factors, instalments and amounts of another year are none. */
export function plainAmounts(view: FormView, year: number): readonly StatedQuantity[] {
  const text = textCalled(view, OVERVIEW);
  if (!text) return [];
  const paid = instalmentsIn(text);
  return moneyIn(text)
    .filter(
      (quantity) =>
        !paid.includes(quantity) &&
        !isElse(text, quantity, year) &&
        !isAim(view, quantity) &&
        !text.quantities.some((price) => isShareOf(text, quantity, price)),
    )
    .map((quantity) => stated(view, text, quantity));
}

function moneyIn({ quantities }: FormText): readonly Quantity[] {
  return quantities.filter(({ measure, per, isFactor }) => measure === "元" && isPlain(per) && !isFactor);
}

/** Amounts that their words take for something else, and that may be a part all the same: 技术合同登记奖补30万元. */
export function doubtfulAmounts(view: FormView, year: number): readonly Quantity[] {
  const text = textCalled(view, OVERVIEW);
  if (!text) return [];
  return moneyIn(text).filter(
    (quantity) =>
      !isOfOtherYear(text, quantity, year) &&
      isElseWorded(text.plain.slice(clauseStart(text.plain, quantity.start), quantity.start)),
  );
}

/** 每人每年700元,其中县级承担54元: of a price, who pays how much of it. */
export function isShareOf({ plain, quantities }: FormText, share: Quantity, price: Quantity): boolean {
  const between = plain.slice(price.end, share.start);
  return (
    share.measure === "元" &&
    price.measure === "元" &&
    price.per.some((word) => word !== "年") &&
    share.end > price.end &&
    share.high < price.high &&
    PAYS_SHARE.test(between) &&
    !quantities.some(
      ({ measure, start, high }) => measure === "元" && start >= price.end && high >= price.high && start < share.start,
    )
  );
}

const PAYS_SHARE = /^[,(:](?:其中|由)[^。;]{0,30}(?:承担|负担|配套|补助|财政)[^,。;]{0,4}$/;

/** 到位资金12亿元 that an indicator aims at is no cost. */
function isAim({ indicators, amounts }: FormView, { high }: Quantity): boolean {
  return (
    high !== amounts.year &&
    indicators.some(
      (one) => !isCost(one) && one.read.unit === "元" && one.read.high === high && one.read.per.length === 0,
    )
  );
}

/** 总投资7200万元: of which the budget may pay a part. */
export function investedIn(text: FormText, year: number): readonly Quantity[] {
  return text.quantities
    .filter(
      ({ measure, per, isFactor, start }) =>
        measure === "元" &&
        per.length === 0 &&
        !isFactor &&
        /总投资|投资额|总造价/.test(text.plain.slice(clauseStart(text.plain, start), start)),
    )
    .filter((one) => !isOfOtherYear(text, one, year));
}

/** 3920元/年 and 全年2万元 are what the year costs. */
function isPlain(per: readonly string[]): boolean {
  return per.every((word) => word === "年");
}

/** 近三年年均, 上年: told of what was. */
const EARLIER = /近[一二两三四五六七八九十\d]{1,2}年|历年|往年|以往|上年|去年/;
/** 年均发放48万元 is told of several years, 每辆年均3.5万元 of one car. */
const ON_AVERAGE = /年均/;

/** `year`: of the budget; the number's own clause speaks of another. */
export function isOfOtherYear({ plain }: FormText, { start, per }: Quantity, year: number): boolean {
  const before = plain.slice(clauseStart(plain, start), start);
  if (isPlain(per) && ON_AVERAGE.test(before)) return true;
  return EARLIER.test(before) || [...before.matchAll(/(20\d\d)年/g)].some(([, written]) => Number(written) !== year);
}

function isElse(text: FormText, quantity: Quantity, year: number): boolean {
  const { plain } = text;
  const before = plain.slice(clauseStart(plain, quantity.start), quantity.start);
  return (
    isOfOtherYear(text, quantity, year) ||
    isElseWorded(before) ||
    plain.charAt(quantity.end) === "×" ||
    before.endsWith("×")
  );
}

/** 人才引进60万元 is spent. */
export function isElseWorded(before: string): boolean {
  const words = before.replace(/人才引进|技术引进/g, "");
  return ELSE.test(words) || RATE.test(words);
}

function clauseStart(plain: string, at: number): number {
  return Math.max(...[..."。;,"].map((mark) => plain.lastIndexOf(mark, at - 1))) + 1;
}

function stated(view: FormView, { plain, quantities }: FormText, quantity: Quantity): StatedQuantity {
  const before =
    quantities
      .filter(
        ({ measure, end, per, isFactor }, index) =>
          measure === "元" && isPlain(per) && !isFactor && !quantities[index + 1]?.isFactor && end <= quantity.start,
      )
      .at(-1)?.end ?? 0;
  const label = plain.slice(Math.max(before, plain.lastIndexOf("。", quantity.start - 1) + 1), quantity.start);
  const whole = [view.amounts.year, view.amounts.life].some(
    (amount) => amount !== null && sameYuan(amount, quantity.high),
  );
  return {
    quantity,
    label,
    name: nameOf(label),
    clause: plain.slice(
      Math.max(before, clauseStart(plain, quantity.start), quantity.start - LONGEST_NAME),
      quantity.start,
    ),
    isTotal:
      TOTAL.test(label) ||
      (whole && !/其中|包括/.test(plain.slice(plain.lastIndexOf("。", quantity.start - 1) + 1, quantity.start))),
  };
}

/** 慰问台属台胞 of “;其中:慰问台属台胞”; of a sentence, its last clause that says more than 费用. */
function nameOf(label: string): string {
  const bare = withoutEnds(
    label.replace(/^.*(?:其中|用于):?/, "").replace(/\d[^×]{0,12}×.*$/, ""),
    BEHIND_NAME,
  ).replace(UNIT_PRICE, "");
  const clauses = (bare === "" ? label : bare).split(/[,;。]/).filter((clause) => clause !== "");
  const clause = stripped(clauses.at(-1) ?? label);
  const counted = COUNTED.exec(clause)?.[1];
  const last = counted === undefined || /[对为给向]/.test(counted) ? clause : counted;
  return last.length > LONGEST_NAME ? `…${last.slice(-LONGEST_NAME)}` : last;
}

function stripped(clause: string): string {
  for (let rest = clause; ;) {
    const lead = LEADS.exec(rest)?.[0] ?? "";
    if (lead === "") return rest;
    rest = rest.slice(lead.length);
  }
}
