/** What an amount is for: 每人每月, 人均, 全年 before it, /人/月 behind it. */
import { wholeNumeral } from "../reader/numerals";
import { PER_WORDS } from "./words";

export interface Per {
  /** 月; "2周" for 每两周. */
  readonly word: string;
  /** 月 of 3个月. */
  readonly of: string;
  readonly count: number;
}

export interface PerMark extends Per {
  readonly start: number;
  readonly end: number;
  /** Says by itself that something happens so often: 每月, 按年; 全年 and 人均 do not. */
  readonly tellsHowOften: boolean;
}

const WORDS = PER_WORDS.map(([word]) => word).join("|");
/** Whatever stands between 每 and a number, or another 每, is what it is for, though it is no counting word: 每坐席500元, 每岗位每年5万元, 每站年维护费2500元. */
const EACH = new RegExp(
  `每(\\d{1,3}|[一二两三四五六七八九十]{1,2})?(?:个(?=村|单位|班|人|项|季度|月|工作日|星期))?(${WORDS}|[\\u4e00-\\u9fff]{1,3}(?=\\d|每[年月季天])|(?![学半财隔])[\\u4e00-\\u9fff]{1,2}(?=年[\\u4e00-\\u9fff]{0,4}[费补]))`,
  "g",
);
const AVERAGE = /(人|户|年|月|日|天|次|亩|村|校|班|场|台|辆|床|站|馆|生|师|岗|镇|栋|店)均/g;
/** 月工资3500元 is for a 月; 12月工资 is that of December. */
const PAID_BY =
  /(?<![\d一二三四五六七八九十上下当本每按逐次])(月|日)(?=工资|薪|租金|补助|补贴|津贴|生活费|报酬|标准|服务费|租费|租赁费|维护费|费用)/g;
const WHOLE = /全年|(?:按|逐)(?:季度|半年|年|月|季|周|日|天)|半年(?=[一二两三四五六\d])/g;
const KEPT: ReadonlyMap<string, string> = new Map(PER_WORDS);

const made = (start: number, end: number, word: string, count: number, tellsHowOften: boolean): PerMark => {
  const of = KEPT.get(word) ?? word;
  return { start, end, of, count, word: count === 1 ? of : `${String(count)}${of}`, tellsHowOften };
};

/** Every mark of the text, in its order. */
export function perMarks(text: string): readonly PerMark[] {
  const each = [...text.matchAll(EACH)].map((match) =>
    made(match.index, match.index + match[0].length, match[2] ?? "", countOf(match[1]), true),
  );
  const average = [...text.matchAll(AVERAGE)].map((match) =>
    made(match.index, match.index + match[0].length, match[1] ?? "", 1, false),
  );
  const whole = [...text.matchAll(WHOLE)]
    // 上、下半年两次 are two of the year.
    .filter(({ index }) => !/[每上下前后]/.test(text.charAt(index - 1)))
    .map((match) =>
      made(match.index, match.index + match[0].length, match[0].replace(/^[按逐全]/, ""), 1, match[0] !== "全年"),
    );
  const paid = [...text.matchAll(PAID_BY)].map((match) =>
    made(match.index, match.index + match[0].length, match[1] ?? "", 1, false),
  );
  return [...each, ...average, ...paid, ...whole].sort((a, b) => a.start - b.start);
}

function countOf(printed: string | undefined): number {
  return printed === undefined ? 1 : /\d/.test(printed) ? Number(printed) : (wholeNumeral(printed) ?? 1);
}

export interface PersBehind {
  readonly pers: readonly Per[];
  readonly end: number;
}

/** /人/月, /人·天, 每人每月 right behind a unit. */
export function persBehind(text: string, at: number): PersBehind {
  const pers: Per[] = [];
  let end = at;
  let eachFrom = { length: 0, at };
  for (;;) {
    const found = perAt(text, end, pers.length > 0);
    // 200名每人每年1000元: the marks belong to what follows them.
    if (found === "next") return { pers: pers.slice(0, eachFrom.length), end: eachFrom.at };
    if (found === null) return { pers, end };
    if (!found.isEach) eachFrom = { length: pers.length + 1, at: found.end };
    pers.push({ word: found.word, of: found.word, count: 1 });
    end = found.end;
  }
}

const ENDS = /^(?:[^\u4e00-\u9fff\d]|每)?$/;

function perAt(
  text: string,
  at: number,
  isNext: boolean,
): { readonly word: string; readonly end: number; readonly isEach: boolean } | "next" | null {
  const mark = (isNext ? /^(?:\/|每|[·.×、]|\/每)/ : /^(?:\/每|\/\(|\/|每)/).exec(text.slice(at, at + 2))?.[0];
  if (mark === undefined) return null;
  const found =
    (mark === "/" ? thingAt(text, at + 1) : undefined) ??
    PER_WORDS.find(([word]) => text.startsWith(word, at + mark.length));
  if (found === undefined) return null;
  const end = at + mark.length + found[0].length;
  const isEach = mark.startsWith("每");
  return isEach && !ENDS.test(text.slice(end, end + 1)) ? "next" : { word: found[1], end, isEach };
}

/** Behind a slash up to the next mark stands what it is for, though it is no counting word: 12万元/站, 1300元/岗·月, 4000元/路口. */
const THING = /^(?:(?!每)[\u4e00-\u9fff]){1,4}(?=$|[/·.×、,;。:)\n每])/;
const LONGEST_THING = 5;

function thingAt(text: string, at: number): readonly [string, string] | undefined {
  const word = THING.exec(text.slice(at, at + LONGEST_THING))?.[0];
  return word === undefined ? undefined : [word, KEPT.get(word) ?? word];
}
