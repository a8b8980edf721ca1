/** Stated totals must name a subtotal that the workbook has. How far one may be from its parts is looked at where the parts are added up. */
import { instancesOf } from "../identity/instances";
import { layoutTables } from "../layout/layout";
import type { PackSpec } from "../declare/pack";
import type { DataIssue } from "./issue";
import { excerpt } from "../text/excerpt";
import { formatPath } from "./issue";
import type { Inputs, InputRow } from "../model/inputs";
import type { RawRow } from "./rawRows";
import { asRecord, asText } from "./rawRows";

const totalKey = (table: string, row: string, column: string): string => `${table} ${row} ${column}`;

export function checkStatedTotals(pack: PackSpec, file: unknown, rows: readonly RawRow[]): readonly DataIssue[] {
  const stated: unknown = asRecord(file)["statedTotals"];
  if (!Array.isArray(stated) || stated.length === 0) return [];
  const subtotals = subtotalKeys(pack, rows);
  const first = new Map<string, string>();
  return stated.flatMap((total: unknown, index): readonly DataIssue[] => {
    const path = formatPath(["statedTotals", index]);
    const [table, row, column] = ["table", "row", "column"].map((key) => asText(asRecord(total)[key]));
    if (!table || !row || !column) return [];
    if (!pack.tables.some((candidate) => candidate.id === table)) {
      return [
        {
          code: "unknownTable",
          path: `${path}.table`,
          detail: { found: excerpt(table), allowed: pack.tables.map((candidate) => candidate.id).join("、") },
        },
      ];
    }
    const key = totalKey(table, row, column);
    if (!subtotals.has(key))
      return [{ code: "notASubtotal", path, detail: { table, row: excerpt(row), column: excerpt(column) } }];
    const earlier = first.get(key);
    if (earlier !== undefined) return [{ code: "duplicateTotal", path, detail: { first: earlier } }];
    first.set(key, path);
    return [];
  });
}

/** Cells that add up rounded figures: branches of a tree and fixed rows with a `defines` rule. A copy of another cell is none. */
function subtotalKeys(pack: PackSpec, rows: readonly RawRow[]): ReadonlySet<string> {
  const tables = layoutTables(pack, { info: new Map(), groups: codeRows(rows), stated: [] });
  const keys = new Set<string>();
  for (const rule of pack.rules) {
    if (rule.kind !== "identity" || rule.role !== "defines" || rule.tolerance !== "rounding") continue;
    const map = tables.get(rule.table);
    for (const { row, column } of map ? instancesOf(rule, map) : []) {
      if (row.kind === "fixed" || row.children.length > 0) keys.add(totalKey(rule.table, row.key, column));
    }
  }
  return keys;
}

/** Only what the layout needs: the codes of the trees. */
function codeRows(rows: readonly RawRow[]): Inputs["groups"] {
  const groups = new Map<string, InputRow[]>();
  for (const { entry, code, name } of rows) {
    const group = groups.get(entry.group.id) ?? [];
    if (code !== null) group.push({ rowId: null, code, name, texts: new Map(), amounts: new Map() });
    groups.set(entry.group.id, group);
  }
  return groups;
}
