/** What checks of the whole workbook and the import of lists name. */
import { entryGroups } from "../../data/entries";
import type { BookCheck } from "../../declare/bookCheck";
import type { ListImport, ListTarget } from "../../declare/listImport";
import type { PackFault, Path } from "../fault";
import { each, fault, unless } from "../fault";
import type { Known } from "./known";
import { columnFault, countedFaults, fieldFault } from "./known";
import { termFaults } from "./terms";

/** Each level is another choice of where a unit's name may be parted. */
const MOST_LEVELS = 6;

export function bookCheckFaults(known: Known, check: BookCheck, path: Path): readonly PackFault[] {
  switch (check.kind) {
    case "levels":
      return unless(check.levels.length <= MOST_LEVELS, [...path, "levels"], `最多 ${String(MOST_LEVELS)} 级`);
    case "projectPages":
      return [
        ...unless(
          check.page.headings.includes(check.page.budget),
          [...path, "page", "budget"],
          `headings 里没有“${check.page.budget}”`,
        ),
        ...termFaults(known, check.page.most, null, [...path, "page", "most"]),
      ];
    case "fieldsWithin":
      return [
        ...each(check.fields, [...path, "fields"], (id, at) => fieldFault(known, id, at)),
        ...fieldFault(known, check.most, [...path, "most"]),
      ];
    case "statedChanges":
      return [
        ...each(check.sums, [...path, "sums"], ({ bases }, at) =>
          each(bases, [...at, "bases"], (id, place) => fieldFault(known, id, place)),
        ),
        ...each(check.directions, [...path, "directions"], ({ bases }, at) =>
          each(bases, [...at, "bases"], (id, place) => fieldFault(known, id, place)),
        ),
      ];
    case "statedRates":
      return columnFault(known, check.rate.known.table, check.rate.known.column, "amount", [
        ...path,
        "rate",
        "known",
        "column",
      ]);
    default:
      return [];
  }
}

/** What a list tells of a category is counted of projects that are entered. */
export function categoryFaults(
  known: Known,
  { group, count, amount }: NonNullable<ListImport["categories"]>[number],
  path: Path,
): readonly PackFault[] {
  return [
    ...unless(entryGroups(known.pack).has(group), [...path, "group"], `没有“${group}”这一组要填的行`),
    ...countedFaults(known, { count, amount }, path),
  ];
}

/** A list can feed only what a data file can hold. */
export function targetFaults(
  { pack }: Known,
  { group: id, key, amounts, governmentColumn }: ListTarget,
  path: Path,
): readonly PackFault[] {
  const entry = entryGroups(pack).get(id);
  if (!entry) return [fault([...path, "group"], `没有“${id}”这一组要填的行`)];
  const { group } = entry;
  const columns = amounts.by === "one" ? [amounts.column] : Object.values(amounts.columns);
  const isTold = !(
    group.kind === "fixed" ||
    (group.kind === "tree" && group.catalogue !== key) ||
    (group.kind === "list" && key === "economic")
  );
  return [
    ...columns
      .filter((column) => !entry.amounts.includes(column))
      .map((column) => fault([...path, "amounts"], `“${id}”没有“${column}”这个要填的金额列`)),
    ...unless(
      governmentColumn === undefined || entry.texts.includes(governmentColumn),
      [...path, "governmentColumn"],
      `“${id}”没有“${governmentColumn ?? ""}”这个文字列`,
    ),
    ...unless(isTold, [...path, "key"], `“${id}”的行不能按 ${key} 区分`),
  ];
}
