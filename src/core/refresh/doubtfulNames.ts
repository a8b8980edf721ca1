/** Names that somebody seems to have changed, and that are no names for their code: nothing follows them, and they are told. */
import { nameKey } from "../plan/memory";
import { namedCodes } from "../catalogue/known";
import { nameFault } from "../check/codes/names";
import type { PackSpec } from "../declare/pack";
import type { KeptCell } from "./account";
import { sameName } from "./codes";
import type { NamedRow } from "./labels";

/**
 * Of one code: what its tables print, of which `changed` is another name than the workbook remembers. Whatever speaks against a renaming;
 * none where nothing does.
 */
export function doubtfulNames(
  pack: PackSpec,
  changed: readonly NamedRow[],
  filled: readonly NamedRow[],
  remembered: Readonly<Record<string, string>>,
): readonly KeptCell[] {
  const others = changed.filter((row) => isNoRenaming(pack, row, filled, remembered));
  const ofCodes = others.flatMap((one): readonly KeptCell[] => {
    const expected = codeNamed(pack, one, remembered);
    const words = `${one.map.table.shortName} ${one.code}`;
    return expected === null ? [] : [{ kind: "nameOfOther", words, at: one.at, found: one.bare, expected }];
  });
  return ofCodes.length > 0 ? ofCodes : others.slice(0, 1).map((one) => differing(one, filled));
}

/**
 * Whether another name than the remembered one is no renaming: no word at all, the name of another code or one that has nothing to do with its
 * own, or one of two that one table prints for the code. Then the code may be wrong as well as the name, and writing the name into the other
 * tables would spoil what is right.
 */
function isNoRenaming(
  pack: PackSpec,
  row: NamedRow,
  printed: readonly NamedRow[],
  remembered: Readonly<Record<string, string>>,
): boolean {
  return (
    !/\p{L}/u.test(row.bare) ||
    nameFault(pack, row.group, { ...row.row, label: row.bare })?.severity === "error" ||
    codeNamed(pack, row, remembered) !== null ||
    printed.some(({ map, group, bare }) => map === row.map && group === row.group && !sameName(bare, row.bare))
  );
}

/** A name that more codes have says nothing of which is meant: every 款 has its 行政运行. */
const MOST_CODES = 3;

/** The other code whose name this is, by the catalogue and by what the workbook remembers; those under the same parent come first. */
function codeNamed(
  pack: PackSpec,
  { group, row, code, bare }: NamedRow,
  remembered: Readonly<Record<string, string>>,
): string | null {
  const known = namedCodes(pack.catalogues[group.catalogue]);
  const official = known.get(code)?.name;
  if (official !== undefined && sameName(official, bare)) return null;
  const [listed] = nameFault(pack, group, { ...row, label: bare })?.expected ?? [];
  if (listed !== undefined) return listed;
  const prefix = nameKey(group, "");
  const named = new Map([
    ...[...known.values()].map(({ code: one, name }) => [one, name] as const),
    ...Object.entries(remembered)
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, name]) => [key.slice(prefix.length), name] as const),
  ]);
  const others = [...named].flatMap(([one, name]) => (one !== code && sameName(name, bare) ? [one] : []));
  const above = code.slice(0, group.levels[group.levels.indexOf(code.length) - 1] ?? 0);
  const beside = others.find((one) => one.length === code.length && one.startsWith(above));
  return beside ?? (others.length > MOST_CODES ? null : (others[0] ?? null));
}

/** 表五“甲”，表二、表三“乙” */
export function differing({ code, at }: NamedRow, rows: readonly NamedRow[]): KeptCell {
  const tables = new Map<string, string[]>();
  for (const { bare, map } of rows) tables.set(bare, [...(tables.get(bare) ?? []), map.table.shortName]);
  return {
    kind: "names",
    words: code,
    at,
    found: [...tables].map(([name, places]) => `${places.join("、")}“${name}”`).join("，"),
    expected: null,
  };
}
