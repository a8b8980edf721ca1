/** What a pack declares, by id: whatever its other parts name has to be among it. */
import { groupsOf, infoFields } from "../../declare/lookups";
import type { InfoField } from "../../declare/info";
import type { PackSpec } from "../../declare/pack";
import type { ColumnSpec, RowGroup, TableSpec } from "../../declare/table";
import type { PackFault, Path } from "../fault";
import { fault, unless } from "../fault";

export interface KnownTable {
  readonly table: TableSpec;
  readonly columns: ReadonlyMap<string, ColumnSpec["kind"]>;
  readonly groups: ReadonlyMap<string, RowGroup>;
  /** Rows of fixed groups. */
  readonly rows: ReadonlySet<string>;
}

export interface Known {
  readonly pack: PackSpec;
  readonly tables: ReadonlyMap<string, KnownTable>;
  readonly fields: ReadonlyMap<string, InfoField>;
  /** Every sheet that a new workbook has or may have. */
  readonly sheets: readonly string[];
}

export function knownOf(pack: PackSpec): Known {
  return {
    pack,
    tables: new Map(pack.tables.map((table) => [table.id, knownTable(table)])),
    fields: new Map(infoFields(pack.info).map((field) => [field.id, field])),
    sheets: sheetNames(pack),
  };
}

function knownTable(table: TableSpec): KnownTable {
  const groups = groupsOf(table);
  return {
    table,
    columns: new Map(table.columns.map(({ id, kind }) => [id, kind])),
    groups: new Map(groups.map((group) => [group.id, group])),
    rows: new Set(groups.flatMap((group) => (group.kind === "fixed" ? group.rows.map(({ id }) => id) : []))),
  };
}

export function sheetNames(pack: PackSpec): readonly string[] {
  return [
    pack.cover.sheet,
    pack.contents.sheet,
    pack.info.sheet,
    ...pack.tables.map(({ sheet }) => sheet),
    ...pack.narratives.map(({ sheet }) => sheet),
    ...(pack.textPages ?? []).map(({ sheet }) => sheet),
    ...(pack.tablesTitle ? [pack.tablesTitle.sheet] : []),
    pack.checkSheet.sheet,
    ...(pack.charts ? [pack.charts.sheet] : []),
    ...[pack.performance?.overall, pack.performance?.project].flatMap((form) => form?.layout?.sheet ?? []),
    ...(pack.serviceGuide ? [pack.serviceGuide.sheet] : []),
  ];
}

/** Names in braces. */
export function namesIn(text: string): readonly string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "");
}

/** Years and the pack's words need no slot. */
export function isWord({ pack }: Known, name: string): boolean {
  return name === "year" || name === "lastYear" || (pack.words !== undefined && Object.hasOwn(pack.words, name));
}

export function tableFault({ tables }: Known, id: string, path: Path): readonly PackFault[] {
  return unless(tables.has(id), path, `没有“${id}”这张表`);
}

export function groupFault(
  known: Known,
  table: string,
  group: string,
  path: Path,
  kind?: RowGroup["kind"],
): readonly PackFault[] {
  const there = known.tables.get(table);
  if (!there) return tableFault(known, table, path);
  const found = there.groups.get(group);
  if (!found) return [fault(path, `${there.table.shortName}（${table}）没有“${group}”这一组行`)];
  return unless(
    kind === undefined || found.kind === kind,
    path,
    `“${group}”这一组行的 kind 是 ${found.kind}，这里要 ${kind ?? ""}`,
  );
}

export function columnFault(
  known: Known,
  table: string,
  column: string,
  kind: ColumnSpec["kind"],
  path: Path,
): readonly PackFault[] {
  const there = known.tables.get(table);
  if (!there) return tableFault(known, table, path);
  const found = there.columns.get(column);
  if (found === undefined) return [fault(path, `${there.table.shortName}（${table}）没有“${column}”这一列`)];
  return unless(
    found === kind,
    path,
    `${there.table.shortName}（${table}）的“${column}”列的 kind 是 ${found}，这里要 ${kind}`,
  );
}

export function rowFault(known: Known, table: string, row: string, path: Path): readonly PackFault[] {
  const there = known.tables.get(table);
  if (!there) return tableFault(known, table, path);
  return unless(there.rows.has(row), path, `${there.table.shortName}（${table}）没有“${row}”这一行`);
}

export function fieldFault(
  known: Known,
  id: string,
  path: Path,
  kinds?: readonly InfoField["kind"][],
): readonly PackFault[] {
  const field = known.fields.get(id);
  if (!field) return [fault(path, `基础信息没有“${id}”这一项`)];
  return unless(
    kinds === undefined || kinds.includes(field.kind),
    path,
    `基础信息的“${id}”的 kind 是 ${field.kind}，这里要 ${kinds?.join(" 或 ") ?? ""}`,
  );
}

/** The field is a choice and has the values. */
export function choiceFaults(known: Known, id: string, values: readonly string[], path: Path): readonly PackFault[] {
  const choices = known.fields.get(id)?.choices ?? [];
  return [
    ...fieldFault(known, id, path),
    ...(known.fields.has(id)
      ? values
          .filter((value) => !choices.includes(value))
          .map((value) => fault(path, `基础信息的“${id}”没有“${value}”这个选项`))
      : []),
  ];
}

/** Fields for a number and for money. */
export function countedFaults(
  known: Known,
  { count, amount }: { readonly count: string; readonly amount: string },
  path: Path,
): readonly PackFault[] {
  return [
    ...fieldFault(known, count, [...path, "count"], ["count"]),
    ...fieldFault(known, amount, [...path, "amount"], ["amount"]),
  ];
}
