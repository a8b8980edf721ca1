/**
 * Texts as a terminal may get them. Names of files and cells may hold anything: an ESC that clears the screen, a mark that turns the
 * order of letters round. Such characters are shown as \u001B, which is what JSON calls them too, so documents stay what they are.
 */

/** Controls, marks of direction, and the separators that end a line unseen; LF and TAB are ours. */
const UNPRINTABLE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

export function printable(text: string): string {
  return text.replace(/\r\n/g, "\n").replace(UNPRINTABLE, escaped);
}

/** A name stays on its line, too. */
export function shownName(name: string): string {
  return printable(name).replace(/[\n\t]/g, escaped);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}
