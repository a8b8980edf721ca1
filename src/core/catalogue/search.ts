/** Items of a catalogue by what somebody types: a code's beginning, its name, or the name of the 款 or 类 above it. */
import type { Catalogue } from "../declare/pack";
import type { CodeName } from "./known";
import { namedCodes } from "./known";

export interface FoundItem extends CodeName {
  /** Name of the level above: 行政运行 is an item of many. */
  readonly section: string;
}

/** `levels`: digits of the codes from the highest down; items are those of the lowest. In the order of the codes, those of their own name first. */
export function searchItems(catalogue: Catalogue, levels: readonly number[], query: string): readonly FoundItem[] {
  const named = namedCodes(catalogue);
  const nameOf = (code: string): string => named.get(code)?.name ?? "";
  const length = Math.max(...levels);
  const section = Math.max(0, ...levels.filter((one) => one < length));
  const wanted = query.normalize("NFKC").trim().split(/\s+/);
  const items = [...named.values()]
    .filter(({ code }) => code.length === length)
    .sort((left, right) => (left.code < right.code ? -1 : 1));
  const own = (code: string, word: string): boolean => code.startsWith(word) || nameOf(code).includes(word);
  const fits = (code: string, word: string): boolean => levels.some((digits) => own(code.slice(0, digits), word));
  const found = items.filter(({ code }) => wanted.every((word) => fits(code, word)));
  const first = found.filter(({ code }) => wanted.every((word) => own(code, word)));
  const isFirst = new Set(first);
  return [...first, ...found.filter((item) => !isFirst.has(item))].map(({ code, name }) => ({
    code,
    name,
    section: nameOf(code.slice(0, section)),
  }));
}

/** 2130301 行政运行（水利） */
export function itemLabel({ code, name, section }: FoundItem): string {
  return `${code} ${name}${section === "" || section === name ? "" : `（${section}）`}`;
}
