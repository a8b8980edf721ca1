/** 设5个内设机构，包括：… followed by as many names. A hint: a name may have a comma in it. */
import type { BookCheckOf } from "../../declare/bookCheck";
import type { BookContext, BookVerdict } from "./bookContext";
import { readable, textFinding } from "./bookContext";
import { isRunning } from "./bookTexts";

const NUMBERS = "一二三四五六七八九十";
/** The number, what is counted, and the list up to the end of the sentence. */
const LIST = new RegExp(
  `(\\d{1,3}|[${NUMBERS}]{1,3})(个|家|项|类|名|处)([^,。;:、()\\d]{1,14}),?(?:分别是|分别为|具体(?:是|为|包括)|包括|即|有):?([^。]+)(?:。|$)`,
  "g",
);
/** 安排3个项目：…; 涉及项目3个，分别为：…. */
const COLON = /(\d{1,3})(个|家)([^,。;:、()\d]{0,10}(?:项目|单位|机构|科室|股室)):([^。]+)(?:。|$)/g;
const BEHIND =
  /(项目|单位|机构|科室|股室)(?:共|共有|共计)?(\d{1,3})(个|家),?(?:分别是|分别为|包括|即):?([^。]+)(?:。|$)/g;
/** 主要用于以下七个方面：…万元，占…；…万元，占…. */
const ASPECTS = /(\d{1,2}|[一二三四五六七八九十]{1,3})(个)(方面)[^,。;:、()\d]{0,6}:([^。]+)(?:。|$)/g;
/** Such a list does not claim to be whole. */
const OPEN = /等|\.{3}|其中|万元|%/;

export function counts({ texts }: BookContext, declared: BookCheckOf<"counts">): BookVerdict {
  const running = texts.filter(isRunning);
  if (running.length === 0) return null;
  return running.flatMap((text) => [
    ...aspectsIn(text.plain).map((words) =>
      textFinding(declared, text, { template: "bookCountDiffers", kind: "wording", words }),
    ),
    ...listsIn(text.plain).flatMap(({ number, unit, noun, list }) => {
      const said = /^\d/.test(number) ? Number(number) : chineseNumber(number);
      const listed = lengthsOf(list);
      if (OPEN.test(list) || said < 2 || listed.some((length) => length === said) || Math.max(...listed) < 2) return [];
      return [
        textFinding(declared, text, {
          template: "bookCountDiffers",
          kind: "wording",
          words: { said: `${number}${unit}${readable(noun)}`, listed: String(Math.max(...listed)) },
        }),
      ];
    }),
  ]);
}

/** Aspects with an amount each, parted by semicolons. */
function aspectsIn(plain: string): readonly { readonly said: string; readonly listed: string }[] {
  return [...plain.matchAll(ASPECTS)].flatMap(([, number = "", unit = "", noun = "", list = ""]) => {
    const said = /^\d/.test(number) ? Number(number) : chineseNumber(number);
    const items = list.split(";").filter((item) => item !== "");
    return items.length < 2 ||
      items.length === said ||
      /等|其中/.test(list) ||
      !items.every((item) => /\d元|万元/.test(item))
      ? []
      : [{ said: `${number}${unit}${noun}`, listed: String(items.length) }];
  });
}

interface Counted {
  readonly number: string;
  readonly unit: string;
  readonly noun: string;
  readonly list: string;
}

function listsIn(plain: string): readonly Counted[] {
  const before = [LIST, COLON].flatMap((pattern) =>
    [...plain.matchAll(pattern)].map(([, number = "", unit = "", noun = "", list = ""]) => ({
      number,
      unit,
      noun,
      list,
    })),
  );
  return [
    ...before,
    ...[...plain.matchAll(BEHIND)].map(([, noun = "", number = "", unit = "", list = ""]) => ({
      number,
      unit,
      noun,
      list,
    })),
  ];
}

/** The list's length by each separator that it may mean; words in brackets are no items. */
function lengthsOf(list: string): readonly number[] {
  const items = list.replace(/\([^()]*\)/g, "");
  return [/、/, /,/, /;/, /[、,]/, /[,;]/, /[、,;]|和|及/, /[、,;]/].map(
    (separator) => items.split(separator).filter((item) => item !== "").length,
  );
}

function chineseNumber(text: string): number {
  const [tens, ones] = text.includes("十") ? text.split("十") : ["", text];
  const digit = (mark: string | undefined): number =>
    mark === undefined || mark === "" ? 0 : NUMBERS.indexOf(mark) + 1;
  return text.includes("十") ? (tens === "" ? 1 : digit(tens)) * 10 + digit(ones) : digit(ones);
}
