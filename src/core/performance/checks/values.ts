/** P-12: the value of an indicator is whole: a number where one is due, with its unit, within its bounds and in its direction. */
import { normalizeText } from "../../text/normalize";
import type { PerformanceTemplate } from "../wording";
import type { FormFault } from "../fault";
import { isCost } from "./costs";
import { indicatorWords, oncePerForm } from "./view";
import type { FormView, Valued } from "./view";

const RULE = { rule: "performance.values-are-whole", form: "P-12" } as const;

const WHOLE = 100;
/** A month and a year are at least as long. */
const HOURS: Readonly<Record<string, number>> = {
  秒: 1 / 3600,
  分钟: 1 / 60,
  小时: 1,
  天: 24,
  日: 24,
  周: 168,
  月: 744,
  年: 8784,
};
const NEGATIVE = /^[≥≤><=]{0,2}-\d/;

/** More of it is better. */
const GOOD_RATE =
  /满意|合格|达标|完成|覆盖|到位|准确|畅通|通畅|保障率|及时率|合规率|符合率|使用率|利用率|执行率|普及率|成活率|优良率|通过率|出勤率|开展率|知晓率|正常率/;
/** Less of it is better. */
const BAD =
  /事故|故障|投诉|差错|丢失|违规|违纪|发生率|失败|退件|超限超载率|恢复时长|响应时长|响应时间|处置时长|流失|死亡|返贫|缺陷|误差/;
/** What is done about it, of which more is better. */
const TURNED =
  /及时|处理|处置|办结|整改|完成|下降|降低|减少|挽回|追回|查处|防范|修复|预防|化解|回复|回访|解决|控制|救治/;
/** May be more than the whole. */
const GROWTH = /增长|增加|增幅|提高|上升|降低|下降|减少|节约|回报|收益|利润|周转|比上年|投入产出|增收|超额|杠杆/;
const RATE = /率$|满意度|覆盖面$|比例$|比重$/;
/** Qualitative however the class is called: 落实情况 100% and 及时性. */
const QUALITATIVE_NAME = /性$|情况$|程度$|水平$|方式$|内容$|质量$|机制$|制度$|设置$/;

/** Units that fit what a name ends with. */
const FITTING: readonly (readonly [RegExp, ReadonlySet<string>, string])[] = [
  [/人数$|人员数$|人员数量$/, new Set(["人", "人次"]), "人"],
  [/人次$|人次数$/, new Set(["人次", "人"]), "人次"],
  [/(?:次数|场次|频次)$/, new Set(["次", "场", "期", "轮", "趟", "届", "人次", "车次", "台次", "批", "班次"]), "次"],
  [/(?:率|满意度|覆盖面|比例|比重)$/, new Set(["%", "百分点", "分"]), "%"],
  [/(?:成本|费用|经费|支出|金额|补助标准|发放标准|费)$/, new Set(["元"]), "元或万元"],
  [
    /(?:时长|天数|时限)$/,
    new Set(["小时", "分钟", "秒", "天", "工作日", "月", "年", "周", "课时", "学时"]),
    "小时或天",
  ],
  [/户数$/, new Set(["户"]), "户"],
  [/面积$/, new Set(["平方米", "平方公里", "亩"]), "平方米"],
];

export function checkValues(view: FormView): readonly FormFault[] {
  const ofPeriod = (period: "life" | "year"): readonly FormFault[] =>
    view.indicators.filter((one) => one.period === period).flatMap((one) => judge(view, one));
  return oncePerForm(ofPeriod("year"), ofPeriod("life"), ({ template, words }) =>
    [template, words.indicator].join("|"),
  );
}

