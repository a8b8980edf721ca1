/** Words of a form as parts of a regular expression that finds exactly them: whatever stands in them is a character, never a sign. */

/** Also within square brackets. */
export function literal(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}

export function anyOf(words: readonly string[]): string {
  return words.map(literal).join("|");
}
