/** A text that prints every amount of 万元, or every percentage, with fewer decimals than the tables is right where it is rounded right. */
import type { Disagreement } from "../disagreement";
import type { TextColumnLine } from "../place";
import { numbersIn } from "./region";
import { tokenize } from "./tokens";

/** The most decimals that any of its numbers has; null where there is none. */
export interface PlacesInText {
  readonly money: number | null;
  readonly percent: number | null;
}

export function placesInText(lines: readonly TextColumnLine[]): PlacesInText {
  const numbers = lines.flatMap(({ text }) => numbersIn(tokenize(text)));
  const most = (unit: string): number | null => {
    const places = numbers.filter((token) => token.unit === unit && token.value !== 0).map((token) => token.places);
    return places.length === 0 ? null : Math.max(...places);
  };
  return { money: most("万元"), percent: most("%") };
}

/** `places` are those of the whole text, so that one amount that lost its decimals is not excused. */
export function isRoundedTo(places: PlacesInText, { printed, expected, what, kind }: Disagreement): boolean {
  if (what !== "differs" || (kind !== "narrative" && kind !== "percent")) return false;
  const [figure, exact] = [onlyNumber(printed), onlyNumber(expected)];
  const most = kind === "percent" ? places.percent : places.money;
  if (most === null || most >= 2 || figure === null || exact === null) return false;
  return Math.abs(figure - exact) <= 0.5 / 10 ** most + 1e-9;
}

/** Of a text that is nothing but a number, with 万元 or % or without. */
function onlyNumber(text: string): number | null {
  const tokens = tokenize(text);
  const [token] = numbersIn(tokens);
  return tokens.length === 1 && token && (token.unit === "" || token.unit === "万元" || token.unit === "%")
    ? token.value
    : null;
}
