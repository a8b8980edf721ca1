/**
 * Whether a row's code and name belong together, by the year's catalogue. A name that is the official one of another code speaks
 * against the code; a name like the code's own speaks only against the name, and one that only leaves out or adds words is a hint;
 * an unknown code is accused of nothing by itself.
 */
import { derived } from "../../declare/derived";
import { catalogueFor } from "../../declare/lookups";
import type { CatalogueEntry, PackSpec } from "../../declare/pack";
import type { RowPlace } from "../../model/tableMap";
import type { TreeGroup } from "../../declare/table";
import { comparableName } from "../../text/normalize";
import { areAlike, likeness } from "../../text/similarity";

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

/** By the catalogue and the row: while codes are tried, all rows but one are the same. */
const judgedNames = derived(
  (_entries: readonly CatalogueEntry[]) =>
    new WeakMap<RowPlace, { readonly group: TreeGroup; readonly fault: NameFault | null }>(),
);

export function nameFault(pack: PackSpec, group: TreeGroup, row: RowPlace): NameFault | null {
  const judged = judgedNames(catalogueFor(pack, group));
  const known = judged.get(row);
  if (known?.group === group) return known.fault;
  const fault = judgeName(pack, group, row);
  judged.set(row, { group, fault });
  return fault;
}

function judgeName(pack: PackSpec, group: TreeGroup, row: RowPlace): NameFault | null {
  const { code } = row;
  const name = comparableName(row.label);
  if (code === null || name === "" || !group.levels.includes(code.length)) return null;
  const listed = listedIn(catalogueFor(pack, group));
  const own = listed.byCode.get(code);
  if (own && comparableName(own.name) === name) return null;
  const words = { code: row.printedCode.join(" ") || code, name: row.label, official: own?.name ?? "" };
  const differs = (template: "nameDiffers" | "nameFormer", severity: NameFault["severity"] = "warning"): NameFault => ({
    template,
    severity,
    kind: "name",
    words,
    expected: [],
  });
  if (own?.formerNames?.some((former) => comparableName(former) === name)) return differs("nameFormer");
  const others = otherCodes(listed, group, code, name, own);
  if (others.length > 0) {
    const expected = others.map((entry) => entry.code);
    return {
      template: "codeOfOther",
      severity: "error",
      kind: "code",
      words: { ...words, expected: expected.join(" 或 "), expectedName: others[0]?.name ?? "" },
      expected,
    };
  }
  if (!own) return null;
  const alike = likeness(own.name, name).ofShorter;
  if (code.length === group.levels[0] || alike >= STILL_LIKE)
    return differs("nameDiffers", alike === 1 ? "info" : "warning");
  return { template: "codeAndName", severity: "error", kind: "code", words, expected: [] };
}

/** The other codes whose official name this is: beside the code, or anywhere where the catalogue calls the code itself something else. */
export function codesOfName(
  pack: PackSpec,
  group: TreeGroup,
  { code, name }: { readonly code: string; readonly name: string },
): readonly CatalogueEntry[] {
  const listed = listedIn(catalogueFor(pack, group));
  const own = listed.byCode.get(code);
  const wanted = comparableName(name);
  const isOwn = (entry: CatalogueEntry): boolean =>
    [entry.name, ...(entry.formerNames ?? [])].some((known) => comparableName(known) === wanted);
  if (wanted === "" || (own !== undefined && isOwn(own))) return [];
  return otherCodes(listed, group, code, wanted, own).filter((entry) => comparableName(entry.name) === wanted);
}

/** More than this and the name says nothing: every 款 has its 行政运行. */
const MOST_CHOICES = 3;

/** A catalogue as it is looked up. Of two entries of one code the first counts. */
interface Listed {
  readonly byCode: ReadonlyMap<string, CatalogueEntry>;
  readonly byLength: ReadonlyMap<number, readonly CatalogueEntry[]>;
  readonly complete: ReadonlySet<string>;
}

const listedIn = derived((entries: readonly CatalogueEntry[]): Listed => {
  const byLength = new Map<number, CatalogueEntry[]>();
  for (const entry of entries) {
    const known = byLength.get(entry.code.length);
    if (known) known.push(entry);
    else byLength.set(entry.code.length, [entry]);
  }
  return {
    byCode: new Map([...entries].reverse().map((entry) => [entry.code, entry])),
    byLength,
    complete: new Set(entries.flatMap(({ code, complete }) => (complete === true ? [code] : []))),
  };
});

/**
 * The codes whose name this is: among the neighbours of the printed one, or, where the printed code means something else, anywhere.
 * Where the catalogue lists only some of the neighbours, a name that is merely like one of theirs may be that of another.
 */
function otherCodes(
  { byLength, complete }: Listed,
  group: TreeGroup,
  code: string,
  name: string,
  own: CatalogueEntry | undefined,
): readonly CatalogueEntry[] {
  const parent = group.levels[group.levels.indexOf(code.length) - 1] ?? 0;
  const level = byLength.get(code.length) ?? [];
  const near = parent > 0 ? level.filter((entry) => entry.code.startsWith(code.slice(0, parent))) : [];
  const choiceOf = (
    list: readonly CatalogueEntry[],
    isIt: (entry: CatalogueEntry) => boolean,
  ): readonly CatalogueEntry[] | null => {
    const found = list.filter((entry) => entry.code !== code && isIt(entry));
    return found.length > 0 && found.length <= MOST_CHOICES ? found : null;
  };
  const isNamed = (entry: CatalogueEntry): boolean => comparableName(entry.name) === name;
  const isAlike = (entry: CatalogueEntry): boolean => areAlike(entry.name, name);
  const isLikeOwn = own !== undefined && likeness(own.name, name).ofShorter >= STILL_LIKE;
  const named = choiceOf(near, isNamed) ?? (isLikeOwn || own === undefined ? null : choiceOf(level, isNamed));
  if (named || isLikeOwn || parent === 0) return named ?? [];
  if (own !== undefined) return choiceOf(near, isAlike) ?? choiceOf(level, isAlike) ?? [];
  return complete.has(code.slice(0, parent)) ? (choiceOf(near, isAlike) ?? []) : [];
}
