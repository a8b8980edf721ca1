/** Text is compared after lookalike characters, width, brackets, blanks and 其它/其他 are made alike; nothing else is forgiven. */
import { legible } from "./reader/characters";
import { withYearsInDigits } from "./reader/year";
import { remembered } from "./remembered";

/** Nothing in it changes below but 其它; most labels and codes are of this kind. */
const PLAIN = /^[\u4e00-\u9fffA-Za-z0-9]*$/;

/** The comparable form of a printed text. */
export function normalizeText(text: string): string {
  if (!PLAIN.test(text)) return normalized(text);
  return text.includes("其它") ? text.replace(/其它/g, "其他") : text;
}

const normalized = remembered(400_000, (text: string): string =>
  legible(text)
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/[〔［【]/g, "(")
    .replace(/[〕］】]/g, ")")
    .replace(/[“”„‟"]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/其它/g, "其他"),
);

/** Without a leading ordinal such as 一、 二十一、 一. (一) 1. (1) ①. */
export const withoutOrdinal = remembered(200_000, (text: string): string =>
  normalizeText(text).replace(
    /^(?:[一二三四五六七八九十]+[、.,]|\([一二三四五六七八九十]+\)、?|\d{1,2}[.、,](?!\d)|\(\d{1,2}\)、?)/,
    "",
  ),
);

/** The comparable form of a name in a list: without its ordinal and without pauses, which are printed as 、 or ， or left out. */
export const comparableName = remembered(200_000, (text: string): string =>
  withoutOrdinal(text).replace(/[、,;·]/g, ""),
);

/** Without years such as 2026年, so that a form is recognised whatever its year. */
export const withoutYear = remembered(200_000, (text: string): string =>
  withYearsInDigits(normalizeText(text)).replace(/20\d\d年?(度)?/g, ""),
);
