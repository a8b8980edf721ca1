/** The projects that have a form each, as the tables list them. */
import type { RowPlace, TableMap } from "../model/tableMap";
import type { PerformanceSpec } from "../spec/performance";
import { normalizeText } from "../text/normalize";

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

/** In the order of the tables; rows that wait for a name are none. */
export function projectsOf({ projects }: PerformanceSpec, tables: ReadonlyMap<string, TableMap>): readonly Project[] {
  const found = new Map<string, { readonly key: string; readonly name: string; readonly rows: ProjectRow[] }>();
  for (const { table, group, column } of projects) {
    const map = tables.get(table);
    if (map === undefined) continue;
    for (const row of map.rows.filter((one) => one.group === group && one.label.trim() !== "")) {
      const key = normalizeText(row.label);
      const known = found.get(key) ?? { key, name: row.label, rows: [] };
      known.rows.push({ map, row, column });
      found.set(key, known);
    }
  }
  return [...found.values()];
}
