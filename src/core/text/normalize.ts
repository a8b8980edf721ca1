/** Text is compared after width, brackets, blanks and 其它/其他 are made alike; nothing else is forgiven. */

/** The comparable form of a printed text. */
export function normalizeText(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s\u200b\ufeff]/g, "")
    .replace(/[〔［【]/g, "(")
    .replace(/[〕］】]/g, ")")
    .replace(/[“”„‟"]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/其它/g, "其他");
}

/** Without a leading ordinal such as 一、 二十一、 (一) 1. ①. */
export function withoutOrdinal(text: string): string {
  return normalizeText(text).replace(/^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|\d{1,2}[.、])/, "");
}

/** Without years such as 2026年, so that a form is recognised whatever its year. */
export function withoutYear(text: string): string {
  return normalizeText(text).replace(/20\d\d年?(度)?/g, "");
}
