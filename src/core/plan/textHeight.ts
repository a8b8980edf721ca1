/** How high a row must be for wrapped text. Spreadsheet programs do it themselves only when a person types; files and printing need it stated. */

/** Points per line of a font size. */
const LINE_SPACING = 1.36;
const PADDING = 4;

/** Width of a text in characters of the default font: a Chinese character takes two, bold a little more. */
export function textWidth(text: string, options: { readonly fontSize?: number; readonly bold?: boolean } = {}): number {
  const units = [...text].reduce((sum, character) => sum + (character.charCodeAt(0) > 0xff ? 2 : 1.05), 0);
  return units * ((options.fontSize ?? 11) / 11) * (options.bold ? 1.06 : 1);
}

export function wrappedLines(
  text: string,
  columnWidth: number,
  options: { readonly fontSize?: number; readonly bold?: boolean } = {},
): number {
  return Math.max(1, Math.ceil(textWidth(text, options) / Math.max(1, columnWidth - 1)));
}

export function heightOfLines(lines: number, fontSize = 11): number {
  return Math.min(409, Math.round(lines * fontSize * LINE_SPACING + PADDING));
}
