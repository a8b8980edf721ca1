/** Numbers that Word puts before paragraphs by itself: 一、 and （一） of a heading are no text of it (ECMA-376 part 1, 17.9). */
import { chineseOrdinal } from "../../../core/declare/lookups";
import type { OfficePackage } from "../../file/parts/officePackage";
import { relationshipsOf } from "../../file/parts/relationships";
import { childOf, childrenOf } from "../../file/xml/element";
import { valueOf } from "./attributes";
import { childValue } from "./styles";

interface Level {
  readonly format: string;
  /** （%1） */
  readonly text: string;
  readonly start: number;
}

const LEVELS = 9;
const MOST = 1000;

/** Counts as it is asked: paragraphs in their order. "" where the paragraph has no number that we can write. */
export function readNumbering(pkg: OfficePackage, documentPath: string): (id: string, level: number) => string {
  const lists = levelsOf(pkg, documentPath);
  const counts = new Map<string, number[]>();
  return (id, level) => {
    const list = lists.get(id);
    if (list === undefined || !(level >= 0 && level < LEVELS)) return "";
    const own = counts.get(list.key) ?? [];
    counts.set(list.key, own);
    own[level] = (own[level] ?? (list.levels[level]?.start ?? 1) - 1) + 1;
    own.length = level + 1;
    return (list.levels[level]?.text ?? "").replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      return written(own[at] ?? list.levels[at]?.start ?? 1, list.levels[at]?.format ?? "decimal");
    });
  };
}

function written(number: number, format: string): string {
  if (number > MOST || number < 1) return "";
  if (/^(?:chineseCounting|chineseCountingThousand|taiwaneseCounting|japaneseCounting|ideographDigital)$/.test(format))
    return number < 100 ? chineseOrdinal(number) : String(number);
  return format === "bullet" || format === "none" ? "" : String(number);
}

function levelsOf(
  pkg: OfficePackage,
  documentPath: string,
): ReadonlyMap<string, { readonly key: string; readonly levels: readonly Level[] }> {
  const path = relationshipsOf(pkg, documentPath).find(({ type }) => type.endsWith("/numbering"))?.target;
  if (path === undefined || !pkg.has(path)) return new Map();
  const root = pkg.read(path);
  const abstract = new Map(
    childrenOf(root, "abstractNum").map((one) => [
      valueOf(one.attributes, "abstractNumId") ?? "",
      childrenOf(one, "lvl").map((level): Level => ({
        format: childValue(level, "numFmt") ?? "decimal",
        text: childOf(level, "lvlText") ? (childValue(level, "lvlText") ?? "") : "",
        start: Number(childValue(level, "start") ?? 1) || 1,
      })),
    ]),
  );
  return new Map(
    childrenOf(root, "num").map((one) => {
      const key = childValue(one, "abstractNumId") ?? "";
      return [valueOf(one.attributes, "numId") ?? "", { key, levels: abstract.get(key) ?? [] }];
    }),
  );
}
