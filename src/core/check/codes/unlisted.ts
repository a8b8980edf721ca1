/** Codes that the catalogue does not have, as far as the list beside it does not have them either; where their names differ that is a hint. That says little of a catalogue that lists only some; one that was imported for the year lists all. */
import type { ToldBut } from "../../finding/templates";
import { asTold } from "../../finding/templates";
import type { RowPlace, TableMap } from "../../model/tableMap";
import { codeCells, nameCell } from "../../model/tableMap";
import { derived } from "../../declare/derived";
import { ancestors, catalogueFor } from "../../declare/lookups";
import { knownCode } from "../../catalogue/known";
import type { CatalogueEntry, KnownCode } from "../../declare/pack";
import type { TextRule } from "../../declare/rule";
import type { TreeGroup } from "../../declare/table";
import { rowLabel } from "../../terms/words";
import { comparableName } from "../../text/normalize";
import type { CheckContext } from "../../finding/context";
import { storedText } from "./storedCodes";
import type { Finding } from "../../finding/finding";

/** Codes that a finding lists and cells that it names. */
const MOST = 8;

const entriesByCode = derived(
  (entries: readonly CatalogueEntry[]): ReadonlyMap<string, CatalogueEntry> =>
    new Map(entries.map((entry) => [entry.code, entry])),
);

/** At most one finding of each kind for a table, however many codes. */
export function unlistedCodes(
  context: CheckContext,
  rule: Extract<TextRule, { kind: "codes" }>,
  group: TreeGroup,
  map: TableMap,
  rows: readonly RowPlace[],
): readonly Finding[] {
  const { imported } = context.pack.catalogues[group.catalogue];
  const entries = entriesByCode(catalogueFor(context.pack, group));
  const unlisted = rows.filter(
    (row) =>
      row.code !== null &&
      row.printedCode.length > 0 &&
      group.levels.includes(row.code.length) &&
      !entries.has(row.code),
  );
  const classes = classesOf(catalogueFor(context.pack, group));
  const against = unlisted.filter(
    (row) =>
      imported !== undefined && isOfClass(row, classes) && isClosed(entries, group, row.code ?? "", imported.closedTop),
  );
  const beside = new Map(
    unlisted.flatMap((row): [RowPlace, KnownCode][] => {
      const known = knownCode(context.pack.catalogues[group.catalogue], row.code ?? "");
      return known ? [[row, known]] : [];
    }),
  );
  const isNamed = (row: RowPlace): boolean => comparableName(beside.get(row)?.name ?? "") === comparableName(row.label);
  const otherwise = [...beside]
    .filter(([row, { doubtful }]) => !doubtful && row.label !== "" && !isNamed(row))
    .map(([row]) => row);
  const open = unlisted.filter(
    (row) => isOfClass(row, classes) && !against.includes(row) && !otherwise.includes(row) && !isNamed(row),
  );
  return [
    ...unlistedFinding(
      context,
      rule,
      map,
      otherwise,
      { template: "codesNamedOtherwise", severity: "info", words: {} },
      (row) => `（参考名称：${beside.get(row)?.name ?? ""}）`,
    ),
    ...unlistedFinding(context, rule, map, against, {
      template: "codesNotInImport",
      severity: "warning",
      words: { year: String(imported?.year ?? ""), source: imported?.source ?? "" },
    }),
    ...unlistedFinding(context, rule, map, open, { template: "codesUnlisted", severity: "info", words: {} }),
  ];
}

/** The first digits of its codes: a list of 部门 economic items says nothing of 501, and none that could be imported does. */
const classesOf = derived(
  (entries: readonly CatalogueEntry[]): ReadonlySet<string> => new Set(entries.map(({ code }) => code.slice(0, 1))),
);

function isOfClass({ code }: RowPlace, classes: ReadonlySet<string>): boolean {
  return classes.has((code ?? "").slice(0, 1));
}

/** The import lists what stands right below the code's parent. A code under a parent that is itself unknown says nothing more. */
function isClosed(
  entries: ReadonlyMap<string, CatalogueEntry>,
  group: TreeGroup,
  code: string,
  closedTop: boolean,
): boolean {
  const parent = ancestors(code, group.levels).at(-1);
  return parent === undefined ? closedTop : entries.get(parent)?.closedByImport === true;
}

function unlistedFinding(
  context: CheckContext,
  rule: Extract<TextRule, { kind: "codes" }>,
  map: TableMap,
  rows: readonly RowPlace[],
  told: Pick<Finding, "severity"> & ToldBut<"table" | "count" | "codes">,
  beside = (_row: RowPlace): string => "",
): readonly Finding[] {
  if (rows.length === 0) return [];
  const codes = rows
    .slice(0, MOST)
    .map((row) => `${row.code ?? ""} ${row.label}`.trim() + beside(row))
    .join("、");
  return [
    {
      rule: rule.id,
      form: rule.form,
      kind: "code",
      severity: told.severity,
      ...asTold(told.template, {
        ...told.words,
        table: map.table.shortName,
        count: String(rows.length),
        codes: rows.length > MOST ? `${codes}等` : codes,
      }),
      table: map.table.id,
      cells: rows.slice(0, MOST).flatMap((row) => {
        const address = codeCells(map, row)[row.printedCode.length - 1] ?? nameCell(map, row);
        return address
          ? [{ address, words: `${map.table.shortName} ${rowLabel(row)}`, printed: storedText(context, address) }]
          : [];
      }),
      actual: null,
      expected: null,
      difference: null,
    },
  ];
}
