/** The figures of a paragraph: amounts, percentages and counts, each with how finely it is printed. */

/** Amounts are in 万元 whatever they are printed in; `slack` is half of the last printed place. */
export interface PrintedFigure {
  readonly start: number;
  readonly end: number;
  readonly printed: string;
  readonly value: number;
  readonly slack: number;
  /** 万元, %, or the word that counts: 辆. */
  readonly measure: string;
  /** Decimals as printed. */
  readonly places: number;
}

const NUMBER = /\d[\d,]*(?:\.\d+)?/g;
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
/** In 万元. */
const MONEY: readonly (readonly [string, number])[] = [
  ["亿元", 1e4],
  ["万元", 1],
  ["千元", 0.1],
  ["元", 1e-4],
];
/** Not the counting words of time, distance and law: those add up to nothing. */
const COUNTERS: readonly string[] = [
  "平方米",
  "个",
  "家",
  "辆",
  "台",
  "人",
  "名",
  "项",
  "处",
  "座",
  "所",
  "户",
  "套",
  "部",
  "艘",
  "间",
  "股",
  "科",
];
const ABOUT_BEFORE = [
  "约",
  "近",
  "超",
  "超过",
  "逾",
  "不超过",
  "不高于",
  "不低于",
  "不少于",
  "至少",
  "最多",
  "将近",
  "大约",
  "单价",
  "单价在",
  "价值",
  "每人每年",
  "每人",
  "人均",
  "标准为",
];
const ABOUT_BEHIND = ["左右", "以上", "以下", "以内", "以外", "上下", "多", "余", "(含)", "(不含)", "/", "每"];

/** Every figure that states how much there is; approximations, limits, ranges and numbers that cannot be read are left out. */
export function figuresIn(plain: string): readonly PrintedFigure[] {
  return [...plain.matchAll(NUMBER)].flatMap((match): readonly PrintedFigure[] => {
    const printed = match[0].endsWith(",") ? match[0].slice(0, -1) : match[0];
    const end = match.index + printed.length;
    const unit = unitAt(plain, end);
    if (unit === null || !isWhole(plain, match.index, printed) || isAbout(plain, match.index, end + unit.word.length))
      return [];
    const digits = printed.replace(/,/g, "");
    const places = digits.split(".")[1]?.length ?? 0;
    const value = Number(digits) * unit.size;
    const slack = (value === 0 && unit.measure !== "%") || unit.exact ? 0 : 0.5 * 10 ** -places * unit.size;
    return [
      {
        start: match.index,
        end: end + unit.word.length,
        printed: `${printed}${unit.word}`,
        value,
        slack,
        measure: unit.measure,
        places,
      },
    ];
  });
}

interface Unit {
  readonly word: string;
  readonly measure: string;
  readonly size: number;
  /** Counted, not rounded. */
  readonly exact: boolean;
}

function unitAt(plain: string, at: number): Unit | null {
  const money = MONEY.find(([word]) => plain.startsWith(word, at));
  if (money) return { word: money[0], measure: "万元", size: money[1], exact: false };
  if (plain.startsWith("%", at)) return { word: "%", measure: "%", size: 1, exact: false };
  const counter = COUNTERS.find((word) => plain.startsWith(word, at));
  // 3个百分点, 5个月, 2名词
  if (
    counter === undefined ||
    /^(?:百分点|月|小时|工作日|季度|年|档|词)/.test(plain.slice(at + counter.length, at + counter.length + 4))
  )
    return null;
  return { word: counter, measure: counter, size: 1, exact: true };
}

/** Not part of a range, a code, a date or a longer number; separators where they belong. */
function isWhole(plain: string, start: number, printed: string): boolean {
  const before = plain.charAt(start - 1);
  if (/[\dA-Za-z.,\-—–~～至+/:第]/.test(before) && !(/[,.:]/.test(before) && !/\d/.test(plain.charAt(start - 2))))
    return false;
  return !printed.includes(",") || GROUPED.test(printed);
}

function isAbout(plain: string, start: number, end: number): boolean {
  const before = plain.slice(Math.max(0, start - 6), start);
  // 1320万元多122.51万元: more than it, not about as much.
  const compared = /^多\d/.test(plain.slice(end, end + 2));
  return (
    ABOUT_BEFORE.some((word) => before.endsWith(word)) ||
    (!compared && ABOUT_BEHIND.some((word) => plain.startsWith(word, end)))
  );
}

/** At least and at most, as rounding allows. */
export interface ValueRange {
  readonly low: number;
  readonly high: number;
}

export function spanOf({ value, slack }: Pick<PrintedFigure, "value" | "slack">): ValueRange {
  return { low: value - slack, high: value + slack };
}

/** Binary fractions must not decide at the edge of a place. */
export const EDGE = 1e-7;

export function meet(a: ValueRange, b: ValueRange): boolean {
  const edge = EDGE * Math.max(1, Math.abs(a.high), Math.abs(b.high));
  return a.low <= b.high + edge && b.low <= a.high + edge;
}

/** An amount as texts print it, with as many places as asked. */
export function printAmount(value: number, places: number): string {
  return Math.abs(value).toLocaleString("en-US", { minimumFractionDigits: places, maximumFractionDigits: places });
}

/** An amount worked out from others, in 元 where all of them are printed in 元: in 万元 it would lose what they say. */
export function printMoney(value: number, places: number, from: readonly Pick<PrintedFigure, "printed">[]): string {
  const inYuan = from.every(({ printed }) => /\d元$/.test(printed));
  return inYuan ? `${printAmount(value * 1e4, places)} 元` : `${printAmount(value, places)} 万元`;
}
