/** What a function made of the texts that come again and again (labels, number formats), kept up to a number of them. */

/** `limit`: as many texts are kept; then all are forgotten, so that a large workbook costs no memory for good. */
export function remembered<T>(limit: number, longest: number, work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > longest) return work(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    const made = work(text);
    if (known.size >= limit) known.clear();
    known.set(text, made);
    return made;
  };
}
