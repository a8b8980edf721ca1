/** The projects that have a form each, as the tables list them. */
import type { Amount } from "../amount/amount";
import { convertAmount } from "../amount/money";
import type { CellAddress } from "../model/snapshot";
import type { Book, RowPlace, TableMap } from "../model/tableMap";
import { nameCell } from "../model/tableMap";
import type { PerformanceSpec } from "../declare/performance";
import type { ReadForm } from "./model";
import { projectKey } from "./projectKey";

export { projectKey } from "./projectKey";

export interface ProjectRow {
  readonly map: TableMap;
  readonly row: RowPlace;
  /** Column of the project's amount. */
  readonly column: string;
}

export interface Project {
  /** Comparable name. */
  readonly key: string;
  readonly name: string;
  /** In one table or, where money was carried over to this year's, in several. */
  readonly rows: readonly ProjectRow[];
}

/** A project's row with its figure. */
export interface ListedProject {
  readonly name: string;
  /** Where its name stands. */
  readonly address: CellAddress | null;
  readonly table: string;
  /** 表十二 */
  readonly words: string;
  /** Hundredths of 元; null where the table's figure cannot be read. */
  readonly amount: Amount | null;
  /** The smallest step of the table's figure, in hundredths of 元. */
  readonly step: Amount;
}

/** In the order of the tables; rows that wait for a name are none. */
export function projectsOf({ projects }: PerformanceSpec, tables: ReadonlyMap<string, TableMap>): readonly Project[] {
  const found = new Map<string, { readonly key: string; readonly name: string; readonly rows: ProjectRow[] }>();
  for (const { table, group, column } of projects) {
    const map = tables.get(table);
    if (map === undefined) continue;
    for (const row of map.rows.filter((one) => one.group === group && one.label.trim() !== "")) {
      const key = projectKey(row.label);
      const known = found.get(key) ?? { key, name: row.label, rows: [] };
      known.rows.push({ map, row, column });
      found.set(key, known);
    }
  }
  return [...found.values()];
}

export function listedProjects(spec: PerformanceSpec, book: Book): readonly ListedProject[] {
  return projectsOf(spec, book.tables).flatMap(({ rows }) => rows.map((row) => listed(book, row)));
}

function listed(book: Book, { map, row, column }: ProjectRow): ListedProject {
  const read = book.amount(map, row, column);
  return {
    name: row.label,
    address: nameCell(map, row),
    table: map.table.id,
    words: map.table.shortName,
    amount: read.ok ? convertAmount(read.amount, map.money.unit, "元") : null,
    step: convertAmount(10 ** (2 - map.money.places), map.money.unit, "元"),
  };
}

/** Forms of projects by their project's key; forms without a name are left out. */
export function formsByProject(forms: readonly ReadForm[]): ReadonlyMap<string, readonly ReadForm[]> {
  const found = new Map<string, ReadForm[]>();
  for (const form of forms) {
    if (form.kind !== "project" || form.name === null) continue;
    const key = projectKey(form.name.text);
    found.set(key, [...(found.get(key) ?? []), form]);
  }
  return found;
}

/** Projects of the tables that no form is about, one for each name. */
export function withoutForm(projects: readonly ListedProject[], forms: readonly ReadForm[]): readonly ListedProject[] {
  const known = formsByProject(forms);
  const firsts = new Map(projects.map((project) => [projectKey(project.name), project] as const).reverse());
  return [...firsts.values()].reverse().filter(({ name }) => !known.has(projectKey(name)));
}
