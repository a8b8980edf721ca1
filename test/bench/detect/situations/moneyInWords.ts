/** 壹万贰仟叁佰元整, as it is written on cheques. */
const DIGITS = [..."零壹贰叁肆伍陆柒捌玖"];
const PLACES = ["", "拾", "佰", "仟"];
const GROUPS = ["", "万", "亿"];

/** `yuan`: whole and above 0. Null for what is larger than these words reach. */
export function moneyInWords(yuan: number): string | null {
  const digits = String(yuan);
  if (!Number.isSafeInteger(yuan) || yuan <= 0 || digits.length > PLACES.length * GROUPS.length) return null;
  let [text, zero] = ["", false];
  [...digits].forEach((digit, index) => {
    const place = digits.length - 1 - index;
    if (digit === "0") zero = true;
    else {
      text += `${zero && text !== "" ? "零" : ""}${DIGITS[Number(digit)] ?? ""}${PLACES[place % 4] ?? ""}`;
      zero = false;
    }
    const ends = place % 4 === 0 && place > 0;
    if (ends && /[1-9]/.test(digits.slice(Math.max(0, index - 3), index + 1))) text += GROUPS[place / 4] ?? "";
  });
  return `${text}元整`;
}
