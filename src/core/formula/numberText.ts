/** Numbers as Excel reads and shows them: 15 significant digits. */

/** A number written in digits; Excel turns every digit after the fifteenth into 0. */
export function excelNumber(digits: string): number {
  if (digits.length <= 15) return Number(digits);
  const exponent = digits.search(/[eE]/);
  const mantissa = exponent < 0 ? digits : digits.slice(0, exponent);
  let significant = 0;
  const cut = mantissa.replace(/\d/g, (digit) => {
    if (significant > 0 || digit !== "0") significant += 1;
    return significant > 15 ? "0" : digit;
  });
  return Number(cut + (exponent < 0 ? "" : digits.slice(exponent)));
}

const PLAIN = /^([+-]?)(\d+|\d{1,3}(?:,\d{3})+|(?=\.\d))(\.\d*)?([eE][+-]?\d+)?(%?)$/;
/** Excel may read these as a date, a time, a fraction, an amount of money or full-width digits, depending on the system. */
const PERHAPS =
  /^(?=.*[\d０-９])[\d０-９\s./:,%$¥￥()（）+\-年月日时分秒eE]+$|^(?=.*\d).*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|上午|下午|am|pm)/i;

/** Without one a text is no number of any kind; most texts of a workbook are of this kind. */
const DIGIT = /[\d０-９]/;

/** The number a text stands for; "none" when it stands for none, "uncertain" when that depends on the system (dates, money). */
export function numberFromText(text: string): number | "none" | "uncertain" {
  if (!DIGIT.test(text)) return "none";
  const trimmed = text.trim();
  const match = PLAIN.exec(trimmed);
  if (!match) return PERHAPS.test(trimmed) ? "uncertain" : "none";
  const [, sign, whole, fraction, exponent, percent] = match;
  const size = excelNumber((whole ?? "").replaceAll(",", "") + (fraction ?? "") + (exponent ?? ""));
  return (sign === "-" ? -size : size) / (percent === "%" ? 100 : 1);
}

/** The text of a number joined to other text; null where Excel's form (digits or exponent) is not known for sure. */
export function textFromNumber(value: number): string | null {
  const size = Math.abs(value);
  if (size === 0) return "0";
  if (size < 1e-9) {
    const [mantissa = "", exponent = ""] = value.toExponential(14).split("e");
    return `${String(Number(mantissa))}E-${exponent.slice(1).padStart(2, "0")}`;
  }
  if (size >= 1e15 || size < 1e-4) return null;
  return String(Number(value.toPrecision(15)));
}

/** Excel compares numbers by their first 15 digits: 0.1+0.2 equals 0.3. */
export function sameNumber(a: number, b: number): boolean {
  return a === b || (Math.abs(a - b) <= Math.abs(a) * 1e-14 && a.toPrecision(15) === b.toPrecision(15));
}
