/** Names of rows that are there: blank ones are filled in, those that somebody changed in one table follow in the others, ordinals are counted anew. */
import type { CellAddress, SheetSnapshot } from "../model/snapshot";
import type { RowPlace, TableMap } from "../model/tableMap";
import { nameCell } from "../model/tableMap";
import { formulaAt } from "../model/cellText";
import { bareLabel, nameKey } from "../plan/memory";
import { rowLabel } from "../terms/words";
import type { PackSpec } from "../declare/pack";
import type { TreeGroup } from "../declare/table";
import type { KeptCell, RenamedRow } from "./account";
import { codeNames, isByName, printedName, sameName, treeGroups } from "./codes";
import { differing, doubtfulNames } from "./doubtfulNames";
import { ordinalLabel } from "./placeRows";

export interface NameSources {
  /** What somebody says now, by `nameKey`. */
  readonly given: ReadonlyMap<string, string>;
  /** What the workbook remembers. */
  readonly remembered: Readonly<Record<string, string>>;
}

export interface LabelWrites {
  readonly writes: readonly (CellAddress & { readonly text: string })[];
  readonly renamed: readonly RenamedRow[];
  readonly kept: readonly KeptCell[];
  /** By `nameKey`: the tables call these differently, and what the workbook remembers of them stays as it is. */
  readonly unsettled: ReadonlySet<string>;
}

export interface NamedRow {
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
): LabelWrites {
  const rows = namedRows(pack, tables, sheets);
  const nameOf = codeNames(pack, tables, sources.given);
  const byCode = new Map<string, NamedRow[]>();
  for (const row of rows)
    byCode.set(nameKey(row.group, row.code), [...(byCode.get(nameKey(row.group, row.code)) ?? []), row]);
  const settled = [...byCode].map(([key, same]) => settleCode(pack, key, same, sources, nameOf));
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
    unsettled: new Set(settled.filter(({ isSettled }) => !isSettled).map(({ key }) => key)),
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
  readonly key: string;
  readonly names: ReadonlyMap<NamedRow, string>;
  readonly kept: readonly KeptCell[];
  /** Nothing is left for somebody to decide. */
  readonly isSettled: boolean;
}

function settleCode(
  pack: PackSpec,
  key: string,
  same: readonly NamedRow[],
  sources: NameSources,
  nameOf: (group: TreeGroup, code: string) => string | null,
): SettledCode {
  const [first] = same;
  if (first === undefined) return { key, names: new Map(), kept: [], isSettled: true };
  const told = tellingRows(same);
  const filled = told.filter(({ bare }) => bare !== "");
  const isOneName = distinctNames(filled).length <= 1;
  const wanted = sources.given.get(key);
  const chosen = wanted ?? (isOneName ? (filled[0]?.bare ?? nameOf(first.group, first.code)) : null);
  if (chosen === null && filled.length === 0) return { key, names: new Map(), kept: [noName(first)], isSettled: true };
  const known = sources.remembered[key];
  const followed = chosen ?? changedName(pack, filled, known, sources.remembered);
  if (typeof followed !== "string") return { key, names: new Map(), kept: followed, isSettled: false };
  const usual = known ?? nameOf(first.group, first.code) ?? "";
  const names = new Map<NamedRow, string>();
  const kept: KeptCell[] = [];
  for (const row of same) {
    const name = printedName(pack, row.map.table, row.group, row.code, followed);
    if (sameName(row.bare, name) && row.bare !== "") continue;
    // Another name than the one that it had is somebody's own.
    if (row.bare === "" || sameName(row.bare, usual) || (wanted !== undefined && isOneName)) names.set(row, name);
    else if (told.includes(row))
      kept.push({
        kind: "differs",
        words: `${row.map.table.shortName} ${rowLabel(row.row)}`,
        at: row.at,
        found: row.bare,
        expected: followed,
      });
  }
  return { key, names, kept, isSettled: true };
}

/** Those that say how the code is called: a row that is known by its name alone does so only where there are no others. */
function tellingRows(same: readonly NamedRow[]): readonly NamedRow[] {
  const coded = same.filter(({ map, group }) => !isByName(map.table, group));
  return coded.length > 0 ? coded : same;
}

/** The one other name than the remembered one that the tables print, or what somebody has to decide. */
function changedName(
  pack: PackSpec,
  filled: readonly NamedRow[],
  known: string | undefined,
  remembered: Readonly<Record<string, string>>,
): string | readonly KeptCell[] {
  const changed = filled.filter(({ bare }) => known === undefined || !sameName(bare, known));
  const doubts = doubtfulNames(pack, changed, filled, remembered);
  if (doubts.length > 0) return doubts;
  const [name, ...further] = distinctNames(changed);
  return known !== undefined && name !== undefined && further.length === 0
    ? name
    : filled.slice(0, 1).map((first) => differing(first, filled));
}

function distinctNames(rows: readonly NamedRow[]): readonly string[] {
  return distinctTexts(rows.map(({ bare }) => bare));
}

function distinctTexts(texts: readonly string[]): readonly string[] {
  return texts.filter((text, index) => texts.findIndex((other) => sameName(other, text)) === index);
}

function noName({ map, row, code, at }: NamedRow): KeptCell {
  return { kind: "noName", words: `${map.table.shortName} 第${row.row + 1}行`, at, found: code, expected: null };
}
