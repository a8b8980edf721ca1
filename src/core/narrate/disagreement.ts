/** What a disagreement between text and cells is about: the direction of a change, only a percentage, or a figure. */
import { normalizeText } from "../text/normalize";
import type { Disagreement } from "./read";

export function disagreementKind({ printed, expected }: Disagreement): "direction" | "percent" | "narrative" {
  if (directions(printed) !== directions(expected)) return "direction";
  return withoutPercent(printed) === withoutPercent(expected) ? "percent" : "narrative";
}

/** More, less and the same, in the order of the text; words with one meaning are one. */
function directions(text: string): string {
  const words = text.match(/增加|增长|上升|减少|下降|降低|持平|相同|一致/g) ?? [];
  return words.map((word) => (/增|升/.test(word) ? "+" : /减|降/.test(word) ? "-" : "=")).join("");
}

function withoutPercent(text: string): string {
  return normalizeText(text).replace(/(\d),(?=\d{3})/g, "$1").replace(/\d+(\.\d+)?%/g, "%");
}
