/** A term in the words of the form: 表三 合计·项目支出. */
import type { RowPlace, TableMap } from "../model/tableMap";
import type { InfoSpec } from "../declare/info";
import type { TableSpec } from "../declare/table";
import { derived } from "../declare/derived";
import { groupsOf, infoFields } from "../declare/lookups";
import type { Term } from "../declare/term";

/** What words need to know: the declarations, not the workbook, so that a missing table can still be named. */
export interface Vocabulary {
  readonly tables: readonly TableSpec[];
  readonly info: InfoSpec;
}

/** The cell that a term is read for; null row or column where a term is read for none. */
export interface WordScope {
  readonly table: TableSpec | null;
  readonly rowLabel: string | null;
  readonly column: string | null;
}

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

const columnLabels = derived((table: TableSpec): ReadonlyMap<string, string> => new Map(table.columns.map(({ id, label }) => [id, label.replace(/\{year\}年?|\s/g, "")])));

export function fieldLabel(info: InfoSpec, field: string): string {
  return infoFields(info).find((candidate) => candidate.id === field)?.label ?? field;
}

export function toWords(term: Term, scope: WordScope, vocabulary: Vocabulary): string {
  const tableOf = (id: string): TableSpec | undefined => vocabulary.tables.find((table) => table.id === id);
  switch (term.term) {
    case "zero":
      return "0";
    case "info":
      return `${vocabulary.info.sheet} ${fieldLabel(vocabulary.info, term.field)}`;
    case "cell": {
      const table = tableOf(term.table);
      return table ? cellWords(table, namedRowLabel(table, term.row), term.column) : term.table;
    }
    case "parts":
      return `本行 ${term.columns.map((column) => (scope.table ? columnLabel(scope.table, column) : column)).join("＋")}`;
    case "named":
      return term.rows.map((key) => (scope.table ? namedRowLabel(scope.table, key) : key)).join("＋");
    case "children":
      return "下级各行之和";
    case "rows": {
      const table = term.table === undefined ? scope.table : tableOf(term.table);
      const column = term.column ?? scope.column ?? "";
      const named = term.naming ? `（名称含“${term.naming.join("”或“")}”）` : "";
      return table ? `${table.shortName} 各${topNoun(table, term.group)}${named}·${columnLabel(table, column)}之和` : "各行之和";
    }
    case "lookup": {
      const table = tableOf(term.table);
      const column = term.column ?? scope.column ?? "";
      const label = [term.code, term.name].filter((part) => part !== undefined).join(" ");
      return table ? cellWords(table, label || (scope.rowLabel ?? "同一科目"), column) : term.table;
    }
    case "add":
      return term.of.map((part) => toWords(part, scope, vocabulary)).join("＋");
    case "subtract":
      return [term.from, ...term.less].map((part) => toWords(part, scope, vocabulary)).join("－");
    case "scaled":
      return `${toWords(term.of, scope, vocabulary)} 的 ${ratioWords(term.times, term.per)}`;
    case "onlyFor":
      return toWords(term.then, scope, vocabulary);
  }
}

/** 2 倍, 1.8 倍, 62.5％ */
function ratioWords(times: number, per: number): string {
  const ratio = times / per;
  return ratio >= 1 ? `${Number(ratio.toFixed(2))} 倍` : `${Number((ratio * 100).toFixed(2))}％`;
}

/** Rows labelled with the unit's own name are called by what they hold. */
function fixedRowWords(table: TableSpec, key: string): string | undefined {
  return fixedWords(table).get(key);
}

/** Of two rows of one name the first counts. */
const fixedWords = derived((table: TableSpec): ReadonlyMap<string, string> => new Map(
  groupsOf(table).flatMap((group) => (group.kind === "fixed" ? group.rows : [])).reverse().map(({ id, words, label }) => [id, words ?? (label === "" ? "本单位" : label)]),
));

function namedRowLabel(table: TableSpec, key: string): string {
  return fixedRowWords(table, key) ?? key.replace(/^.*\//, "");
}

function topNoun(table: TableSpec, groupId: string): string {
  const group = groupsOf(table).find((candidate) => candidate.id === groupId);
  if (group?.kind === "tree") return "类";
  return group?.kind === "list" ? group.noun : "项";
}
