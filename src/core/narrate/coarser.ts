/** A text that prints every amount of 万元 with fewer decimals than the tables is right where it is rounded right. */
import { parseTypedAmount } from "../amount/amount";
import type { SheetSnapshot } from "../model/snapshot";
import type { Disagreement } from "./read";

/** Decimals of the amounts in running text: the most that any of them has; null where there is none. */
export function placesInText(sheet: SheetSnapshot): number | null {
  const places = sheet.values.flat().flatMap((value) => (typeof value === "string" ? [...value.normalize("NFKC").matchAll(/\d(?:\.(\d+))?万元/g)].map(([, decimals = ""]) => decimals.length) : []));
  return places.length === 0 ? null : Math.max(...places);
}

/** `places` are those of the whole text, so that one amount that lost its decimals is not excused. */
export function isRoundedTo(places: number | null, { printed, expected }: Disagreement): boolean {
  const [figure, exact] = [parseTypedAmount(printed), parseTypedAmount(expected)];
  if (places === null || places >= 2 || figure === null || exact === null) return false;
  return Math.abs(figure - exact) <= 0.5 / 10 ** places + 1e-9;
}
