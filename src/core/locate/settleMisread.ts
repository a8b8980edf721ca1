/**
 * Codes that are no code as they are printed: 20l0301, 301 2 for 301 02, one digit too many or too few. Where the row's name has a code in the
 * other tables or the catalogue that is one slip away, and the rows around leave room for it, the row is taken for that one before
 * anything is added up, so that one slip is one finding; the check of codes says what is printed.
 */
import type { RowPlace, TableMap } from "../model/tableMap";
import { indexRows } from "../model/tableMap";
import { ancestors, catalogueFor, findGroup, groupsOf } from "../declare/lookups";
import type { PackSpec } from "../declare/pack";
import type { TreeGroup } from "../declare/table";
import { comparableName } from "../text/normalize";
import { isOneSlip } from "../text/slip";
import type { LocatedTable } from "./locate";
import { partLengths } from "./printedRows";
import { relinkTree } from "./treeRows";

export function settleMisread(
  pack: PackSpec,
  tables: ReadonlyMap<string, LocatedTable>,
): ReadonlyMap<string, LocatedTable> {
  const settled = new Map(tables);
  for (const [id, located] of tables) {
    for (const group of groupsOf(located.map.table)) {
      const map = settled.get(id)?.map ?? located.map;
      if (group.kind !== "tree" || !map.rows.some((row) => row.group === group.id && isMisread(row))) continue;
      const corrections = correctionsOf(pack, group, map, tables);
      if (corrections.size === 0) continue;
      const rows = relinkTree(group, map.rows, corrections);
      settled.set(id, { ...located, map: { ...map, rows, byKey: indexRows(rows) } });
    }
  }
  return settled;
}

/** Something is printed, and it is no code. */
function isMisread(row: RowPlace): boolean {
  return row.kind === "tree" && row.level === null && row.printedCode.length > 0;
}

function correctionsOf(
  pack: PackSpec,
  group: TreeGroup,
  map: TableMap,
  tables: ReadonlyMap<string, LocatedTable>,
): ReadonlyMap<string, string> {
  const rows = map.rows.filter((row) => row.group === group.id);
  const codes = new Set(rows.flatMap((row) => (row.level === null ? [] : [row.code ?? ""])));
  const split = (map.codes.get(rows[0]?.block ?? "") ?? []).length > 1;
  const corrections = new Map<string, string>();
  for (const [index, row] of rows.entries()) {
    if (!isMisread(row)) continue;
    const before = [...rows.slice(0, index)].reverse().find((other) => other.level !== null)?.code ?? "";
    const after = rows.slice(index + 1).find((other) => other.level !== null)?.code ?? "~";
    const fits = (code: string): boolean => {
      const parent = ancestors(code, group.levels).at(-1);
      return (
        /^\d+$/.test(code) &&
        group.levels.includes(code.length) &&
        !codes.has(code) &&
        before < code &&
        code < after &&
        (parent === undefined || codes.has(parent))
      );
    };
    const named = codesNamed(pack, group, row, tables);
    const slips = named.filter((code) => fits(code) && isOneSlip(row.printedCode.join(""), code));
    const digits = row.printedCode.map(withDigits);
    const typed = split ? withZeros(digits, partLengths(group.levels)) : (digits[0] ?? null);
    const right =
      slips.length === 1
        ? slips[0]
        : typed !== null && fits(typed) && (named.length === 0 || named.includes(typed))
          ? typed
          : undefined;
    if (right === undefined) continue;
    corrections.set(row.key, right);
    codes.add(right);
  }
  return corrections;
}

/** The codes that the catalogue and the other tables have for the row's name. */
function codesNamed(
  pack: PackSpec,
  group: TreeGroup,
  row: RowPlace,
  tables: ReadonlyMap<string, LocatedTable>,
): readonly string[] {
  const name = comparableName(row.label);
  if (name === "") return [];
  const listed = catalogueFor(pack, group)
    .filter((entry) => comparableName(entry.name) === name)
    .map(({ code }) => code);
  const printed = [...tables.values()].flatMap(({ map }) =>
    map.rows.flatMap((other) => {
      if (other.kind !== "tree" || other.level === null || other.code === null || comparableName(other.label) !== name)
        return [];
      const place = findGroup(pack, other.group)?.group;
      return place?.kind === "tree" && place.catalogue === group.catalogue ? [other.code] : [];
    }),
  );
  return [...new Set([...listed, ...printed])];
}

/** 2O1O3 → 20103, 20l → 201: letters that look like digits. */
function withDigits(part: string): string {
  return part.replace(/[oO〇○]/g, "0").replace(/[lI|]/g, "1");
}

/** 301, 2 → 30102: a zero that was not typed; null where more than that is missing. */
function withZeros(printed: readonly string[], lengths: readonly number[]): string | null {
  const parts = printed.map((part, index) =>
    /^\d+$/.test(part) && part.length === (lengths[index] ?? 0) - 1 && index > 0 ? `0${part}` : part,
  );
  return parts.every((part, index) => /^\d+$/.test(part) && part.length === lengths[index]) ? parts.join("") : null;
}
