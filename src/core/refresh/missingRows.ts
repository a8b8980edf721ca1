/** The rows that each table lacks: codes that it has to print, and names that are to be in a list. */
import { textAt } from "../model/cellText";
import type { SheetSnapshot } from "../model/snapshot";
import type { TableMap } from "../model/tableMap";
import { groupsOf } from "../declare/lookups";
import type { PackSpec } from "../declare/pack";
import type { RowGroup } from "../declare/table";
import { normalizeText } from "../text/normalize";
import type { KeptCell } from "./account";
import type { Additions } from "./additions";
import { bareLabel } from "../plan/memory";
import { isUnreadable } from "../terms/unreadable";
import { codeNames, printedName, sameName, treeGroups, wantedCodes } from "./codes";
import type { MissingRow } from "./placeRows";
import { ordinalLabel } from "./placeRows";

/** `tables` are those that are there. */
export function missingRows(
  pack: PackSpec,
  tables: ReadonlyMap<string, TableMap>,
  sheets: ReadonlyMap<string, SheetSnapshot>,
  additions: Additions,
): readonly { readonly map: TableMap; readonly rows: readonly MissingRow[] }[] {
  const trees = new Set(treeGroups(pack).map(({ id }) => id));
  const added = new Map(
    [...additions.rows]
      .filter(([group]) => trees.has(group))
      .map(([group, rows]) => [group, new Set(rows.flatMap(({ code }) => code ?? []))]),
  );
  const wanted = wantedCodes(pack, tables, added);
  const given = new Map([...additions.names, ...leafNames(pack, additions)]);
  const nameOf = codeNames(pack, tables, given);
  return [...tables.values()].map((map) => ({
    map,
    rows: groupsOf(map.table).flatMap((group): readonly MissingRow[] => {
      const own = map.rows.filter((row) => row.group === group.id);
      if (group.kind === "tree") {
        const there = new Set(own.map(({ code }) => code));
        const asked = added.get(group.id) ?? new Set();
        // A row that lacks its code and has the name may be the one that seems to be missing: its code is asked for.
        const unread = own.filter((row) => isUnreadable(map, row)).map(({ label }) => bareLabel(group, label));
        const mayStand = (code: string): boolean =>
          !asked.has(code) && unread.some((label) => label !== "" && sameName(label, nameOf(group, code) ?? ""));
        // The ordinal is counted once the row stands.
        return [...(wanted.get(group.id) ?? [])]
          .filter((code) => !there.has(code) && !mayStand(code))
          .sort()
          .map((code) => {
            const name = printedName(pack, map.table, group, code, nameOf(group, code) ?? "");
            return { group, code, name: ordinalLabel(group, name, 0) };
          });
      }
      if (lacksUnit(map, group)) return [];
      const names = new Set(
        [...own.map(({ label }) => label), ...textsUnder(map, group, sheets).map(({ text }) => text)].map(
          normalizeText,
        ),
      );
      const entered = group.kind === "list" ? (additions.rows.get(group.id) ?? []) : [];
      return entered
        .filter(({ name }) => name.trim() !== "" && !names.has(normalizeText(name)))
        .map(({ code, name }) => ({ group, code, name }));
    }),
  }));
}

/** Names that stand in the column of a list and are not read as its rows, because they have no figure yet. */
export function textsUnder(
  map: TableMap,
  group: RowGroup,
  sheets: ReadonlyMap<string, SheetSnapshot>,
): readonly { readonly text: string; readonly row: number }[] {
  const name = map.table.blocks.find((block) => block.bands.flat().includes(group))?.nameColumn;
  const column = name == null ? undefined : map.columns.get(name);
  const sheet = sheets.get(map.sheet);
  return sheet === undefined || column === undefined
    ? []
    : sheet.values
        .slice(map.firstRow)
        .map((_, index) => ({ text: textAt(sheet, map.firstRow + index, column), row: map.firstRow + index }));
}

/** The unit's row shows its name, and while that is blank the first row with a name is read for it. */
function lacksUnit({ table, rows }: TableMap, group: RowGroup): boolean {
  const unit = groupsOf(table)
    .flatMap((other) => (other.kind === "fixed" ? other.rows : []))
    .find(({ unitName }) => unitName === true);
  return group.kind === "list" && unit !== undefined && !rows.some((row) => row.key === unit.id && row.label !== "");
}

/** What was asked for and has to wait. */
export function waitingForUnit(tables: ReadonlyMap<string, TableMap>, additions: Additions): readonly KeptCell[] {
  return [...tables.values()].flatMap((map) =>
    groupsOf(map.table).flatMap((group) =>
      (lacksUnit(map, group) ? (additions.rows.get(group.id) ?? []) : []).map(({ name }): KeptCell => ({
        kind: "noUnit",
        words: `${map.table.shortName} ${name}`,
        at: null,
        found: null,
        expected: null,
      })),
    ),
  );
}

/** A row of a data file names its own code. */
export function leafNames(pack: PackSpec, { rows }: Additions): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const group of treeGroups(pack)) {
    for (const { code, name } of rows.get(group.id) ?? [])
      if (code !== null && name !== "" && code.length === group.levels.at(-1))
        names.set(`${group.catalogue}/${code}`, name);
  }
  return names;
}
