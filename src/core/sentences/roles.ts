/** What each figure of a paragraph is there for, told by the words right before it. */
import { LESS, MORE, SAME } from "../text/directions";
import type { PrintedFigure } from "./figures";
import { figuresIn } from "./figures";

/**
 * plain: this year's amount, or a count; last: an earlier year's; change and rate: by how much one is more or less than another;
 * share: part of a whole in per cent; unclear: words that we do not understand stand before it.
 */
export type Role = "plain" | "last" | "change" | "rate" | "share" | "unclear";

export interface RoleFigure extends PrintedFigure {
  readonly role: Role;
  /** 1, -1; 0 where no direction is said. */
  readonly sign: 1 | -1 | 0;
  /** The words between the mark or figure before it and it. */
  readonly label: string;
  /** The mark right before the label; "" where a figure stands before it. */
  readonly mark: string;
  /** Which sentence, which item of it (they end at ；) and whether behind 原因是, 用于. */
  readonly sentence: number;
  readonly item: number;
  readonly aside: number;
  /** How many brackets it stands in. */
  readonly depth: number;
}

const UP = [...MORE, "增幅", "涨幅", "升幅", "净增", "增"];
const DOWN = [...LESS, "降幅", "减幅", "净减", "压减", "减"];
/** Between the direction and its figure. */
const FILLERS = [
  "了",
  "额",
  "数",
  "值",
  "资金",
  "金额",
  "幅度",
  "率",
  "比例",
  "比率",
  "百分比",
  "共",
  "各",
  "为",
  "是",
  "约",
  ":",
  "合计",
  "总计",
  "(",
  "达",
  "分别",
];
const TO = ["到", "至"];
const SHARE = ["占比", "比重为", "比例为", "占比为", "占"];
const EARLIER = /(?:上年|去年|上一年|前一年|上年度|20\d\d年)/;
/** Money that comes from an earlier year and is this year's all the same; sums over years. */
const NOT_EARLIER = /结转|结余|余额|累计|以来|截至|截止|[年月]底|年末|[月日]/;

/** Marks that begin something else. */
const BREAKS = ",;。:、()!?";

export function toldFigures(plain: string, year: number): readonly RoleFigure[] {
  const asides = asidesIn(plain);
  let before = 0;
  let sentence = 0;
  let item = 0;
  let depth = 0;
  let at = 0;
  return figuresIn(plain).map((figure) => {
    for (; at < figure.start; at += 1) {
      const mark = plain.charAt(at);
      if (mark === "。" || mark === "!" || mark === "?") [sentence, item] = [sentence + 1, item + 1];
      if (mark === ";") item += 1;
      if (mark === "(") depth += 1;
      if (mark === ")") depth = Math.max(0, depth - 1);
    }
    const lead = plain.slice(before, figure.start);
    before = figure.end;
    const aside = asides.findIndex(({ from, to }) => figure.start >= from && figure.start < to);
    return {
      ...figure,
      ...roleOf(figure, lead, year),
      label: lastPart(lead),
      mark: lead.charAt(lead.length - lastPart(lead).length - 1),
      sentence,
      item,
      aside,
      depth,
    };
  });
}

function roleOf(
  { measure }: PrintedFigure,
  lead: string,
  year: number,
): { readonly role: Role; readonly sign: 1 | -1 | 0 } {
  const bare = withoutFillers(lead);
  const sign = signOf(bare);
  if (measure === "%") {
    // 增幅下降3%: how fast it grows, not how much.
    if (sign !== 0 && /[增降]速|[增降减涨]幅[^,;。、:(]/.test(bare.slice(-8))) return { role: "unclear", sign };
    if (sign !== 0) return { role: "rate", sign };
    return SHARE.some((word) => lead.endsWith(word)) ||
      /占[^,;。:、%]{1,40}(?:的(?:比重|比例)?|比重|比例)?(?:为|达)?$/.test(lead)
      ? { role: "share", sign: 0 }
      : { role: "unclear", sign: 0 };
  }
  if (sign !== 0) return { role: measure === "万元" ? "change" : "unclear", sign };
  const clause = lastPart(lead);
  if (TO.some((word) => endOf(bare, [word])))
    return { role: measure === "万元" && directionIn(clause) ? "plain" : "unclear", sign: 0 };
  if (directionIn(clause) || /[(/](?:或者?)?$/.test(bare) || /人均|每|单价|标准/.test(clause))
    return { role: "unclear", sign: 0 };
  if (measure === "万元" && isEarlier(clause, year)) return { role: "last", sign: 0 };
  return { role: "plain", sign: 0 };
}

/** 2025年预算, 上年执行数, 由上年的; not 2026年 in a document of 2026, and not money carried over. */
function isEarlier(clause: string, year: number): boolean {
  if (!EARLIER.test(clause) || NOT_EARLIER.test(clause)) return false;
  const stated = [...clause.matchAll(/20\d\d(?=年)/g)].at(-1)?.[0];
  return stated === undefined || clause.search(/[上去前]一?年/) > clause.lastIndexOf(stated) || Number(stated) < year;
}

function directionIn(clause: string): boolean {
  return [...MORE, ...LESS].some((word) => clause.includes(word));
}

/** Template words stand in brackets behind a direction: 增加（减少）0万元 has no direction. */
function withoutFillers(lead: string): string {
  let rest = lead;
  for (
    let filler = FILLERS.find((word) => rest.endsWith(word));
    filler !== undefined;
    filler = FILLERS.find((word) => rest.endsWith(word))
  )
    rest = rest.slice(0, -filler.length);
  return rest;
}

function signOf(bare: string): 1 | -1 | 0 {
  if (endOf(bare, UP) || comparedBy(bare, "多")) return 1;
  return endOf(bare, DOWN) || comparedBy(bare, "少") ? -1 : 0;
}

/** 较上年多, 比上年的1320万元少: only behind what it is compared with, not 许多. */
function comparedBy(bare: string, word: string): boolean {
  return bare === word || (bare.endsWith(word) && /[比较](?:上年|去年|上一年|20\d\d年)/.test(lastPart(bare)));
}

function endOf(text: string, words: readonly string[]): boolean {
  return words.some((word) => text.endsWith(word));
}

function lastPart(lead: string): string {
  let start = lead.length;
  while (start > 0 && !BREAKS.includes(lead.charAt(start - 1))) start -= 1;
  return lead.slice(start);
}

interface Aside {
  readonly from: number;
  readonly to: number;
}

/** Why, and what for: figures there speak of something else. Up to the end of their item. */
function asidesIn(plain: string): readonly Aside[] {
  const found: Aside[] = [];
  for (const { index } of plain.matchAll(/原因|由于|因为|用于(?!以下|下列|如下)|用以|(?<=[,;。])(?:一|二|三)是/g)) {
    if (index < (found.at(-1)?.to ?? 0)) continue;
    const [stop, pause] = [plain.indexOf("。", index), plain.indexOf(";", index)];
    found.push({ from: index, to: Math.min(stop < 0 ? plain.length : stop, pause < 0 ? plain.length : pause) });
  }
  return found;
}

/** 与上年持平, 与上年预算数相同: where they stand. */
export function sameWords(
  plain: string,
): readonly { readonly start: number; readonly end: number; readonly printed: string }[] {
  return SAME.flatMap((word) => {
    const found: { start: number; end: number; printed: string }[] = [];
    for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + word.length))
      found.push({ start: at, end: at + word.length, printed: word });
    return found;
  }).sort((a, b) => a.start - b.start);
}
