/** A number with its format as a spreadsheet program shows it, where the column is wide enough; null for what nobody can tell from here. */
import { dayOf, showsDate, showsTime, timeText } from "../text/reader/date";
import { groupsThousands, hasConditions, shownAs } from "../text/reader/format";

/** `serial`: the same in the calendar from 1900. */
export function formattedNumber(value: number, code: string | null, serial: number): string | null {
  if (code === null || code === "" || /^general$/i.test(code)) return generalNumber(value);
  if (showsDate(code)) return formattedDate(serial, code);
  if (showsTime(code)) return /[\][]|[ap]m/i.test(code) ? timeText(value) : timeText(value - Math.floor(value));
  const shown = hasConditions(code) ? null : shownAs(code, value);
  if (shown === null || shown.kind === "date" || shown.kind === "time") return null;
  const around = aroundDigits(code, value);
  if (around === null) return null;
  if (shown.kind === "nothing") return around.before.trim();
  const scaled = shown.kind === "percent" ? value * 100 : shown.kind === "scaled" ? value / 10 ** shown.digits : value;
  if (Math.abs(scaled) >= 1e15) return null;
  const digits = withSeparators(Math.abs(scaled).toFixed(shown.decimals), groupsThousands(code));
  const isNegative = value < 0 && !around.isNegative && Number(Math.abs(scaled).toFixed(shown.decimals)) !== 0;
  return `${isNegative ? "-" : ""}${around.before}${digits}${around.after}`.trim();
}

/** Digits that fit into the eleven places which General has. */
const GENERAL_DIGITS = 10;
const LARGEST = 1e11;
const SMALLEST = 1e-9;

export function generalNumber(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= LARGEST || size < SMALLEST)) {
    const [mantissa = "", exponent = ""] = value.toExponential(5).split("e");
    return `${String(Number(mantissa))}E${exponent.startsWith("-") ? "-" : "+"}${exponent.slice(1).padStart(2, "0")}`;
  }
  const whole = Math.trunc(size).toString().length;
  return String(Number(value.toFixed(Math.max(0, GENERAL_DIGITS - whole))));
}

const DATE_TOKEN = /y+|e+|m+|d+|"[^"]*"|\\.|\[[^[\]]*\]|[\s\S]/gi;
/** The short date of the machine, whatever is written in the file. */
const MACHINE_DATE = /^(?:mm-dd-yy|m\/d\/yy(?:yy)?)$/i;

function formattedDate(serial: number, code: string): string | null {
  const day = dayOf(serial);
  const [section = ""] = (MACHINE_DATE.test(code) ? "yyyy/m/d" : code).split(";");
  if (day === null || /[hs]|am\/pm|上午/i.test(section.replace(/"[^"]*"|\[[^[\]]*\]/g, ""))) return null;
  let known = true;
  const two = (number: number, token: string): string =>
    token.length > 1 ? String(number).padStart(2, "0") : String(number);
  const text = [...section.matchAll(DATE_TOKEN)]
    .map(([token]) => {
      const letter = token.charAt(0).toLowerCase();
      if (letter === "y" || letter === "e")
        return token.length === 2 && letter === "y" ? String(day.year).slice(-2) : String(day.year);
      if ((letter === "m" || letter === "d") && token.length <= 2)
        return two(letter === "m" ? day.month : day.day, token);
      if (letter === '"') return token.slice(1, -1);
      if (letter === "\\") return token.slice(1);
      if (letter === "[") return "";
      // Names of months and days are of the machine's language.
      known &&= !/[a-z@]/i.test(token);
      return token;
    })
    .join("");
  return known ? text.trim() : null;
}

interface Around {
  readonly before: string;
  readonly after: string;
  /** The section is that of negative numbers and says so itself. */
  readonly isNegative: boolean;
}

const TOKEN = /"[^"]*"?|[\\!].|[_*].|\[[^[\]]*\]?|[\s\S]/g;

/** What the section prints before its first digit and behind its last; null where something stands between the digits. */
function aroundDigits(code: string, value: number): Around | null {
  const sections: string[][] = [[]];
  for (const [token] of code.matchAll(TOKEN)) {
    if (token === ";") sections.push([]);
    else sections.at(-1)?.push(token);
  }
  const index = value < 0 && sections.length > 1 ? 1 : value === 0 && sections.length > 2 ? 2 : 0;
  const tokens = sections[index] ?? [];
  const isDigit = (token: string): boolean => /^[0#?.,]$/.test(token);
  const [first, last] = [tokens.findIndex(isDigit), tokens.map(isDigit).lastIndexOf(true)];
  if (first < 0) return { before: tokens.map(printed).join(""), after: "", isNegative: index === 1 };
  if (tokens.slice(first, last + 1).some((token) => !isDigit(token) && printed(token) !== "")) return null;
  return {
    before: tokens.slice(0, first).map(printed).join(""),
    after: tokens
      .slice(last + 1)
      .map(printed)
      .join(""),
    isNegative: index === 1,
  };
}

function printed(token: string): string {
  if (token.startsWith('"')) return token.slice(1).replace(/"$/, "");
  if (/^[\\!]/.test(token)) return token.slice(1);
  if (token.startsWith("_")) return " ";
  if (token.startsWith("*")) return "";
  if (token.startsWith("[")) return /^\[\$([^\]-]*)/.exec(token)?.[1] ?? "";
  return token;
}

function withSeparators(digits: string, wanted: boolean): string {
  if (!wanted) return digits;
  const [whole = "", fraction] = digits.split(".");
  const groups = Array.from({ length: Math.ceil(whole.length / 3) }, (_, index) =>
    whole.slice(Math.max(0, whole.length - 3 * (index + 1)), whole.length - 3 * index),
  ).reverse();
  return `${groups.join(",")}${fraction === undefined ? "" : `.${fraction}`}`;
}
