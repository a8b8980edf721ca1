/** Ids that rules name. */
import type { Condition, IdentityRule, RowSelector, Rule } from "../../declare/rule";
import { findGroup } from "../../declare/lookups";
import type { PackFault, Path } from "../fault";
import { each, fault, unless } from "../fault";
import type { Known } from "./known";
import { choiceFaults, columnFault, groupFault, rowFault, tableFault } from "./known";
import type { Cell } from "./terms";
import { termFaults } from "./terms";

export function ruleFaults(known: Known, rule: Rule, path: Path): readonly PackFault[] {
  const there = known.tables.get(rule.table);
  if (!there) return tableFault(known, rule.table, [...path, "table"]);
  switch (rule.kind) {
    case "identity":
      return identityFaults(known, rule, path);
    case "codes":
      return groupFault(known, rule.table, rule.group, [...path, "group"], "tree");
    case "uniqueNames":
      return groupFault(known, rule.table, rule.group, [...path, "group"], "list");
    case "mappedItems":
      return [
        ...groupFault(known, rule.table, rule.group, [...path, "group"], "tree"),
        ...columnFault(known, rule.table, rule.column, "text", [...path, "column"]),
      ];
    case "sameNames":
      return each(rule.groups, [...path, "groups"], (group, at) =>
        unless(findGroup(known.pack, group) !== undefined, at, `没有“${group}”这一组行`),
      );
    case "emptyNote":
      return unless(
        there.table.emptyNote !== undefined,
        [...path, "table"],
        `${there.table.shortName}（${rule.table}）没有声明空表的说明（emptyNote）`,
      );
    case "tableHead":
      return [];
  }
}

function identityFaults(known: Known, rule: IdentityRule, path: Path): readonly PackFault[] {
  const cells = rule.columns.map((column): Cell => ({ table: rule.table, column }));
  return distinct([
    ...each(rule.columns, [...path, "columns"], (column, at) => columnFault(known, rule.table, column, "amount", at)),
    ...each(rule.rows, [...path, "rows"], (selector, at) => selectorFaults(known, rule.table, selector, at)),
    ...cells.flatMap((cell) => termFaults(known, rule.right, cell, [...path, "right"])),
    ...(rule.roundedParts
      ? cells
          .slice(0, 1)
          .flatMap((cell) => termFaults(known, rule.roundedParts ?? { term: "zero" }, cell, [...path, "roundedParts"]))
      : []),
    ...(rule.when
      ? cells.flatMap((cell) => conditionFaults(known, rule.when as Condition, cell, [...path, "when"]))
      : []),
  ]);
}

/** The same is wrong for every column of a rule. */
function distinct(faults: readonly PackFault[]): readonly PackFault[] {
  return [...new Map(faults.map((one) => [`${one.path.join(".")} ${one.text}`, one])).values()];
}

function selectorFaults(known: Known, table: string, selector: RowSelector, path: Path): readonly PackFault[] {
  if ("group" in selector) return groupFault(known, table, selector.group, [...path, "group"]);
  return each(selector.rows, [...path, "rows"], (row, at) => rowFault(known, table, row, at));
}

function conditionFaults(known: Known, condition: Condition, cell: Cell, path: Path): readonly PackFault[] {
  if (condition.kind === "field") return choiceFaults(known, condition.field, condition.values, [...path, "field"]);
  return each(condition.terms, [...path, "terms"], (term, at) => termFaults(known, term, cell, at));
}

/** Of the rules that may be formulas: the first of `columns` counts. */
export function isFormula(rule: Rule): rule is IdentityRule {
  return rule.kind === "identity" && rule.role !== "checks";
}

export function formulaFaults(rule: Rule, path: Path): readonly PackFault[] {
  if (!isFormula(rule)) return [];
  return rule.relation === "equals"
    ? []
    : [fault([...path, "relation"], `role 是 ${rule.role} 的规则写成公式，relation 只能是 equals`)];
}
