/**
 * Ends of texts and of lines. A regular expression for the punctuation at an end, or for blanks around line breaks, tries every
 * place of a long run anew: its time grows with the square of the text, and a cell holds 32,767 characters.
 */

/** Without those characters at its end. */
export function withoutEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** Without those characters at both ends. */
export function withoutEnds(text: string, characters: string): string {
  const rest = withoutEnd(text, characters);
  let start = 0;
  while (start < rest.length && characters.includes(rest.charAt(start))) start += 1;
  return rest.slice(start);
}

/** The lines that are not blank, without the blanks around them. */
export function filledLines(text: string): readonly string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
