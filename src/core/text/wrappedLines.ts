/** Paragraphs that were broken over rows, one printed line in each: pages that came from a PDF. */

/** Characters of the longest line of such a page: fewer are lists and headings, more are whole paragraphs. */
const SHORTEST = 22;
const LONGEST = 70;
/** A line that is as long as the page is wide, as a share of its longest one. */
const FULL = 0.9;
/** Lines that go on in the next row: one or two may just lack their mark. */
const FEWEST = 3;
const ENDED = /[。！？；：!?;:]["”」』）)]*$/;
/** 一、 （一） 1. 第二部分, and what stands under a text. */
const BEGINS =
  /^\s*(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|[（(]?\d{1,2}[）)、.．](?!\d)|第[一二三四五六七八九十]+部分|[①-⑳]|注[：:])/;

/** `lines`: the texts of a column, row by row, "" for a blank one. For each row the row in which its paragraph begins. */
function wrappedLines(lines: readonly string[]): readonly number[] | null {
  const longest = Math.max(0, ...lines.map((line) => line.length));
  if (longest < SHORTEST || longest > LONGEST) return null;
  const widest = Math.max(0, ...lines.map(widthOf));
  const isFull = (line: string): boolean => line.length >= longest * FULL || widthOf(line) >= widest * FULL;
  let joined = 0;
  const starts: number[] = [];
  for (const [row, line] of lines.entries()) {
    const before = lines[row - 1] ?? "";
    const goesOn = line !== "" && before !== "" && isFull(before) && !ENDED.test(before) && !BEGINS.test(line);
    starts.push(goesOn ? (starts[row - 1] ?? row) : row);
    if (goesOn) joined += 1;
  }
  return joined >= FEWEST ? starts : null;
}

/** The paragraphs of such a page by the row in which each begins; null where the page is not broken so. */
export function wholeParagraphs(lines: readonly string[]): ReadonlyMap<number, string> | null {
  const starts = wrappedLines(lines);
  if (starts === null) return null;
  const paragraphs = new Map<number, string>();
  for (const [row, start] of starts.entries())
    paragraphs.set(start, `${paragraphs.get(start) ?? ""}${lines[row] ?? ""}`);
  return paragraphs;
}

/** Letters and digits are half as wide. */
function widthOf(line: string): number {
  let width = 0;
  for (const character of line) width += character.charCodeAt(0) < 256 ? 0.5 : 1;
  return width;
}
