/** What the file says of itself: names of people, and the title of another year, leave with it. Names of programs are nobody's. */
import type { DocumentProperties } from "../../model/snapshot";
import type { BookCheckOf } from "../../declare/bookCheck";
import { normalizeText } from "../../text/normalize";
import type { Finding } from "../../finding/finding";
import type { BookContext, BookVerdict } from "./bookContext";
import { bookFinding } from "./bookContext";
import { maskedDigits } from "./identityNumbers";

const PEOPLE = [
  ["author", "作者"],
  ["lastAuthor", "上次保存者"],
  ["manager", "经理"],
  ["company", "单位"],
] as const;
const TITLES = [
  ["title", "标题"],
  ["subject", "主题"],
] as const;

export function documentProperties({ check }: BookContext, declared: BookCheckOf<"documentProperties">): BookVerdict {
  const { properties } = check.located.snapshot;
  if (properties === undefined) return null;
  const named = PEOPLE.flatMap(([field, label]) =>
    isNobody(properties[field], check.unit, declared.programs) ? [] : [`${label}“${maskedDigits(properties[field])}”`],
  );
  const people =
    named.length === 0
      ? []
      : [
          bookFinding(declared, {
            template: "bookPropertyNames",
            kind: "publication",
            words: { names: named.join("、") },
            cells: [],
          }),
        ];
  return check.yearUnknown ? people : [...people, ...titles(properties, check.year, declared)];
}

/** Blank, a program, or the unit itself, which the file is about. */
function isNobody(text: string, unit: string, programs: readonly string[]): boolean {
  const name = normalizeText(text).toLowerCase();
  return (
    name === "" ||
    name === normalizeText(unit).toLowerCase() ||
    programs.some((program) => name.startsWith(normalizeText(program).toLowerCase()))
  );
}

function titles(
  properties: DocumentProperties,
  own: number,
  declared: BookCheckOf<"documentProperties">,
): readonly Finding[] {
  return TITLES.flatMap(([field, label]): readonly Finding[] => {
    const years: readonly string[] = properties[field].match(/20\d\d/g) ?? [];
    if (years.length === 0 || years.includes(String(own))) return [];
    const words = { field: label, title: properties[field], expected: String(own) };
    return [bookFinding(declared, { template: "bookPropertyYear", kind: "publication", words, cells: [] })];
  });
}
