/** Chinese numerals: 二百三十, 贰仟柒佰叁拾叁万叁仟捌佰元整, 二〇二六. */

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  "○": 0,
  一: 1,
  壹: 1,
  二: 2,
  贰: 2,
  貳: 2,
  弍: 2,
  两: 2,
  三: 3,
  叁: 3,
  參: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  陸: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};
const STEPS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const GROUPS: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 };

export const NUMERALS = `${Object.keys(DIGITS).join("")}${Object.keys(STEPS).join("")}`;
export const GROUP_NUMERALS = Object.keys(GROUPS).join("");

/** A whole number with its steps: 二千七百三十三, 拾, 五. Null for digits in a row, steps out of order, and 三万五, which has two readings. */
export function wholeNumeral(text: string): number | null {
  let total = 0;
  let rest = text;
  for (const [marks, size] of [
    ["亿億", 1e8],
    ["万萬", 1e4],
  ] as const) {
    const at = rest.search(new RegExp(`[${marks}]`));
    if (at < 0) continue;
    const above = belowTenThousand(rest.slice(0, at));
    if (above === null || above === 0) return null;
    total += above * size;
    rest = rest.slice(at + 1);
    if (rest === "") return total;
  }
  const last = belowTenThousand(rest);
  if (last === null || (total > 0 && last < 1000 && !/^[零〇○]/.test(rest))) return null;
  return total + last;
}

function belowTenThousand(text: string): number | null {
  let total = 0;
  let digit: number | null = null;
  let below = 10_000;
  let afterZero = false;
  for (const character of text) {
    const step = STEPS[character];
    const next = DIGITS[character];
    if (step !== undefined) {
      if (step >= below || digit === 0 || (digit === null && (step !== 10 || total !== 0))) return null;
      total += (digit ?? 1) * step;
      [below, digit, afterZero] = [step, null, false];
    } else {
      if (next === undefined || (digit !== null && digit !== 0)) return null;
      afterZero = digit === 0 || next === 0;
      digit = next;
    }
  }
  const plain = below === 10_000 || below === 10 || afterZero || digit === null;
  return text !== "" && plain ? total + (digit ?? 0) : null;
}

export interface NumeralMoney {
  readonly value: number;
  /** "" where none is written: 二百三十. */
  readonly unit: "元" | "";
}

/** 贰仟…元整, 壹佰元伍角贰分, 二百三十, 七百点八三. A 万 right before 元 is part of the number: 三百万元 is 3,000,000 元; without 元 it may be the unit. */
export function numeralMoney(text: string): NumeralMoney | null {
  const [, whole = "", yuan = "", jiao = "", fen = ""] = MONEY.exec(text) ?? [];
  const value = whole === "" || (yuan === "" && HAS_GROUP.test(whole)) ? null : wholeNumeral(whole);
  if (value === null) return decimalMoney(text);
  const part = (printed: string, parts: number): number =>
    printed === "" ? 0 : (DIGITS[printed.at(-2) ?? ""] ?? NaN) / parts;
  const cents = part(jiao, 10) + part(fen, 100);
  return Number.isNaN(cents) ? null : { value: Number((value + cents).toFixed(2)), unit: yuan === "" ? "" : "元" };
}

/** 七百九十五点八三, 七百九十五点八三万元. */
function decimalMoney(text: string): NumeralMoney | null {
  const [, whole = "", behind = "", group = "", yuan = ""] = DECIMAL.exec(text) ?? [];
  const value = whole === "" ? null : wholeNumeral(whole);
  const decimals = digitsInRow(behind);
  if (value === null || decimals === null || (group !== "" && yuan === "")) return null;
  const size = GROUPS[group] ?? 1;
  return { value: Number(((value + Number(`0.${decimals}`)) * size).toFixed(2)), unit: yuan === "" ? "" : "元" };
}

const HAS_GROUP = new RegExp(`[${GROUP_NUMERALS}]`);
const DECIMAL = new RegExp(
  `^(?:人民币)?([${NUMERALS}]+)[点點]([${NUMERALS}]+)([${GROUP_NUMERALS}]?)([元圆圓]?)[整正]?$`,
  "u",
);
const MONEY = new RegExp(
  `^(?:人民币)?([${NUMERALS}${GROUP_NUMERALS}]+)(?:([元圆圓])([零〇]?[${NUMERALS}]角)?([零〇]?[${NUMERALS}]分)?[整正]?)?$`,
  "u",
);

/** 百分之三十七点一三: its value and its decimals. Null for anything else. */
export function numeralPercent(text: string): { readonly value: number; readonly places: number } | null {
  const [whole = "", decimals = ""] = text.replace(/^百分之/, "").split("点");
  const value = wholeNumeral(whole);
  const digits = [...decimals].map((character) => DIGITS[character]);
  if (!text.startsWith("百分之") || value === null || digits.includes(undefined)) return null;
  return { value: Number(`${value}.${digits.join("") || "0"}`), places: digits.length };
}

/** Four digits in a row as years are written; 二〇二六 → 2026, else null. */
export function digitsInRow(text: string): string | null {
  const digits = [...text].map((character) => DIGITS[character]);
  return digits.some((digit) => digit === undefined) ? null : digits.join("");
}
