/**
 * Whether a row's code and name belong together, by the year's catalogue. A name that is the official one of another code speaks
 * against the code; a name like the code's own speaks only against the name, and one that only leaves out or adds words is a hint;
 * an unknown code is accused of nothing by itself.
 */
import { catalogueFor } from "../spec/lookups";
import type { CatalogueEntry, PackSpec } from "../spec/pack";
import type { RowPlace } from "../model/tableMap";
import type { TreeGroup } from "../spec/table";
import { comparableName } from "../text/normalize";
import { areAlike, likeness } from "../text/similarity";

export interface NameFault {
  readonly template: "nameDiffers" | "codeOfOther" | "codeAndName" | "nameFormer";
  readonly severity: "error" | "warning" | "info";
  readonly kind: "name" | "code";
  readonly words: Readonly<Record<string, string>>;
  /** The codes that have such a name; none where that is not certain. */
  readonly expected: readonly string[];
}

/** Below this a name has nothing to do with the official one; at 1 it only leaves something out, or says more. */
const STILL_LIKE = 0.6;

export function nameFault(pack: PackSpec, group: TreeGroup, row: RowPlace): NameFault | null {
  const { code } = row;
  const name = comparableName(row.label);
  if (code === null || name === "" || !group.levels.includes(code.length)) return null;
  const entries = catalogueFor(pack, group);
  const own = entries.find((entry) => entry.code === code);
  if (own && comparableName(own.name) === name) return null;
  const words = { code: row.printedCode.join(" ") || code, name: row.label, official: own?.name ?? "" };
  const differs = (template: "nameDiffers" | "nameFormer", severity: NameFault["severity"] = "warning"): NameFault => ({ template, severity, kind: "name", words, expected: [] });
  if (own?.formerNames?.some((former) => comparableName(former) === name)) return differs("nameFormer");
  const others = otherCodes(entries, group, code, name, own);
  if (others.length > 0) {
    const expected = others.map((entry) => entry.code);
    return { template: "codeOfOther", severity: "error", kind: "code", words: { ...words, expected: expected.join(" 或 "), expectedName: others[0]?.name ?? "" }, expected };
  }
  if (!own) return null;
  const alike = likeness(own.name, name).ofShorter;
  if (code.length === group.levels[0] || alike >= STILL_LIKE) return differs("nameDiffers", alike === 1 ? "info" : "warning");
  return { template: "codeAndName", severity: "error", kind: "code", words, expected: [] };
}

/** More than this and the name says nothing: every 款 has its 行政运行. */
const MOST_CHOICES = 3;

/**
 * The codes whose name this is: among the neighbours of the printed one, or, where the printed code means something else, anywhere.
 * Where the catalogue lists only some of the neighbours, a name that is merely like one of theirs may be that of another.
 */
function otherCodes(entries: readonly CatalogueEntry[], group: TreeGroup, code: string, name: string, own: CatalogueEntry | undefined): readonly CatalogueEntry[] {
  const parent = group.levels[group.levels.indexOf(code.length) - 1] ?? 0;
  const level = entries.filter((entry) => entry.code.length === code.length && entry.code !== code);
  const near = level.filter((entry) => parent > 0 && entry.code.slice(0, parent) === code.slice(0, parent));
  const named = (list: readonly CatalogueEntry[]): readonly CatalogueEntry[] => list.filter((entry) => comparableName(entry.name) === name);
  const alike = (list: readonly CatalogueEntry[]): readonly CatalogueEntry[] => list.filter((entry) => areAlike(entry.name, name));
  const allListed = own !== undefined || entries.some((entry) => entry.complete === true && parent > 0 && entry.code === code.slice(0, parent));
  const isLikeOwn = own !== undefined && likeness(own.name, name).ofShorter >= STILL_LIKE;
  const choices = [named(near), ...(isLikeOwn || own === undefined ? [] : [named(level)]), ...(isLikeOwn || parent === 0 || !allListed ? [] : [alike(near), ...(own === undefined ? [] : [alike(level)])])];
  return choices.find((list) => list.length > 0 && list.length <= MOST_CHOICES) ?? [];
}
