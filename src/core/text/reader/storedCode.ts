/** What a cell of codes holds, and codes that a spreadsheet program has spoilt: 2010301.0 and 2.010301E+06 are read as the code that they were, as long as no digit is lost. */
import type { CodeText } from "./code";
import { halfWidth } from "./characters";
import { codeWithName, plainCode } from "./code";

const DECIMAL = /^(\d+)\.0+$/;
const SCIENTIFIC = /^(\d)(?:\.(\d+))?E\+?(\d{1,2})$/i;

/** The text itself where it is neither; 2.01E+06 has lost digits and stays as it is. */
export function unspoiltCode(text: string): string {
  const decimal = DECIMAL.exec(text)?.[1];
  if (decimal !== undefined) return decimal;
  const [, first = "", rest = "", exponent = ""] = SCIENTIFIC.exec(text) ?? [];
  return first !== "" && rest.length === Number(exponent) ? first + rest : text;
}

/** True for what only a spreadsheet program prints: a decimal point, or an exponent. */
export function isSpoilt(text: string): boolean {
  return /^\d+\.\d+$/.test(text) || SCIENTIFIC.test(text);
}

/** `whole`: how many digits a code of the place has; a number's decimal point parts nothing. */
export function codeIn(text: string, isText: boolean, whole: readonly number[]): CodeText {
  if (/^\d*$/.test(text)) return { code: text, name: "" };
  const spoilt = unspoiltCode(halfWidth(text).replace(/\s/g, ""));
  const code = /^\d*$/.test(spoilt) ? spoilt : plainCode(text, isText ? whole : []);
  return (/^\d*$/.test(code) ? null : codeWithName(text, whole)) ?? { code, name: "" };
}

/** True for the text of a cell that is read as another code than its characters say, blanks and a spoilt number apart. */
export function isDecorated(text: string, whole: readonly number[]): boolean {
  const bare = text.replace(/\s/g, "");
  return (
    !/^\d*$/.test(bare) &&
    unspoiltCode(halfWidth(bare)) === halfWidth(bare).replace(/[ ]/g, "") &&
    /^\d+$/.test(codeIn(text, true, whole).code)
  );
}
