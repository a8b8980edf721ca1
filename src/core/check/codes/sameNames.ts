/** One code has one name in all the tables that print it. Codes of the year's catalogue are compared with that, not here. */
import type { CellAddress } from "../../model/snapshot";
import { nameCell } from "../../model/tableMap";
import { catalogueFor, findGroup } from "../../declare/lookups";
import type { TextRule } from "../../declare/rule";
import { comparableName } from "../../text/normalize";
import type { CheckContext } from "../../finding/context";
import { printedAt } from "../../finding/context";
import type { Finding } from "../../finding/finding";

type SameNamesRule = Extract<TextRule, { kind: "sameNames" }>;

interface PrintedName {
  readonly table: string;
  readonly shortName: string;
  readonly code: string;
  readonly printed: string;
  readonly label: string;
  readonly at: CellAddress;
}

export function checkSameNames(context: CheckContext, rule: SameNamesRule): readonly Finding[] {
  const byCode = new Map<string, PrintedName[]>();
  for (const name of rule.groups.flatMap((group) => namesOf(context, group)))
    byCode.set(name.code, [...(byCode.get(name.code) ?? []), name]);
  return [...byCode.values()].flatMap((names) => {
    const usual = mostFrequent(names);
    return names
      .filter((name) => comparableName(name.label) !== comparableName(usual.label))
      .map((name) => nameFinding(rule, name, usual));
  });
}

function namesOf(context: CheckContext, groupId: string): readonly PrintedName[] {
  const place = findGroup(context.pack, groupId);
  const map = place && context.book.tables.get(place.table.id);
  if (!map || place.group.kind !== "tree") return [];
  const known = new Set(catalogueFor(context.pack, place.group).map((entry) => entry.code));
  return map.rows.flatMap((row): readonly PrintedName[] => {
    const at = nameCell(map, row);
    if (row.group !== groupId || row.code === null || known.has(row.code) || !at || comparableName(row.label) === "")
      return [];
    return [
      {
        table: map.table.id,
        shortName: map.table.shortName,
        code: row.code,
        printed: printedAt(context, at),
        label: row.label,
        at,
      },
    ];
  });
}

/** Of names that are equally frequent the one of the table that the rule lists first. */
function mostFrequent(names: readonly PrintedName[]): PrintedName {
  const votes = (name: PrintedName): number =>
    names.filter((other) => comparableName(other.label) === comparableName(name.label)).length;
  return names.reduce((best, name) => (votes(name) > votes(best) ? name : best));
}

function nameFinding(rule: SameNamesRule, name: PrintedName, usual: PrintedName): Finding {
  return {
    rule: rule.id,
    form: rule.form,
    severity: rule.severity,
    kind: "name",
    template: "nameElsewhere",
    words: { table: name.shortName, code: name.code, name: name.label, other: usual.shortName, expected: usual.label },
    table: name.table,
    cells: [name, usual].map(({ at, shortName, code, label, printed }) => ({
      address: at,
      words: `${shortName} ${code} ${label}`,
      printed,
    })),
    actual: null,
    expected: null,
    difference: null,
  };
}
