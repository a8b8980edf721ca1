/** A text as tokens that can be compared: numbers with their units, words for more and less, single characters. */
import type { Direction } from "../../text/directions";
import { directionOf, LESS, MORE, SAME } from "../../text/directions";
import { normalizeText } from "../../text/normalize";
import { GROUP_NUMERALS, NUMERALS, numeralMoney, numeralPercent } from "../../text/reader/numerals";

export type Unit = "元" | "千元" | "万元" | "百万元" | "亿元" | "%" | "‰" | "";

interface Common {
  /** Comparable form. */
  readonly key: string;
  /** Place in the original text, the end excluded. */
  readonly start: number;
  readonly end: number;
}

export interface NumberToken extends Common {
  readonly kind: "number";
  readonly value: number;
  /** Decimals that are printed. */
  readonly places: number;
  readonly unit: Unit;
  /** Where the digits end and the unit begins. */
  readonly digitsEnd: number;
}

export interface DirectionToken extends Common {
  readonly kind: "direction";
  readonly sign: Direction;
}

export interface CharacterToken extends Common {
  readonly kind: "character" | "mark";
}

export type TextToken = NumberToken | DirectionToken | CharacterToken;

/** A text made comparable character by character, with the place of each character in the original. */
export interface Folded {
  readonly text: string;
  readonly places: readonly number[];
  readonly original: string;
}

/** Width, blanks and brackets do not count. */
export function fold(original: string): Folded {
  const source = original.replace(/其它/g, "其他");
  let text = "";
  const places: number[] = [];
  for (let at = 0; at < source.length; at += 1) {
    for (const character of normalizeText(source.charAt(at))) {
      text += character;
      places.push(at);
    }
  }
  return { text, places, original };
}

/** With its thousands separators; a comma that separates nothing ends it. */
const NUMBER = /-?\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|-?\d+(?:\.\d+)?/y;
/** 贰仟柒佰叁拾叁万叁仟捌佰元整: in words, and money only with 元 behind it. */
const IN_WORDS = new RegExp(
  `[${NUMERALS}${GROUP_NUMERALS}]{2,}[元圆](?:[零〇]?[${NUMERALS}]角)?(?:[零〇]?[${NUMERALS}]分)?(?:[整正](?![\\u4e00-\\u9fff]))?`,
  "y",
);
/** 百分之三十七点一三. */
const PERCENT_IN_WORDS = new RegExp(`百分之[${NUMERALS}]+(?:点[${NUMERALS}]+)?`, "y");
const UNIT = /百万元|亿元|千元|万元|元|%|‰|个百分点/y;
const UNITS: Readonly<Record<string, Unit>> = {
  百万元: "百万元",
  亿元: "亿元",
  千元: "千元",
  万元: "万元",
  元: "元",
  "%": "%",
  "‰": "‰",
  个百分点: "%",
};
const DIRECTION = new RegExp([...MORE, ...LESS, ...SAME].join("|"), "y");
const MARK = /[\s\p{P}\p{S}]/u;

export function tokenize(original: string): readonly TextToken[] {
  const folded = fold(original);
  const tokens: TextToken[] = [];
  let at = 0;
  while (at < folded.text.length) {
    const token = numberAt(folded, at) ?? wordsAt(folded, at) ?? directionAt(folded, at) ?? characterAt(folded, at);
    tokens.push(token.token);
    at = token.next;
  }
  return tokens;
}

interface Taken {
  readonly token: TextToken;
  readonly next: number;
}

function match(pattern: RegExp, { text }: Folded, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/** A minus sign is one only where no other number or word stands before it: 2023-2025, A-3. */
function numberAt(folded: Folded, at: number): Taken | null {
  const text = inOneColumn(match(NUMBER, folded, at), folded, at);
  if (text === null || (text.startsWith("-") && /[\dA-Za-z]/.test(folded.text.charAt(at - 1)))) return null;
  const behind = at + text.length;
  const unit = match(UNIT, folded, behind) ?? "";
  const next = behind + unit.length;
  const plain = text.replace(/,/g, "");
  const places = plain.split(".")[1]?.length ?? 0;
  const token: NumberToken = {
    kind: "number",
    key: plain,
    value: Number(plain),
    places,
    unit: UNITS[unit] ?? "",
    start: placeOf(folded, at),
    digitsEnd: endOf(folded, behind),
    end: endOf(folded, next),
  };
  return { token, next };
}

function wordsAt(folded: Folded, at: number): Taken | null {
  if (!STARTS.has(folded.text.charAt(at)) || /\d/.test(folded.text.charAt(at - 1))) return null;
  const text = match(IN_WORDS, folded, at);
  const money = text === null ? null : numeralMoney(text);
  if (text === null || money === null) return percentAt(folded, at);
  const places = String(money.value).split(".")[1]?.length ?? 0;
  return inWords(folded, at, text, { value: money.value, places, unit: "元" });
}

function percentAt(folded: Folded, at: number): Taken | null {
  const text = match(PERCENT_IN_WORDS, folded, at);
  const percent = text === null ? null : numeralPercent(text);
  return text === null || percent === null ? null : inWords(folded, at, text, { ...percent, unit: "%" });
}

function inWords(
  folded: Folded,
  at: number,
  text: string,
  number: Pick<NumberToken, "value" | "places" | "unit">,
): Taken {
  const next = at + text.length;
  const end = endOf(folded, next);
  return {
    token: { kind: "number", key: String(number.value), ...number, start: placeOf(folded, at), digitsEnd: end, end },
    next,
  };
}

const STARTS = new Set(NUMERALS);

/** A tab or several blanks stand between two numbers of a pasted table; a single blank may have slipped into one. */
function inOneColumn(text: string | null, { places, original }: Folded, at: number): string | null {
  if (text === null) return null;
  for (let index = 1; index < text.length; index += 1) {
    const between = original.slice((places[at + index - 1] ?? 0) + 1, places[at + index]);
    if (between.length > 1 || between === "\t" || between === "\n") return text.slice(0, index).replace(/[.,]$/, "");
  }
  return text;
}

function directionAt(folded: Folded, at: number): Taken | null {
  const key = match(DIRECTION, folded, at);
  if (key === null) return null;
  const next = at + key.length;
  return {
    token: {
      kind: "direction",
      key,
      sign: directionOf(key) ?? 0,
      start: placeOf(folded, at),
      end: endOf(folded, next),
    },
    next,
  };
}

function characterAt(folded: Folded, at: number): Taken {
  const key = String.fromCodePoint(folded.text.codePointAt(at) ?? 0);
  const next = at + key.length;
  return {
    token: { kind: MARK.test(key) ? "mark" : "character", key, start: placeOf(folded, at), end: endOf(folded, next) },
    next,
  };
}

function placeOf({ places, original }: Folded, at: number): number {
  return places[at] ?? original.length;
}

/** The original's characters that fold to nothing belong to nobody. */
function endOf(folded: Folded, next: number): number {
  return placeOf(folded, next - 1) + 1;
}

/** In 万元; null where the number has no unit of money. */
export function inWan({ value, unit }: NumberToken): number | null {
  switch (unit) {
    case "元":
      return value / 10_000;
    case "千元":
      return value / 10;
    case "万元":
      return value;
    case "百万元":
      return value * 100;
    case "亿元":
      return value * 10_000;
    default:
      return null;
  }
}
