/** A workbook broken in the way that each kind of text rule is there to find; null where it has nothing that could be broken so. */
import type { CheckContext } from "../../src/core/finding/context";
import { hasFigures } from "../../src/core/identity/figures";
import type { LocatedTable } from "../../src/core/locate/locate";
import { unitNames } from "../../src/core/locate/unitLine";
import type { CellAddress, CellValue, WorkbookSnapshot } from "../../src/core/model/snapshot";
import type { RowPlace, TableMap } from "../../src/core/model/tableMap";
import { codeCells, nameCell } from "../../src/core/model/tableMap";
import { catalogueFor, findGroup } from "../../src/core/declare/lookups";
import type { TextRule } from "../../src/core/declare/rule";

type Change = readonly [CellAddress, CellValue];
type Of<K extends TextRule["kind"]> = Extract<TextRule, { kind: K }>;
type Breakers = {
  readonly [K in TextRule["kind"]]: (
    context: CheckContext,
    rule: Of<K>,
    located: LocatedTable,
  ) => readonly Change[] | null;
};

/** Complete, or it does not compile: a new kind of rule needs its example. */
const BREAK: Breakers = {
  codes: (context, rule, { map }) => twice(context, map, rule.group),
  uniqueNames: (context, rule, { map }) => {
    const [first, second] = rowsOf(map, rule.group);
    const from = first && nameCell(map, first);
    const to = second && nameCell(map, second);
    if (!from) return null;
    return to ? [[to, valueAt(context, from)]] : [[from, null]];
  },
  tableHead: (context, _, located) => {
    const printed = located.title && valueAt(context, located.title);
    if (located.title && typeof printed === "string" && /20\d\d/.test(printed))
      return [[located.title, printed.replace(/20\d\d/, "2009")]];
    const [unit] = unitNames(located);
    return unit ? [[unit.at, "单位名称：另一个单位"]] : null;
  },
  mappedItems: (context, rule, { map }) => {
    const group = findGroup(context.pack, rule.group)?.group;
    const known = new Set(
      group?.kind === "tree"
        ? catalogueFor(context.pack, group).flatMap((entry) => (entry.government ? [entry.code] : []))
        : [],
    );
    const row = rowsOf(map, rule.group).find((candidate) => candidate.code !== null && known.has(candidate.code));
    const column = map.columns.get(rule.column);
    return row && column !== undefined ? [[{ sheet: map.sheet, row: row.row, column }, "科目表里没有的科目"]] : null;
  },
  sameNames: (context, rule) => {
    const places = rule.groups.flatMap((id) => {
      const place = findGroup(context.pack, id);
      const map = place && context.book.tables.get(place.table.id);
      const known = new Set(
        place?.group.kind === "tree" ? catalogueFor(context.pack, place.group).map((entry) => entry.code) : [],
      );
      return map
        ? rowsOf(map, id).flatMap((row) =>
            row.code !== null && row.label !== "" && !known.has(row.code)
              ? [{ code: row.code, at: nameCell(map, row) }]
              : [],
          )
        : [];
    });
    const repeated = places.find(({ code }, index) => places.slice(0, index).some((other) => other.code === code));
    return repeated?.at ? [[repeated.at, "完全两样的名称"]] : null;
  },
  emptyNote: (context, _, { map, note }) => {
    if (hasFigures(context.book, map))
      return [
        [
          { sheet: map.sheet, row: map.lastRow + 1, column: 0 },
          map.table.emptyNote?.text.replace("{year}", String(context.year)) ?? "注：本表无数据",
        ],
      ];
    return note ? [[note, null]] : null;
  },
};

export function brokenText(context: CheckContext, rule: TextRule): WorkbookSnapshot | null {
  const located = context.located.tables.get(rule.table);
  const find = BREAK[rule.kind] as (
    context: CheckContext,
    rule: TextRule,
    located: LocatedTable,
  ) => readonly Change[] | null;
  const changes = located ? find(context, rule, located) : null;
  return changes === null ? null : withCells(context.located.snapshot, changes);
}

function rowsOf(map: TableMap, group: string): readonly RowPlace[] {
  return map.rows.filter((row) => row.group === group);
}

/** One lowest row's code and name on another's: one 科目 twice. */
function twice(context: CheckContext, map: TableMap, group: string): readonly Change[] | null {
  const [first, second] = rowsOf(map, group).filter((row) => row.children.length === 0 && row.code !== null);
  if (!first || !second) return null;
  const cells = (row: RowPlace): readonly CellAddress[] => [
    ...codeCells(map, row),
    ...[nameCell(map, row)].filter((cell) => cell !== null),
  ];
  const to = cells(second);
  return cells(first).flatMap((from, index): readonly Change[] =>
    to[index] ? [[to[index], valueAt(context, from)]] : [],
  );
}

function valueAt(context: CheckContext, at: CellAddress): CellValue {
  return context.sheets.get(at.sheet)?.values[at.row]?.[at.column] ?? null;
}

function withCells(snapshot: WorkbookSnapshot, changes: readonly Change[]): WorkbookSnapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => {
      const own = changes.filter(([at]) => at.sheet === sheet.name);
      if (own.length === 0) return sheet;
      const values = sheet.values.map((row) => [...row]);
      for (const [at, value] of own) {
        while (values.length <= at.row) values.push([]);
        (values[at.row] as CellValue[])[at.column] = value;
      }
      return { ...sheet, values: values.map((row) => Array.from(row, (cell) => cell ?? null)) };
    }),
  };
}
