/** The pair of 部门 and 政府 economic items on a row against the year's catalogue; items that the catalogue does not know are not accused. */
import type { LocatedTable } from "../locate/locate";
import { textAt } from "../locate/text";
import { catalogueFor, findGroup } from "../spec/lookups";
import type { TextRule } from "../spec/rule";
import { normalizeText } from "../text/normalize";
import type { CheckContext } from "./context";
import type { Finding } from "./report";

export function checkMapping(context: CheckContext, rule: Extract<TextRule, { kind: "mappedItems" }>, located: LocatedTable): readonly Finding[] {
  const { map, sheet } = located;
  const group = findGroup(context.pack, rule.group)?.group;
  const column = map.columns.get(rule.column);
  if (group?.kind !== "tree" || column === undefined) return [];
  const allowed = new Map(catalogueFor(context.pack, group).map((entry) => [entry.code, [entry.government?.agency, entry.government?.institution].filter((name) => name != null)]));
  return map.rows.flatMap((row): readonly Finding[] => {
    const names = row.group === rule.group && row.code !== null ? (allowed.get(row.code) ?? []) : [];
    const printed = textAt(sheet, row.row, column).trim();
    if (names.length === 0 || printed === "" || names.some((name) => normalizeText(name) === normalizeText(printed))) return [];
    const address = { sheet: map.sheet, row: row.row, column };
    return [{
      rule: rule.id, form: rule.form, severity: rule.severity, kind: "name", template: "itemNotMapped",
      words: { table: map.table.shortName, item: row.label, name: printed, expected: [...new Set(names)].join("”或“") },
      table: map.table.id, cells: [{ address, words: `${map.table.shortName} ${row.label}`, printed }], actual: null, expected: null, difference: null,
    }];
  });
}
