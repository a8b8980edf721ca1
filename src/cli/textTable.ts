/** Columns that line up on a terminal, where a Chinese character is as wide as two Latin ones. */

/** Unicode's East Asian Width W and F, as far as names and numbers need it. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;

export function displayWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0);
}

/** `left`: indexes of the columns that stand to the left; the others, figures, stand to the right. */
export function textTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  left: readonly number[] = [0],
): string {
  const lines = [head, ...rows].map((row) => head.map((_, column) => (row[column] ?? "").replace(/[\t\r\n]+/g, " ")));
  const widths = head.map((_, column) => Math.max(...lines.map((line) => displayWidth(line[column] ?? ""))));
  const cell = (text: string, column: number): string => {
    const padding = " ".repeat((widths[column] ?? 0) - displayWidth(text));
    return left.includes(column) ? text + padding : padding + text;
  };
  return lines.map((line) => line.map(cell).join("  ").trimEnd()).join("\n");
}
