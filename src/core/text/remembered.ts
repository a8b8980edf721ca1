/** What a function made of the texts that come again and again (labels, number formats, formulas), kept up to so many characters of them. */

/** `most`: texts of as many characters are kept; then all are forgotten, so that a large workbook costs no memory for good. */
export function remembered<T>(most: number, work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  let characters = 0;
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = work(text);
    characters += text.length;
    if (characters > most) {
      known.clear();
      characters = text.length;
    }
    if (text.length <= most) known.set(text, made);
    return made;
  };
}
