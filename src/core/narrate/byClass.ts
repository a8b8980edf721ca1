/** Paragraphs by 类, as a city's own offices write them, where the form has one for each 项. */
import { normalizeText } from "../text/normalize";

/** 社会保障和就业支出（类）866.16万元: the 类 alone, with an amount. */
export function speaksByClass(text: string): boolean {
  const plain = normalizeText(text);
  return /\((?:\d{3})?类\)/.test(plain) && !/[款项]\)/.test(plain) && /\d(?:[万亿]?元)/.test(plain);
}

/** Whether one of the paragraphs speaks of the 类 with this name as a whole. */
export function hasClass(paragraphs: readonly string[], name: string): boolean {
  const plain = normalizeText(name)
    .replace(/\(类\)$/, "")
    .replace(/支出$/, "");
  return plain !== "" && paragraphs.some((text) => normalizeText(text).includes(plain) && speaksByClass(text));
}
