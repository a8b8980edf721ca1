/** Names beside codes: a row without one, one that belongs to another code, and one that no other table has. */
import type { FilledBy } from "../../finding/templates";
import { asTold } from "../../finding/templates";
import { ancestors, catalogueFor, codeParts } from "../../declare/lookups";
import type { TreeGroup } from "../../declare/table";
import type { CheckContext } from "../../finding/context";
import { rowHasFigures } from "../../identity/figures";
import type { Severity } from "../../declare/rule";
import type { RowPlace, TableMap } from "../../model/tableMap";
import { codeCells, nameCell, treeKey } from "../../model/tableMap";
import { comparableName } from "../../text/normalize";
import { rowsOfCatalogue } from "./codeElsewhere";
import type { FaultInCodes } from "./fault";
import { nameByFigures } from "./nameByFigures";
import { nameFault } from "./names";

/** A form that prints only names: one with figures is the name of a row that the other tables have; of the 类 the catalogue has all. */
export function classFaults(
  group: TreeGroup,
  map: TableMap,
  row: RowPlace,
  filled: boolean,
  elsewhere: ReadonlySet<string> | null,
): readonly FaultInCodes[] {
  const fault = (template: FilledBy<"table" | "name">, severity: Severity): readonly FaultInCodes[] => [
    { ...asTold(template, { name: row.label }), severity, kind: "name", at: [nameCell(map, row) ?? undefined] },
  ];
  const cell = nameCell(map, row);
  if (cell && comparableName(row.label) === "")
    return filled
      ? [{ template: "nameMissing", severity: "error", kind: "name", words: { row: String(cell.row + 1) }, at: [cell] }]
      : [];
  if (elsewhere === null || !filled)
    return row.code === null ? fault("nameUnknown", filled && group.levels.length === 1 ? "warning" : "info") : [];
  return row.code !== null && elsewhere.has(row.code)
    ? []
    : fault("nameNowhereElse", row.code === null ? "warning" : "error");
}

/** Code and name against the catalogue: the finding stands at the parts of the code that are wrong, or at the name. */
export function namesFaults(
  context: CheckContext,
  group: TreeGroup,
  map: TableMap,
  row: RowPlace,
): readonly FaultInCodes[] {
  const blank = blankName(context, group, map, row);
  if (blank.length > 0) return blank;
  const found = nameFault(context.pack, group, row);
  if (!found) return [];
  const elsewhere = found.kind === "code" ? nameByFigures(context, group, map, row) : null;
  if (elsewhere !== null)
    return [
      {
        template: "nameOfOther",
        severity: "error",
        kind: "name",
        words: {
          code: found.words.code ?? "",
          name: row.label,
          expected: elsewhere.name,
          tables: elsewhere.tables.join("、"),
        },
        at: [nameCell(map, row) ?? codeCells(map, row)[0]],
      },
    ];
  const { template, severity } = found;
  const placed = found.expected.filter((code) =>
    map.byKey.has(treeKey(group.id, ancestors(code, group.levels).at(-1) ?? code)),
  );
  // A full catalogue has one name under many 款: those that the table has a row of are meant.
  const expected = placed.length > 0 ? placed : found.expected;
  const words = expected.length > 0 ? { ...found.words, expected: expected.join(" 或 ") } : found.words;
  const printed = row.printedCode;
  const cells = codeCells(map, row);
  if (found.kind === "name" || cells.length === 0)
    return [{ ...asTold(template, words), severity, kind: found.kind, at: [nameCell(map, row) ?? cells[0]] }];
  const right = expected.map((code) => codeParts(code, group.levels, cells.length));
  const wrong = cells.filter(
    (_, index) =>
      index < printed.length &&
      (right.length === 0 ? index === printed.length - 1 : right.every((parts) => printed[index] !== parts[index])),
  );
  // The name may be the slip as well.
  return [{ ...asTold(template, words), severity, kind: found.kind, at: [...wrong, nameCell(map, row) ?? undefined] }];
}

/** A row with a code that prints no name. */
function blankName(context: CheckContext, group: TreeGroup, map: TableMap, row: RowPlace): readonly FaultInCodes[] {
  const cell = nameCell(map, row);
  if (!cell || row.code === null || comparableName(row.label) !== "" || !rowHasFigures(context.book, map, row))
    return [];
  const other = rowsOfCatalogue(context, group.catalogue)
    .get(row.code)
    ?.find((use) => comparableName(use.row.label) !== "")?.row.label;
  const expected = other ?? catalogueFor(context.pack, group).find(({ code }) => code === row.code)?.name;
  const words = { code: row.printedCode.join(" ") || row.code, row: String(cell.row + 1) };
  return [
    {
      template: "nameBlank",
      severity: "warning",
      kind: "name",
      words: expected === undefined ? words : { ...words, expected },
      at: [cell],
    },
  ];
}
