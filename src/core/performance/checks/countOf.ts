/** The number of a field that counts. */
import { normalizeText } from "../../text/normalize";

/** 79人 → 79; null where nothing or something else stands. */
export function countOf(text: string | undefined): number | null {
  const digits = /^(\d{1,6})[个人名家]?$/.exec(normalizeText(text ?? ""))?.[1];
  return digits === undefined ? null : Number(digits);
}
