/** Names of codes: from the pack's catalogue, from the user, from the list itself, from what is known beside the catalogue, in this order. */
import { namedCodes } from "../catalogue/known";
import { ancestors, catalogueFor } from "../declare/lookups";
import type { PackSpec } from "../declare/pack";
import type { TreeGroup } from "../declare/table";
import { normalizeText } from "../text/normalize";
import type { ListedCode } from "../list/codeText";
import type { ListRow } from "./row";

export type CatalogueId = TreeGroup["catalogue"];

export interface CodeNames {
  /** Undefined where nobody gives a name. */
  nameOf(group: TreeGroup, code: string): string | undefined;
  isOfficial(group: TreeGroup, code: string): boolean;
}

/** `given` are the user's, by code; functional and economic codes differ in their first digit or in length. */
export function codeNames(pack: PackSpec, rows: readonly ListRow[], given: ReadonlyMap<string, string>): CodeNames {
  const printed = {
    function: printedNames(rows.map((row) => row.function)),
    economic: printedNames(rows.map((row) => row.economic)),
  };
  const official = new Map<TreeGroup, ReadonlyMap<string, string>>();
  const officialNames = (group: TreeGroup): ReadonlyMap<string, string> => {
    const known =
      official.get(group) ?? new Map(catalogueFor(pack, group).map((entry) => [entry.code, entry.name] as const));
    official.set(group, known);
    return known;
  };
  return {
    nameOf: (group, code) =>
      officialNames(group).get(code) ??
      (given.get(code)?.trim() || undefined) ??
      printed[group.catalogue].get(code) ??
      namedCodes(pack.catalogues[group.catalogue]).get(code)?.name,
    isOfficial: (group, code) => officialNames(group).has(code),
  };
}

function printedNames(texts: readonly ListedCode[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { code, name } of texts) if (code !== "" && name !== "" && !names.has(code)) names.set(code, name);
  return names;
}

export type CodeFault =
  | { readonly code: "badCode"; readonly detail: { readonly digits: string } }
  | { readonly code: "unknownClass"; readonly detail: { readonly class: string } }
  | { readonly code: "unknownName"; readonly detail: { readonly code: string; readonly leaf: string } };

/** Why a code cannot stand in the group: its length, its 类, or a name that nobody knows. Null when it can. */
export function codeFault(names: CodeNames, group: TreeGroup, code: string): CodeFault | null {
  const digits = group.levels.at(-1) ?? 0;
  if (code.length !== digits) return { code: "badCode", detail: { digits: String(digits) } };
  const [top = code, ...lower] = [...ancestors(code, group.levels), code];
  if (!names.isOfficial(group, top)) return { code: "unknownClass", detail: { class: top } };
  const unknown = lower.find((part) => names.nameOf(group, part) === undefined);
  return unknown === undefined
    ? null
    : { code: "unknownName", detail: { code: unknown, leaf: String(unknown === code) } };
}

/** The list calls the code something else than the name that will be printed. */
export function differs(name: string, printed: string): boolean {
  return printed !== "" && normalizeText(name) !== normalizeText(printed);
}
