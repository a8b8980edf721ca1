/** Changes as sentences state them: how much, what share, against which base, and of which amounts. */
import { LESS, MORE } from "../text/directions";
import type { RoleFigure } from "./roles";
import { sameWords } from "./roles";

/** 增加20万元，增长25%, in any order; or 持平, with neither. */
export interface StatedMove {
  readonly start: number;
  readonly end: number;
  readonly change: RoleFigure | null;
  readonly rate: RoleFigure | null;
  readonly printed: string;
  readonly sentence: number;
  readonly item: number;
  readonly aside: number;
}

const BETWEEN = [
  ...MORE,
  ...LESS,
  "同比",
  "增幅",
  "涨幅",
  "降幅",
  "减幅",
  "为",
  "是",
  "了",
  "达",
  "率",
  "额",
  "数",
  "资金",
  "金额",
  "幅度",
  "比例",
  "即",
  "并",
  "且",
  "也",
  "相应",
  ",",
  "、",
  "(",
  ")",
  ":",
];

export function movesIn(plain: string, told: readonly RoleFigure[]): readonly StatedMove[] {
  const found: StatedMove[] = [];
  for (const figure of told) {
    if (figure.role !== "change" && figure.role !== "rate") continue;
    const last = found.at(-1);
    const own = { change: figure.role === "change" ? figure : null, rate: figure.role === "rate" ? figure : null };
    const start = directionStart(plain, figure);
    if (
      last &&
      last.sentence === figure.sentence &&
      last.aside === figure.aside &&
      (own.change === null ? last.rate === null : last.change === null) &&
      consistsOf(plain.slice(last.end, figure.start), BETWEEN)
    ) {
      found[found.length - 1] = {
        ...last,
        end: figure.end,
        change: own.change ?? last.change,
        rate: own.rate ?? last.rate,
        printed: plain.slice(last.start, figure.end),
      };
    } else {
      found.push({
        start,
        end: figure.end,
        ...own,
        printed: plain.slice(start, figure.end),
        sentence: figure.sentence,
        item: figure.item,
        aside: figure.aside,
      });
    }
  }
  // 分别增加…、…: which belongs to which is not certain.
  return found.filter(
    ({ sentence }) => !told.some((figure) => figure.sentence === sentence && figure.label.includes("分别")),
  );
}

/** 与上年持平 where an earlier amount is stated too. */
export function samesIn(plain: string, told: readonly RoleFigure[]): readonly StatedMove[] {
  return sameWords(plain).flatMap((word): readonly StatedMove[] => {
    const near = told.filter(({ end }) => end <= word.start).at(-1);
    if (!near || /[。;!?]/.test(plain.slice(near.end, word.start))) return [];
    return [{ ...word, change: null, rate: null, sentence: near.sentence, item: near.item, aside: near.aside }];
  });
}

/** Where the words of direction begin that lead to the figure. */
function directionStart(plain: string, { start, label }: RoleFigure): number {
  const compared = /(?:多|(?<!减)少)$/.test(label) ? [label.length - 1] : [];
  const places = [...MORE, ...LESS, "增幅", "涨幅", "升幅", "净增", "降幅", "减幅", "净减", "压减", "增", "减"]
    .map((word) => label.lastIndexOf(word))
    .concat(compared)
    .filter((at) => at >= 0);
  return places.length === 0
    ? start
    : start -
        label.length +
        Math.max(...places) -
        (/(?:净|压)$/.test(plain.slice(0, start - label.length + Math.max(...places))) ? 1 : 0);
}

/** Whether a text is made of nothing but these words. */
export function consistsOf(text: string, words: readonly string[]): boolean {
  let rest = text;
  while (rest !== "") {
    const word = words.find((candidate) => rest.startsWith(candidate));
    if (word === undefined) return false;
    rest = rest.slice(word.length);
  }
  return true;
}

/** 执行, 决算, 调整 or 预算 of which year; what is not said is null. */
export interface Base {
  readonly year: number | null;
  readonly kind: string | null;
}

export function baseOf(words: string, year: number): Base {
  const stated = [...words.matchAll(/20\d\d/g)].at(-1)?.[0];
  const kind = words.includes("调整")
    ? "调整"
    : /执行|完成/.test(words)
      ? "执行"
      : words.includes("决算")
        ? "决算"
        : words.includes("预算")
          ? "预算"
          : null;
  return { year: stated !== undefined ? Number(stated) : /[上去前]一?年/.test(words) ? year - 1 : null, kind };
}

export function mayBeSame(a: Base, b: Base): boolean {
  return (
    (a.year === null || b.year === null || a.year === b.year) &&
    (a.kind === null || b.kind === null || a.kind === b.kind)
  );
}
