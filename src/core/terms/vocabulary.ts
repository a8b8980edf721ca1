/** The words of a form for its tables, rows, columns and fields. */
import type { RowPlace, TableMap } from "../model/tableMap";
import { derived } from "../declare/derived";
import type { InfoSpec } from "../declare/info";
import { groupsOf, infoFields } from "../declare/lookups";
import type { TableSpec } from "../declare/table";
import type { Vocabulary } from "./kinds/kind";

export function cellWords(table: TableSpec, rowLabel: string, column: string): string {
  return `${table.shortName} ${rowLabel}·${columnLabel(table, column)}`;
}

/** Words for a located cell. */
export function placeWords(map: TableMap, row: RowPlace, column: string): string {
  return cellWords(map.table, fixedRowWords(map.table, row.key) ?? rowLabel(row), column);
}

/** Code and name, or the name alone. */
export function rowLabel(row: RowPlace): string {
  if (row.label === "") return `第${row.row + 1}行`;
  return row.kind === "tree" && row.code !== null && /^\d/.test(row.code) ? `${row.code} ${row.label}` : row.label;
}

export function columnLabel(table: TableSpec, column: string): string {
  return (columnLabels(table).get(column) ?? column) || "预算数";
}

const columnLabels = derived(
  (table: TableSpec): ReadonlyMap<string, string> =>
    new Map(table.columns.map(({ id, label }) => [id, label.replace(/\{year\}年?|\s/g, "")])),
);

export function fieldLabel(info: InfoSpec, field: string): string {
  return infoFields(info).find((candidate) => candidate.id === field)?.label ?? field;
}

/** Rows labelled with the unit's own name are called by what they hold. */
function fixedRowWords(table: TableSpec, key: string): string | undefined {
  return fixedWords(table).get(key);
}

/** Of two rows of one name the first counts. */
const fixedWords = derived(
  (table: TableSpec): ReadonlyMap<string, string> =>
    new Map(
      groupsOf(table)
        .flatMap((group) => (group.kind === "fixed" ? group.rows : []))
        .reverse()
        .map(({ id, words, label }) => [id, words ?? (label === "" ? "本单位" : label)]),
    ),
);

export function namedRowLabel(table: TableSpec, key: string): string {
  return fixedRowWords(table, key) ?? key.replace(/^.*\/|~\d+$/g, "");
}

export function topNoun(table: TableSpec, groupId: string): string {
  const group = groupsOf(table).find((candidate) => candidate.id === groupId);
  if (group?.kind === "tree") return "类";
  return group?.kind === "list" ? group.noun : "项";
}

export function tableOf({ tables }: Vocabulary, id: string): TableSpec | undefined {
  return tables.find((table) => table.id === id);
}
