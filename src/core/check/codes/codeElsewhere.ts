/** What the other tables and the catalogue say about a row's code: they tell what a wrong one should be, and that a well formed one is a slip. */
import type { RowPlace, TableMap } from "../../model/tableMap";
import { treeKey } from "../../model/tableMap";
import { derived } from "../../declare/derived";
import { findGroup } from "../../declare/lookups";
import type { CatalogueEntry } from "../../declare/pack";
import type { TreeGroup } from "../../declare/table";
import { comparableName } from "../../text/normalize";
import { isOneSlip } from "../../text/slip";
import type { CheckContext } from "../../finding/context";

interface CodeUse {
  /** Tables that print the code. */
  readonly tables: ReadonlySet<string>;
  /** Comparable names that they print beside it. */
  readonly names: ReadonlySet<string>;
}

type CatalogueId = TreeGroup["catalogue"];
interface Uses {
  readonly byCode: ReadonlyMap<string, CodeUse>;
  /** Comparable name → the codes that stand beside it, in the tables and in the catalogue. */
  readonly printed: ReadonlyMap<string, readonly string[]>;
  readonly listed: ReadonlyMap<string, readonly string[]>;
}

export interface RowUse {
  readonly map: TableMap;
  readonly row: RowPlace;
}

const rowsKnown = new WeakMap<CheckContext, Map<CatalogueId, ReadonlyMap<string, readonly RowUse[]>>>();

/** Code → the rows that print it, in all tables that draw on the catalogue. */
export function rowsOfCatalogue(context: CheckContext, catalogue: CatalogueId): ReadonlyMap<string, readonly RowUse[]> {
  const made = rowsKnown.get(context) ?? new Map<CatalogueId, ReadonlyMap<string, readonly RowUse[]>>();
  rowsKnown.set(context, made);
  const rows = made.get(catalogue) ?? readRows(context, catalogue);
  made.set(catalogue, rows);
  return rows;
}

const known = new WeakMap<CheckContext, Map<CatalogueId, Uses>>();

/** Codes that are printed, in all tables that draw on the catalogue. */
function usesOf(context: CheckContext, catalogue: CatalogueId): Uses {
  const made = known.get(context) ?? new Map<CatalogueId, Uses>();
  known.set(context, made);
  const uses = made.get(catalogue) ?? readUses(context, catalogue);
  made.set(catalogue, uses);
  return uses;
}

function readUses(context: CheckContext, catalogue: CatalogueId): Uses {
  const byCode = printedCodes(context, catalogue);
  return {
    byCode,
    printed: byName(
      [...byCode].flatMap(([code, { names }]) => [...names].map((name): [string, string] => [name, code])),
    ),
    listed: listedNames(context.pack.catalogues[catalogue].entries),
  };
}

const listedNames = derived((entries: readonly CatalogueEntry[]) =>
  byName(entries.map(({ code, name }): [string, string] => [comparableName(name), code])),
);

function byName(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [name, code] of pairs) {
    const codes = found.get(name);
    if (codes) codes.push(code);
    else found.set(name, [code]);
  }
  return found;
}

function printedCodes(context: CheckContext, catalogue: CatalogueId): ReadonlyMap<string, CodeUse> {
  return new Map(
    [...rowsOfCatalogue(context, catalogue)].map(([code, rows]): [string, CodeUse] => [
      code,
      {
        tables: new Set(rows.map(({ map }) => map.table.id)),
        names: new Set(rows.map(({ row }) => comparableName(row.label))),
      },
    ]),
  );
}

function readRows(context: CheckContext, catalogue: CatalogueId): ReadonlyMap<string, readonly RowUse[]> {
  const uses = new Map<string, RowUse[]>();
  const groups = new Map<string, boolean>();
  const drawsOnIt = (id: string): boolean => {
    const group = findGroup(context.pack, id)?.group;
    return group?.kind === "tree" && group.catalogue === catalogue;
  };
  for (const map of context.book.tables.values()) {
    for (const row of map.rows) {
      if (row.code === null || row.printedCode.length === 0) continue;
      const counts = groups.get(row.group) ?? drawsOnIt(row.group);
      groups.set(row.group, counts);
      if (!counts) continue;
      const use = uses.get(row.code);
      if (use) use.push({ map, row });
      else uses.set(row.code, [{ map, row }]);
    }
  }
  return uses;
}

/** With fewer the other tables may simply not have the row. */
const FEWEST_TABLES = 2;

/**
 * The only code with the row's name, in another table or in the catalogue, that the row's own table lacks and that is the printed one
 * with a single slip; any code with that name where none is printed, or where the printed one is another row's. Null where there is none
 * or a choice.
 */
export function expectedCode(context: CheckContext, group: TreeGroup, map: TableMap, row: RowPlace): string | null {
  const name = comparableName(row.label);
  if (name === "") return null;
  // Rows of a lower level may leave out the parts above them.
  const printed = row.code ?? row.printedCode.join("");
  const classified = classOf(map, group);
  const lacks = (code: string): boolean =>
    code.startsWith(classified) && group.levels.includes(code.length) && !map.byKey.has(treeKey(group.id, code));
  const fits = (code: string): boolean => lacks(code) && (printed === "" || isOneSlip(printed, code));
  const uses = usesOf(context, group.catalogue);
  const ofAnother = row.key.includes("~");
  const named = (uses.printed.get(name) ?? []).filter(
    (code) =>
      [...(uses.byCode.get(code)?.tables ?? [])].some((table) => table !== map.table.id) &&
      (ofAnother ? lacks(code) : fits(code)),
  );
  const listed = (uses.listed.get(name) ?? []).filter(fits);
  const [only, ...more] = new Set(named.length > 0 ? named : listed);
  return only !== undefined && more.length === 0 ? only : null;
}

const classes = new WeakMap<TableMap, Map<string, string>>();

/** The digit that most codes of the table begin with: 培训费 is 30216 for the 部门 and 50203 for the 政府, and neither is the other misprinted. */
function classOf(map: TableMap, group: TreeGroup): string {
  const made = classes.get(map) ?? new Map<string, string>();
  classes.set(map, made);
  const digit = made.get(group.id) ?? commonDigit(map, group);
  made.set(group.id, digit);
  return digit;
}

function commonDigit(map: TableMap, group: TreeGroup): string {
  const counts = new Map<string, number>();
  for (const { group: own, code } of map.rows)
    if (own === group.id && code !== null) counts.set(code.slice(0, 1), (counts.get(code.slice(0, 1)) ?? 0) + 1);
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), ["", 0])[0];
}

/**
 * A code that is well formed and stands in no other table, while the others have the row's name under a code that this table lacks and
 * that is one slip away: that code. Null where the others do not speak against the row.
 */
export function codeInOthers(context: CheckContext, group: TreeGroup, map: TableMap, row: RowPlace): string | null {
  const uses = usesOf(context, group.catalogue).byCode;
  const { code } = row;
  if (code === null || [...(uses.get(code)?.tables ?? [])].some((table) => table !== map.table.id)) return null;
  const expected = expectedCode(context, group, map, row);
  const tables = expected === null ? [] : [...(uses.get(expected)?.tables ?? [])];
  return tables.length >= FEWEST_TABLES ? expected : null;
}
