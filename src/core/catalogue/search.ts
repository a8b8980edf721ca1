/** Items of a catalogue by what somebody types: a code's beginning, its name, or the name of the 款 or 类 above it. */
import type { Catalogue } from "../declare/pack";
import type { CodeName } from "./known";
import { namedCodes } from "./known";
import { meantBy } from "./sayings";

export interface FoundItem extends CodeName {
  /** Name of the level above: 行政运行 is an item of many. */
  readonly section: string;
}

/**
 * `levels`: digits of the codes from the highest down; items are those of the lowest. In the order of the codes, those of their own name
 * first, and before them what an office's usual name stands for. Where nothing fits, what was typed is read as a code with gaps (213 03), as an office's name (水利局), or as said short (医保局, 发改).
 */
export function searchItems(catalogue: Catalogue, levels: readonly number[], query: string): readonly FoundItem[] {
  const words = query.normalize("NFKC").trim().split(/\s+/);
  const joined = words.join("");
  const subject = joined.replace(/^[省市县区](?:委(?=..部$))?/, "").replace(OFFICE, "");
  const readings: readonly (readonly [readonly string[], IsNamed])[] = [
    [words, has],
    ...(/^\d+$/.test(joined) ? [[[joined], has] as const] : []),
    ...(subject !== "" && subject !== joined ? [[[subject], has] as const] : []),
    ...(SHORT.test(subject) ? [[[subject], isShortFor] as const] : []),
  ];
  const meant = meantBy(joined) ?? meantBy(subject);
  const before = [...(meant === null ? [] : fitting(catalogue, levels, [meant], has))].sort(byCode);
  for (const [wanted, isNamed] of readings) {
    const found = fitting(catalogue, levels, wanted, isNamed).filter(
      ({ code }) => !before.some((item) => item.code === code),
    );
    if (found.length > 0) return [...before, ...found];
  }
  return before;
}

function byCode(one: CodeName, other: CodeName): number {
  return one.code < other.code ? -1 : 1;
}

type IsNamed = (name: string, word: string) => boolean;

const has: IsNamed = (name, word) => name.includes(word);

const OFFICE = /(?:局|委|办|厅|处|站|中心)$/;

/** Two to four characters, each from another word of the name. */
const SHORT = /^\p{Script=Han}{2,4}$/u;

/** 医保 for 医疗保险: its characters stand in the name in their order, the first at its beginning. */
const isShortFor: IsNamed = (name, word) => {
  let at = 0;
  for (const [index, character] of [...word].entries()) {
    const found = name.indexOf(character, at);
    if (found < 0 || (index === 0 && found > 0)) return false;
    at = found + 1;
  }
  return true;
};

function fitting(
  catalogue: Catalogue,
  levels: readonly number[],
  wanted: readonly string[],
  isNamed: IsNamed,
): readonly FoundItem[] {
  const named = namedCodes(catalogue);
  const nameOf = (code: string): string => named.get(code)?.name ?? "";
  const length = Math.max(...levels);
  const section = Math.max(0, ...levels.filter((one) => one < length));
  const items = [...named.values()].filter(({ code }) => code.length === length).sort(byCode);
  const own = (code: string, word: string): boolean => code.startsWith(word) || isNamed(nameOf(code), word);
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
