/** What the workbook remembers of its own layout: where the rows of its tables stood and how its codes were called when they were last written. */
import type { RowPlace, TableMap } from "../model/tableMap";
import type { TreeGroup } from "../declare/table";
import type { State } from "../state/state";
import { normalizeText } from "../text/normalize";

/** Of a new workbook and of one that is brought up to date. */
export function layoutMemory(tables: Iterable<TableMap>): Pick<State, "layout" | "names"> {
  const maps = [...tables];
  return { layout: layoutMark(maps), names: { ...namesIn(maps), ...listedIn(maps) } };
}

/** Names of lists: a row that has no figure yet is told from a line of text by them. */
function listedIn(maps: readonly TableMap[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    maps.flatMap((map) =>
      map.rows
        .filter((row) => row.kind === "list" && row.label !== "")
        .map((row) => [listedKey(row.group, row.label), row.label]),
    ),
  );
}

export function listedKey(group: string, name: string): string {
  return `${group}/${normalizeText(name)}`;
}

/** The same for the same rows at the same places. */
function layoutMark(maps: readonly TableMap[]): string {
  const rows = maps.flatMap((map) =>
    map.rows.filter(isTold).map((row) => `${(row.site ?? map).sheet}!${row.row} ${map.table.id}/${row.key}`),
  );
  return digest(rows.sort().join("\n"));
}

/** A row that waits for a code or a name stands nowhere yet. */
function isTold(row: RowPlace): boolean {
  return row.kind === "fixed" || (row.kind === "tree" ? row.code !== null : row.label !== "");
}

/** By catalogue and code, as most rows print it; without the ordinal that some forms print before it. */
function namesIn(maps: readonly TableMap[]): Readonly<Record<string, string>> {
  const counts = new Map<string, Map<string, number>>();
  for (const map of maps) {
    const trees = map.table.blocks.flatMap((block) => block.bands.flat()).filter((group) => group.kind === "tree");
    for (const row of map.rows) {
      const group = trees.find(({ id }) => id === row.group);
      if (group === undefined || row.code === null || row.label === "") continue;
      const name = bareLabel(group, row.label);
      const names = counts.get(nameKey(group, row.code)) ?? new Map<string, number>();
      counts.set(nameKey(group, row.code), names.set(name, (names.get(name) ?? 0) + 1));
    }
  }
  return Object.fromEntries(
    [...counts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, names]) => [key, [...names].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ""]),
  );
}

/** Codes of two catalogues may look alike. */
export function nameKey({ catalogue }: Pick<TreeGroup, "catalogue">, code: string): string {
  return `${catalogue}/${code}`;
}

/** Without 一、 where the form prints ordinals before the names. */
export function bareLabel({ ordinals }: TreeGroup, label: string): string {
  return ordinals === true ? label.replace(/^[一二三四五六七八九十]+、/, "") : label;
}

/** Two halves of 32 bits: texts that differ have the same one in none of the workbooks that there will ever be. */
function digest(text: string): string {
  let [one, other] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 2654435761);
    other = Math.imul(other ^ code, 1597334677);
  }
  return [one, other].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
}
