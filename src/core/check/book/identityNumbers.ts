/** Numbers that carry their own proof: 公民身份号码 (GB 11643), 统一社会信用代码 (GB 32100), bank cards (Luhn). */

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_DIGITS = "10X98765432";
/** First two digits of a province; 71, 81 to 83 for residents of 台, 港, 澳. */
const PROVINCE = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;

/** 18 digits with a possible day of birth and the right last digit. */
export function isIdentityNumber(text: string): boolean {
  if (!/^\d{17}[\dXx]$/.test(text) || !PROVINCE.test(text) || !isBirthday(text.slice(6, 14))) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return CHECK_DIGITS[sum % 11] === text.charAt(17).toUpperCase();
}

/** The 15 digits of before 1999, of which only place and day of birth can be judged. */
export function isOldIdentityNumber(text: string): boolean {
  return /^\d{15}$/.test(text) && PROVINCE.test(text) && isBirthday(`19${text.slice(6, 12)}`);
}

function isBirthday(text: string): boolean {
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6, 8))];
  const days = [31, year % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return year >= 1900 && year < 2030 && days !== undefined && day >= 1 && day <= days;
}

const CREDIT_MARKS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

export function isCreditCode(text: string): boolean {
  const code = text.toUpperCase();
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code)) return false;
  const sum = [...code.slice(0, 17)].reduce(
    (total, mark, index) => total + CREDIT_MARKS.indexOf(mark) * (3 ** index % 31),
    0,
  );
  return CREDIT_MARKS[(31 - (sum % 31)) % 31] === code[17];
}

/** 16 to 19 digits whose check digit is right. */
export function isCardNumber(text: string): boolean {
  if (!/^\d{16,19}$/.test(text)) return false;
  const sum = [...text].reverse().reduce((total, mark, index) => {
    const digit = Number(mark) * (index % 2 === 1 ? 2 : 1);
    return total + (digit > 9 ? digit - 9 : digit);
  }, 0);
  return sum % 10 === 0;
}

export function isMobileNumber(text: string): boolean {
  return /^1[3-9]\d{9}$/.test(text);
}

/** Enough to find the number again, too little to use it: 140***********12. */
export function masked(text: string): string {
  return `${text.slice(0, 3)}${"*".repeat(Math.max(0, text.length - 5))}${text.slice(-2)}`;
}

/** So many digits in a row may be somebody's number. */
const LONG_RUNS = /\d{7,}/g;

/** The text with its long numbers masked. */
export function maskedDigits(text: string): string {
  return text.replace(LONG_RUNS, masked);
}
