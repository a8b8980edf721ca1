/** What a sentence states of a 科目 by its name: name, the 款 above it where it says so, and the amount right behind. */
import { comparableName } from "../../text/normalize";

export interface StatedFigure {
  /** Comparable. */
  readonly name: string;
  /** Comparable name of the level above; null where the sentence has none. */
  readonly above: string | null;
  /** 类, 款 or 项 stands behind the name. */
  readonly marked: boolean;
  /** Behind 其中: of a row that is no 类 it may be the part of something else. */
  readonly isPart: boolean;
  /** 类 stands there: nothing can be above it. */
  readonly isTop: boolean;
  /** 行政运行（2130301）: which row is meant, whatever others have the name; null where no code stands behind it. */
  readonly code: string | null;
  /** Name as the text has it. */
  readonly printed: string;
  /** As printed, without its unit. */
  readonly amount: string;
  readonly unit: "元" | "万元";
  /** Hundredths of 元, and what the last printed place is worth. */
  readonly value: number;
  readonly place: number;
  /** Where the amount begins in the comparable text. */
  readonly start: number;
}

const AMOUNT = /(\d[\d,]{0,18}(?:\.\d{1,6})?)(亿元|万元|元)/g;
const END = /[,。;:、!?]/;
/** Another year's money, a change, or a part that the tables do not print. */
const OTHER = /上年|去年|增|减|比|较|降|决算|执行|结转|结余|追加|人均|.其中|项目|用于|主要/;
/** Between the name and its amount. */
const FILLING = [
  "支出",
  "预算",
  "安排",
  "合计",
  "总计",
  "金额",
  "经费",
  "资金",
  "拨款",
  "共计",
  "数",
  "为",
  "共",
  "是",
  "约",
];
const START =
  /^(?:其中)?(?:[(]?[一二三四五六七八九十\d]{1,3}[).])?(?:(?:收入|支出)(?:主要)?包括)?(?:20\d\d年度?)?(?:本年|当年)?(?:一般公共预算|财政拨款|政府性基金预算)?(?:安排)?/;
/** （项）2026年预算数为: the year is the budget's, or the clause says nothing. */
const BETWEEN = /^(?:20\d\d年度?)?$/;
/** Behind the head of a paragraph. */
const BEHIND_HEAD = /^(?:20\d\d年度?)?(?:年初)?$/;
const LEVEL = /\([类款项]\)/;
const LEVEL_END = /\([类款项]\)$/;
/** 行政运行(2130301), 卫生健康支出(210) */
const CODED = /^([^()\d]{2,40})\((\d{3}(?:\d{2}){0,2})\)$/;
/** 2130301行政运行 */
const CODE_FIRST = /^(\d{3}(?:\d{2}){0,2})([^()\d]{2,40})$/;
/** 农林水支出-水利-行政运行, 农林水支出/水利/行政运行 */
const PATH = /^[^()\d-]{2,30}-(?:[^()\d-]{2,30}-)?[^()\d-]{2,40}$/;
const DASH = /[-–—－/]{1,2}/g;
/** "行政运行"科目 */
const QUOTED = /^"([^"]{2,40})"(?:科目)?$/;
const YEAR_END = /20\d\d年度?$/;
const SHORTEST = 4;

export type StatedAmount = Pick<StatedFigure, "amount" | "unit" | "value" | "place" | "start">;

/** Each with what stands before it in its clause. `text` is in comparable form. Amounts in 亿元 are left out: their last place is too coarse. */
export function statedAmounts(text: string): readonly (StatedAmount & { readonly clause: string })[] {
  let from = 0;
  return [...text.matchAll(AMOUNT)].flatMap((match): readonly (StatedAmount & { readonly clause: string })[] => {
    const clause = clauseBefore(text.slice(from, match.index), from === 0);
    from = match.index + match[0].length;
    const [, amount = "", unit = ""] = match;
    if (unit === "亿元") return [];
    const worth = unit === "万元" ? 1_000_000 : 100;
    const places = amount.split(".")[1]?.length ?? 0;
    return [
      {
        clause,
        start: match.index,
        amount,
        unit: unit === "万元" ? "万元" : "元",
        value: Math.round(Number(amount.replace(/,/g, "")) * worth),
        place: worth / 10 ** places,
      },
    ];
  });
}

interface Reading {
  /** Shorter names without a level are passed over. */
  readonly shortest?: number | undefined;
  /** The tables are those of accounts: 支出决算 is what they print. */
  readonly ofAccounts?: boolean;
}

/** `text` is in comparable form; `year` is the budget's. */
export function statedFigures(
  text: string,
  year: number,
  { shortest = SHORTEST, ofAccounts = false }: Reading = {},
): readonly StatedFigure[] {
  return statedAmounts(text).flatMap(({ clause: own, ...stated }): readonly StatedFigure[] => {
    const clause = ofAccounts && ACCOUNT.test(own) ? accountFor(text.slice(0, stated.start)) : own;
    const isOther = OTHER.test(clause) || isOfOtherYear(text, { clause, start: stated.start }, year);
    const named = isOther ? null : nameIn(clause, shortest);
    return named === null ? [] : [{ ...named, isPart: clause.startsWith("其中"), ...stated }];
  });
}

