/** Long texts of cells, cut for a line of a report. */

/** Characters; a paragraph of 情况说明 has hundreds. */
const LONGEST = 40;

export function excerpt(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
