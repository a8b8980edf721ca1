/** Characters that XML 1.0 (2.2) forbids, also as character references: controls, halves of surrogate pairs, U+FFFE, U+FFFF. */

const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/gu;

/** Each of them replaced by what `substitute` makes of it. Whole surrogate pairs are left alone. */
export function replaceForbidden(text: string, substitute: (character: string) => string): string {
  return text.replace(forbidden, substitute);
}
