/** What somebody asks for and the workbook has already: it is told, and called as it is called there. */
import type { CellAddress, SheetSnapshot } from "../model/snapshot";
import type { RowPlace, TableMap } from "../model/tableMap";
import { nameCell } from "../model/tableMap";
import { bareLabel, nameKey } from "../plan/memory";
import { groupsOf } from "../declare/lookups";
import type { PackSpec } from "../declare/pack";
import { normalizeText } from "../text/normalize";
import { rowLabel } from "../terms/words";
import type { KeptCell, RowWords } from "./account";
import type { Additions } from "./additions";
import { sameName, treeGroups } from "./codes";
import { textsUnder } from "./missingRows";

type Tables = ReadonlyMap<string, TableMap>;

/** Names are only given to codes that nothing names yet: a wish adds, and renames nothing. */
export function withoutKnownNames(pack: PackSpec, tables: Tables, additions: Additions): Additions {
  const known = printedNames(pack, tables);
  const catalogues = new Map(treeGroups(pack).map((group) => [group.id, group]));
  const rows = [...additions.rows].map(([id, own]) => {
    const group = catalogues.get(id);
    return [
      id,
      group === undefined
        ? own
        : own.map((row) => (row.code !== null && known.has(nameKey(group, row.code)) ? { ...row, name: "" } : row)),
    ] as const;
  });
  return { ...additions, rows: new Map(rows), names: new Map([...additions.names].filter(([key]) => !known.has(key))) };
}

/** The rows that were asked for and came in by nobody's doing of today, and the other names that were asked for them. */
export function alreadyThere(
  pack: PackSpec,
  tables: Tables,
  sheets: ReadonlyMap<string, SheetSnapshot>,
  { asked }: Additions,
  isAdded: (at: CellAddress) => boolean,
): { readonly there: readonly RowWords[]; readonly kept: readonly KeptCell[] } {
  const there = asked
    .filter(({ nameOnly }) => nameOnly !== true)
    .flatMap((one) =>
      [...tables.values()].flatMap((map) =>
        groupsOf(map.table)
          .filter(({ id }) => id === one.group)
          .flatMap((group): readonly RowWords[] => {
            const own = map.rows.filter(
              (row) =>
                row.group === group.id &&
                (one.code === null
                  ? normalizeText(row.label) === normalizeText(one.name ?? "")
                  : row.code === one.code),
            );
            const rows = own.map((row): RowWords => ({
              table: map.table.shortName,
              code: one.code,
              name: row.label,
              at: placeOf(map, row),
            }));
            const text =
              one.code === null && rows.length === 0
                ? textsUnder(map, group, sheets).find(
                    (other) => normalizeText(other.text) === normalizeText(one.name ?? ""),
                  )
                : undefined;
            return [
              ...rows,
              ...(text
                ? [
                    {
                      table: map.table.shortName,
                      code: null,
                      name: text.text,
                      at: { sheet: map.sheet, row: text.row, column: 0 },
                    },
                  ]
                : []),
            ].filter(({ at }) => !isAdded(at));
          }),
      ),
    );
  return { there, kept: otherNames(pack, tables, asked, isAdded) };
}

function otherNames(
  pack: PackSpec,
  tables: Tables,
  asked: Additions["asked"],
  isAdded: (at: CellAddress) => boolean,
): readonly KeptCell[] {
  const groups = new Map(treeGroups(pack).map((group) => [group.id, group]));
  return asked.flatMap(({ group: id, code, name }): readonly KeptCell[] => {
    const group = groups.get(id);
    if (group === undefined || code === null || name === null) return [];
    const rows = [...tables.values()].flatMap((map) =>
      map.rows
        .filter(
          (row) =>
            row.code === code && groups.get(row.group)?.catalogue === group.catalogue && !isAdded(placeOf(map, row)),
        )
        .map((row) => ({ map, row })),
    );
    const first = rows.find(({ row }) => row.group === id) ?? rows[0];
    if (first === undefined || rows.some(({ row }) => sameName(bareLabel(group, row.label), name))) return [];
    const { map, row } = first;
    return [
      {
        kind: "otherName",
        words: `${map.table.shortName} ${rowLabel(row)}`,
        at: nameCell(map, row) ?? placeOf(map, row),
        found: bareLabel(group, row.label),
        expected: name,
      },
    ];
  });
}

function printedNames(pack: PackSpec, tables: Tables): ReadonlySet<string> {
  const groups = new Map(treeGroups(pack).map((group) => [group.id, group]));
  return new Set(
    [...tables.values()]
      .flatMap((map) => map.rows)
      .flatMap((row) => {
        const group = groups.get(row.group);
        return group !== undefined && row.code !== null && bareLabel(group, row.label) !== ""
          ? [nameKey(group, row.code)]
          : [];
      }),
  );
}

function placeOf(map: TableMap, row: RowPlace): CellAddress {
  return { sheet: (row.site ?? map).sheet, row: row.row, column: 0 };
}
