/** Amounts of a data file: decimal strings such as "795.83". Anything that only looks like one is refused with what to write instead. */
import type { Amount } from "../amount/amount";
import { LARGEST_AMOUNT, parseDecimalString, toAmount, toDecimalString } from "../amount/amount";
import type { Money } from "../amount/money";
import { convertAmount, lastPlace, WAN } from "../amount/money";
import type { DataIssueCode } from "./issue";
import { excerpt } from "../text/excerpt";

export type AmountReading =
  | { readonly ok: true; readonly amount: Amount }
  | { readonly ok: false; readonly code: DataIssueCode; readonly detail: Readonly<Record<string, string>> };

/** Regular expression of the accepted strings, for the JSON Schema. */
export const AMOUNT_PATTERN = "^\\d+(\\.\\d{1,2})?$";

const DECIMAL = /^-?\d+(\.\d+)?$/;
const WITH_SEPARATORS = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;

/** `money` is what the figure is in: its unit, and the places that its table prints. */
export function readAmountText(value: unknown, money: Money = WAN): AmountReading {
  if (value === undefined) return { ok: false, code: "missing", detail: {} };
  if (typeof value !== "string" && typeof value !== "number") {
    return { ok: false, code: "wrongType", detail: { expected: "amount", found: excerpt(value) } };
  }
  const found = excerpt(value);
  const plain = plainDecimal(String(value));
  if (plain === null) return { ok: false, code: "notAnAmount", detail: { found } };
  if (plain.startsWith("-")) return { ok: false, code: "negativeAmount", detail: { found } };
  const { unit, places } = money;
  const largest = convertAmount(LARGEST_AMOUNT, "万元", unit);
  if (toAmount(Number(plain)) > largest)
    return { ok: false, code: "tooLarge", detail: { found, largest: toDecimalString(largest, places), unit } };
  const suggested = toDecimalString(toAmount(Number(plain), places), places);
  const amount = parseDecimalString(plain);
  if (amount === null || amount % lastPlace(money) !== 0)
    return { ok: false, code: "tooManyDecimals", detail: { found, suggested, unit } };
  if (value !== plain) return { ok: false, code: "suggestAmount", detail: { found, suggested, kind: typeof value } };
  return { ok: true, amount };
}

/** The number that somebody meant, as digits; null when it is not clear which. */
function plainDecimal(text: string): string | null {
  const narrow = text.normalize("NFKC").replace(/\s/g, "");
  if (DECIMAL.test(narrow)) return narrow;
  return WITH_SEPARATORS.test(narrow) ? narrow.replace(/,/g, "") : null;
}
