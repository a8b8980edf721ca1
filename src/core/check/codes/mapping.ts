/**
 * The pair of 部门 and 政府 economic items on a row against the year's catalogue; items that the catalogue does not know are not accused.
 * An item that has one government name for 行政单位 and another for 事业单位 and prints the other's is a hint: units are mixed.
 */
import type { ToldBut } from "../../finding/templates";
import { asTold } from "../../finding/templates";
import type { LocatedTable } from "../../locate/locate";
import type { RowPlace } from "../../model/tableMap";
import { cellAt } from "../../model/tableMap";
import { catalogueFor, findGroup } from "../../declare/lookups";
import type { CatalogueEntry } from "../../declare/pack";
import type { TextRule } from "../../declare/rule";
import { normalizeText } from "../../text/normalize";
import type { CheckContext } from "../../finding/context";
import type { Finding, FindingCell } from "../../finding/finding";
import { storedText } from "./storedCodes";

type MappingRule = Extract<TextRule, { kind: "mappedItems" }>;

/** The choice field of 基础信息 with the kind of unit, and its value for units that report as 事业单位. */
const UNIT_KIND = "unitKind";
const INSTITUTION = "事业单位";

interface Item {
  readonly row: RowPlace;
  readonly cell: FindingCell;
  /** The name that the kind of unit has, and the other kind's; empty where a kind does not use the item. */
  readonly own: string;
  readonly other: string;
}

export function checkMapping(context: CheckContext, rule: MappingRule, { map }: LocatedTable): readonly Finding[] {
  const group = findGroup(context.pack, rule.group)?.group;
  if (group?.kind !== "tree") return [];
  const governments = new Map(catalogueFor(context.pack, group).map((entry) => [entry.code, entry.government]));
  // Nothing is accused of another kind of unit's while the own one is not known.
  const kind = context.book.undecided?.(UNIT_KIND) ? "" : (context.book.infoText(UNIT_KIND) ?? "");
  const items = map.rows.flatMap((row): readonly Item[] => {
    const government = row.group === rule.group && row.code !== null ? governments.get(row.code) : undefined;
    const address = cellAt(map, row, rule.column);
    if (!government || !address) return [];
    return [
      {
        row,
        cell: { address, words: `${map.table.shortName} ${row.label}`, printed: storedText(context, address).trim() },
        ...namesFor(kind, government),
      },
    ];
  });
  const finding = (told: Pick<Finding, "severity" | "cells"> & ToldBut<"table">): Finding => ({
    rule: rule.id,
    form: rule.form,
    kind: "name",
    table: map.table.id,
    actual: null,
    expected: null,
    difference: null,
    severity: told.severity,
    cells: told.cells,
    ...asTold(told.template, { ...told.words, table: map.table.shortName }),
  });
  const wrong = items.filter(
    ({ cell, own, other }) => cell.printed !== "" && ![own, other].some((name) => isName(cell.printed, name)),
  );
  const mixed = items.filter(
    ({ cell, own, other }) => kind !== "" && own !== "" && isName(cell.printed, other) && !isName(cell.printed, own),
  );
  return [
    ...wrong.map(({ row, cell, own, other }) =>
      finding({
        severity: rule.severity,
        template: "itemNotMapped",
        cells: [cell],
        words: {
          item: row.label,
          name: cell.printed,
          expected: [...new Set([own, other])].filter((name) => name !== "").join("”或“"),
        },
      }),
    ),
    ...mixed.slice(0, 1).map(({ row, cell, own }) =>
      finding({
        severity: "info",
        template: "itemsOfOtherKind",
        cells: mixed.slice(0, MOST_CELLS).map((item) => item.cell),
        words: { unitKind: kind, count: String(mixed.length), item: row.label, name: cell.printed, expected: own },
      }),
    ),
  ];
}

/** Cells that a finding about a whole table names. */
const MOST_CELLS = 5;

function namesFor(
  kind: string,
  { agency, institution }: NonNullable<CatalogueEntry["government"]>,
): Pick<Item, "own" | "other"> {
  const [own, other] = kind === INSTITUTION ? [institution, agency] : [agency, institution];
  return { own: own ?? "", other: other ?? "" };
}

/** Some print the government's code before the name. */
function isName(printed: string, name: string): boolean {
  return name !== "" && normalizeText(printed).replace(/^\d{3,5}[-.、:]?/, "") === normalizeText(name);
}
