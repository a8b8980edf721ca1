/** Changes to the text of an XML part, wherever it is about something. */
import type { Random } from "../../../support/seededRandom";
import { between } from "../mutation";

/** Before the end of the outermost element, where every reader of siblings comes across it. */
export function inside(text: string, added: string): string {
  const at = text.lastIndexOf("</");
  return at < 0 ? text + added : text.slice(0, at) + added + text.slice(at);
}

/** After the XML declaration. */
export function first(text: string, added: string): string {
  return text.replace(/^(\s*<\?xml[^>]*\?>)?/, (declaration) => declaration + added);
}

/** One to five of the places where the pattern holds. */
export function edits(
  text: string,
  pattern: RegExp,
  random: Random,
  change: (first: string, second: string) => string,
): string {
  const count = [...text.matchAll(pattern)].length;
  const places = new Set(Array.from({ length: between(1, 5, random) }, () => random.below(count)));
  let index = -1;
  return text.replace(pattern, (whole: string, one: string, two: string) => {
    index += 1;
    return places.has(index) ? change(one, two) : whole;
  });
}
