/** Names of rows that are there: blank ones are filled in, those that somebody changed in one table follow in the others, ordinals are counted anew. */
import type { CellAddress, SheetSnapshot } from "../model/snapshot";
import type { RowPlace, TableMap } from "../model/tableMap";
import { nameCell } from "../model/tableMap";
import { formulaAt } from "../model/cellText";
import { bareLabel, nameKey } from "../plan/memory";
import { rowLabel } from "../terms/words";
import type { PackSpec } from "../declare/pack";
import type { TreeGroup } from "../declare/table";
import type { Kept, RenamedRow } from "./account";
import { codeNames, sameName, treeGroups } from "./codes";
import { ordinalLabel } from "./placeRows";

export interface NameSources {
  /** What somebody says now, by `nameKey`. */
  readonly given: ReadonlyMap<string, string>;
  /** What the workbook remembers. */
  readonly remembered: Readonly<Record<string, string>>;
}

export interface Labels {
  readonly writes: readonly (CellAddress & { readonly text: string })[];
  readonly renamed: readonly RenamedRow[];
  readonly kept: readonly Kept[];
}

interface NamedRow {
  readonly map: TableMap;
  readonly group: TreeGroup;
  readonly row: RowPlace;
  readonly code: string;
  readonly bare: string;
  readonly at: CellAddress;
}

/** `isAdded`: rows that have just been put in with their name. */
export function settleLabels(
  pack: PackSpec,
  tables: ReadonlyMap<string, TableMap>,
  sheets: ReadonlyMap<string, SheetSnapshot>,
  sources: NameSources,
  isAdded: (at: CellAddress) => boolean,
): Labels {
  const rows = namedRows(pack, tables, sheets);
  const nameOf = codeNames(pack, tables, sources.given);
  const byCode = new Map<string, NamedRow[]>();
  for (const row of rows)
    byCode.set(nameKey(row.group, row.code), [...(byCode.get(nameKey(row.group, row.code)) ?? []), row]);
  const settled = [...byCode].map(([key, same]) => settleCode(key, same, sources, nameOf));
  const names = new Map(settled.flatMap(({ names: own }) => [...own]));
  const writes = rows.flatMap((named) => {
    const position = tops(rows, named).indexOf(named);
    const text =
      position < 0
        ? (names.get(named) ?? named.bare)
        : ordinalLabel(named.group, names.get(named) ?? named.bare, position);
    return text === named.row.label ? [] : [{ ...named.at, text }];
  });
  return {
    writes,
    renamed: [...names].flatMap(([{ map, code, bare, at }, name]) =>
      bare === "" || isAdded(at) ? [] : [{ table: map.table.shortName, code, name, at, before: bare }],
    ),
    kept: settled.flatMap(({ kept }) => kept),
  };
}

function namedRows(
  pack: PackSpec,
  tables: ReadonlyMap<string, TableMap>,
  sheets: ReadonlyMap<string, SheetSnapshot>,
): readonly NamedRow[] {
  const groups = new Map(treeGroups(pack).map((group) => [group.id, group]));
  return [...tables.values()].flatMap((map) =>
    map.rows.flatMap((row): readonly NamedRow[] => {
      const group = groups.get(row.group);
      const at = nameCell(map, row);
      const sheet = at ? sheets.get(at.sheet) : undefined;
      if (
        group === undefined ||
        row.code === null ||
        row.level === null ||
        at === null ||
        sheet === undefined ||
        formulaAt(sheet, at.row, at.column) !== null
      )
        return [];
      return [{ map, group, row, code: row.code, bare: bareLabel(group, row.label), at }];
    }),
  );
}

/** The rows that are counted with 一、二、三、 */
function tops(rows: readonly NamedRow[], { group, map }: NamedRow): readonly NamedRow[] {
  return group.ordinals === true
    ? rows.filter((other) => other.map === map && other.group === group && other.row.parent === null)
    : [];
}

interface SettledCode {
  readonly names: ReadonlyMap<NamedRow, string>;
  readonly kept: readonly Kept[];
}

function settleCode(
  key: string,
  same: readonly NamedRow[],
  { given, remembered }: NameSources,
  nameOf: (group: TreeGroup, code: string) => string | null,
): SettledCode {
  const [first] = same;
  if (first === undefined) return { names: new Map(), kept: [] };
  const known = remembered[key];
  const wanted = given.get(key);
  const filled = same.filter(({ bare }) => bare !== "");
  const usual = known ?? nameOf(first.group, first.code) ?? "";
  const changed = [
    ...new Set(filled.filter(({ bare }) => known === undefined || !sameName(bare, known)).map(({ bare }) => bare)),
  ];
  const distinct = distinctNames(filled);
  const target =
    wanted ??
    (distinct.length <= 1
      ? (filled[0]?.bare ?? nameOf(first.group, first.code))
      : known !== undefined && distinctTexts(changed).length === 1
        ? (changed[0] ?? null)
        : null);
  if (target === null)
    return { names: new Map(), kept: filled.length === 0 ? [noName(first)] : [differing(first, filled)] };
  const names = new Map<NamedRow, string>();
  const kept: Kept[] = [];
  for (const row of same) {
    if (sameName(row.bare, target) && row.bare !== "") continue;
    // Another name than the one that it had is somebody's own.
    if (row.bare === "" || sameName(row.bare, usual) || (wanted !== undefined && distinct.length === 1))
      names.set(row, target);
    else
      kept.push({
        kind: "differs",
        words: `${row.map.table.shortName} ${rowLabel(row.row)}`,
        at: row.at,
        found: row.bare,
        expected: target,
      });
  }
  return { names, kept };
}

function distinctNames(rows: readonly NamedRow[]): readonly string[] {
  return distinctTexts(rows.map(({ bare }) => bare));
}

function distinctTexts(texts: readonly string[]): readonly string[] {
  return texts.filter((text, index) => texts.findIndex((other) => sameName(other, text)) === index);
}

function noName({ map, row, code, at }: NamedRow): Kept {
  return { kind: "noName", words: `${map.table.shortName} 第${row.row + 1}行`, at, found: code, expected: null };
}

/** 表五“甲”，表二、表三“乙” */
function differing({ code, at }: NamedRow, rows: readonly NamedRow[]): Kept {
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