/** 办公费1万元、其他支出5万元: the 类 229 only beside other 类. */
export function isAnything(plain: string, { name, marked }: StatedFigure): boolean {
  return /^其[他它](?:支出)?$/.test(name) && !marked && !/社会保障和就业|卫生健康|住房保障/.test(plain);
}

const ACCOUNT = /^支出决算数?为?$/;
/** The budget of the year between a name and its account. */
const BUDGETED = /[。,:](?:20\d\d年度?)?(?:年初|全年)?预算数?为\d[\d,]{0,18}(?:\.\d{1,6})?万?元,支出决算数?为?$/;

/** …（款）行政运行（项）。年初预算为50万元，支出决算为: the name stands before the budget; "" where none does. */
function accountFor(before: string): string {
  const budgeted = BUDGETED.exec(before);
  const name = budgeted === null ? "" : lastClause(before.slice(0, budgeted.index));
  return LEVEL_END.test(name) ? name : "";
}

/** 水利（款）行政运行（项）：2026年预算数为, or the name at the head of the paragraph, 1.公务接待费。2026年预算为: it goes on behind the mark. */
function clauseBefore(text: string, isFirst: boolean): string {
  const own = lastClause(text);
  const at = text.length - own.length - 1;
  const mark = text.charAt(at);
  const between = withoutFilling(own);
  if (mark !== ":" && mark !== "。") return own;
  const name = lastClause(text.slice(0, at));
  const bare = name.replace(START, "");
  const isName = LEVEL_END.test(name) || CODED.test(bare) || CODE_FIRST.test(bare);
  if (mark === ":" && isName && BETWEEN.test(between)) return `${name}${own}`;
  const isHead = isFirst && name.length === at && name.length <= LONGEST_HEAD;
  return isHead && BEHIND_HEAD.test(between) ? `${name}${own}` : own;
}

/** Characters of a paragraph's head. */
const LONGEST_HEAD = 60;

/** 收、支总预算 is one word. */
function isBothSides(text: string, at: number): boolean {
  return text.slice(at - 1, at + 2) === "收、支";
}

/** 1.行政运行 and 2130301 have no end of a sentence in them. */
function lastClause(text: string): string {
  let start = text.length;
  while (start > 0 && (!END.test(text.charAt(start - 1)) || isBothSides(text, start - 1))) start -= 1;
  return text.slice(start);
}

export function otherYear(clause: string, year: number): boolean {
  return [...clause.matchAll(/(20\d\d)年/g)].some(([, stated]) => Number(stated) !== year);
}

/** What is only compared with, and what is a date. */
const OF_SENTENCE = /([比较与同和])?(20\d\d年|上年|去年)(?!度?(?:结转|结余|[年月]?底|末|\d))/g;

/** Whether an amount is another year's: by its clause, else by the year that its sentence is about: 2024年决算数为8万元，其中公务接待费3万元. */
export function isOfOtherYear(
  text: string,
  { clause, start }: { readonly clause: string; readonly start: number },
  year: number,
): boolean {
  if (/20\d\d年/.test(clause)) return otherYear(clause, year);
  const sentence = text.slice(text.lastIndexOf("。", start) + 1, start);
  const about = [...sentence.matchAll(OF_SENTENCE)].filter(([, compared]) => compared === undefined).at(-1)?.[2];
  return about !== undefined && about !== `${String(year)}年`;
}

function nameIn(
  clause: string,
  shortest: number,
): Pick<StatedFigure, "name" | "above" | "marked" | "isTop" | "code" | "printed"> | null {
  const printed = clause.replace(START, "");
  const bare = withoutFilling(withoutFilling(printed).replace(YEAR_END, "")).replace(QUOTED, "$1");
  const [, called = "", behind] = CODED.exec(bare) ?? [];
  const [, first, named = ""] = CODE_FIRST.exec(bare) ?? [];
  const code = behind ?? first ?? null;
  if (code !== null)
    return { name: comparableName(called || named), above: null, marked: true, isTop: false, code, printed };
  const path = bare.replace(DASH, "-");
  if (PATH.test(path)) {
    const [last = "", over = ""] = path.split("-").reverse();
    return { name: comparableName(last), above: comparableName(over), marked: true, isTop: false, code: null, printed };
  }
  const [rest = "", item, above] = printed.split(LEVEL).reverse();
  if (item === undefined) {
    return printed.length < shortest
      ? null
      : {
          name: comparableName(bare),
          above: null,
          marked: false,
          isTop: false,
          code: null,
          printed,
        };
  }
  return BETWEEN.test(withoutFilling(rest))
    ? {
        name: comparableName(item),
        above: above === undefined ? null : comparableName(above),
        marked: true,
        isTop: above === undefined && printed.includes("(类)"),
        code: null,
        printed,
      }
    : null;
}

function withoutFilling(text: string): string {
  const last = FILLING.find((word) => text.endsWith(word));
  return last === undefined ? text : withoutFilling(text.slice(0, -last.length));
}