function judge(view: FormView, one: Valued): readonly FormFault[] {
  const fault = (
    severity: FormFault["severity"],
    template: PerformanceTemplate,
    more: Readonly<Record<string, string>> = {},
  ): readonly FormFault[] => [
    {
      ...RULE,
      severity,
      template,
      words: { indicator: indicatorWords(one), kind: one.level2 ?? "", ...more },
      at: [one.value],
      sheet: view.form.sheet,
    },
  ];
  if (one.read.operator === "定性") return needsNumber(one) ? fault("warning", "perfValueNoNumber") : [];
  const unit = one.read.unit === null ? unitMissing(one) : null;
  if (unit !== null)
    return fault(one.read.high === 0 ? "info" : "warning", "perfValueNoUnit", unit === "" ? {} : { unit });
  if (isPartOfUnit(one)) return fault("info", "perfValueHalfUnit", { unit: `${one.read.printedUnit ?? ""}元` });
  const fitting = FITTING.find(([name]) => name.test(one.called));
  if (fitting && one.read.unit !== null && !isOfName(fitting[1], one))
    return fault("warning", "perfValueOtherUnit", { unit: fitting[2] });
  const whole = wholeOf(one);
  return [
    ...(isNegative(one) ? fault("warning", "perfValueNegative") : []),
    ...(whole === null ? [] : fault("warning", "perfValueBeyondWhole", { whole })),
    ...(isAllBad(one) ? fault("warning", "perfValueAllBad") : []),
    ...(direction(one) ? fault("warning", "perfValueDirection", { expected: direction(one) ?? "" }) : []),
  ];
}

/** 时效, quality and benefits may well be words; so may what a name calls a state. */
function needsNumber(one: Valued): boolean {
  if (QUALITATIVE_NAME.test(one.called)) return false;
  // A unit that is not known here is no word.
  if (/^[≥≤><=]*\d/.test(one.value.text) || /社会|生态|环境/.test(`${one.called}${one.level2 ?? ""}`)) return false;
  return (
    /数量/.test(one.level2 ?? "") ||
    isCost(one) ||
    RATE.test(one.called) ||
    FITTING.some(([name]) => name.test(one.called))
  );
}

/** What is missing, as far as the name tells. */
function unitMissing({ called, level2 }: Valued): string {
  const fitting = FITTING.find(([name]) => name.test(called));
  return fitting?.[2] ?? (/成本/.test(level2 ?? "") ? "元或万元" : "");
}

/** ≤10万, where 10万元 is meant. */
function isPartOfUnit({ read }: Valued): boolean {
  return read.unit === "元" && read.printedUnit !== null && !read.printedUnit.includes("元") && read.printedUnit !== "";
}

/** 成本降低率 and 时长 per day are what they say. */
function isOfName(units: ReadonlySet<string>, { called, read }: Valued): boolean {
  return units.has(read.unit ?? "") || (read.unit === "%" && (RATE.test(called) || GROWTH.test(called)));
}

/** What the value is more than; null where it is within the whole. */
function wholeOf({ called, read }: Valued): string | null {
  if (read.unit === "%") return (read.high ?? 0) > WHOLE && !GROWTH.test(called) ? "超过 100%" : null;
  const [span, per] = [HOURS[read.unit ?? ""], read.per.find((one) => HOURS[one] !== undefined)];
  if (span === undefined || per === undefined || (read.high ?? 0) * span <= (HOURS[per] ?? 0)) return null;
  return per === "天" ? "超过一天的 24 小时" : `超过一${per}的时间`;
}

/** 丢失率 100%: all that should not happen does. */
function isAllBad({ called, read }: Valued): boolean {
  return (
    read.unit === "%" &&
    read.low === WHOLE &&
    read.operator !== "≤" &&
    read.operator !== "<" &&
    BAD.test(called) &&
    !TURNED.test(called)
  );
}

function isNegative({ called, value }: Valued): boolean {
  return NEGATIVE.test(normalizeText(value.text)) && !GROWTH.test(called) && !/结余|差额|温度/.test(called);
}

/** The operator that is expected; null where the one that stands there, or none, is right. */
function direction(one: Valued): "≥" | "≤" | null {
  const { operator, unit } = one.read;
  if (operator === null || operator === "=") return null;
  const isLower = /[≥>]/.test(operator);
  if (BAD.test(one.called))
    return isLower && !/及时|处理率|办结|整改|完成|下降|降低|减少/.test(one.called) ? "≤" : null;
  if (GOOD_RATE.test(one.called) && (unit === "%" || unit === null)) return isLower ? null : "≥";
  return isCost(one) && unit === "元" && isLower ? "≤" : null;
}
