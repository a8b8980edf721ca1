/** Under which headings each line of a text stands, as far as both texts have them. */
import { normalizeText } from "../../text/normalize";
import type { TextLine } from "../textBlocks";
import { ordinalLevel } from "../textBlocks";

export interface Heading {
  readonly level: 1 | 2 | 3;
  readonly text: string;
  /** Comparable form. */
  readonly plain: string;
}

/** From the part down; none where it is not known, as behind a table of an attachment. */
export type Headings = readonly Heading[];

const BEGINS_PART = /^(?:第[一二三四五六七八九十]{1,3}部分|附[件表]\d)/;
const LONGEST_PART = 40;

/**
 * Headings of each line, that of a heading being those over it. One that only one text has is told as a sentence and
 * says nothing of the lines under it.
 */
export function headingsOf(lines: readonly TextLine[], others: readonly TextLine[]): readonly Headings[] {
  const shared = new Set(others.flatMap((line) => headingOf(line)?.plain ?? []));
  let [over, sheet]: [Headings, string | null] = [[], null];
  return lines.map((line) => {
    if (line.at.sheet !== sheet) [over, sheet] = [[], line.at.sheet];
    const heading = headingOf(line);
    if (heading === null || !shared.has(heading.plain)) return over;
    const above = over.filter(({ level }) => level < heading.level);
    over = [...above, heading];
    return above;
  });
}

function headingOf({ text }: TextLine): Heading | null {
  const plain = normalizeText(text);
  if (text.length <= LONGEST_PART && BEGINS_PART.test(plain)) return { level: 1, text, plain };
  const level = ordinalLevel(text.trim());
  return level === null ? null : { level, text: text.trim(), plain };
}

/** Whether something under the one cannot be what stands under the other. Of a line nearer to the part nothing is known. */
export function areApart(one: Headings, other: Headings): boolean {
  return one.slice(0, other.length).some(({ plain }, index) => plain !== other[index]?.plain);
}

/** The nearest heading, with those over it where that alone does not tell the two apart. */
export function headingWords(one: Headings, other: Headings): string {
  const isClear = one.at(-1)?.plain !== other.at(-1)?.plain;
  return (isClear ? one.slice(-1) : one).map(({ text }) => text).join("—");
}
