/**
 * Sums that the workbook works out itself: every cell of the identity has a formula, and it holds in all of them. Such a cell follows its
 * parts, so that a wrong part is not told as a wrong formula.
 */
import { instancesOf } from "../identity/instances";
import { judge } from "../identity/judge";
import { formulaAt } from "../model/cellText";
import { addressKey } from "../model/address";
import type { CellAddress, WorkbookSnapshot } from "../model/snapshot";
import type { Book } from "../model/tableMap";
import { cellAt } from "../model/tableMap";
import type { IdentityRule, Rule } from "../declare/rule";

/** One formula may give any figure by chance. */
const FEWEST = 2;

/** A cell is defined by the first identity that holds for it. */
export function definedByFormulas(rules: readonly Rule[], book: Book, snapshot: WorkbookSnapshot): readonly Rule[] {
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  const hasFormula = ({ sheet, row, column }: CellAddress): boolean => {
    const found = sheets.get(sheet);
    return found !== undefined && formulaAt(found, row, column) !== null;
  };
  const defined = new Set<string>();
  return rules.map((rule): Rule => {
    const cells = rule.kind === "identity" && rule.severity === "error" && rule.tolerance === "rounding" ? cellsOf(rule, book, hasFormula) : null;
    if (cells === null || cells.length < FEWEST || cells.some((cell) => defined.has(addressKey(cell)))) return rule;
    for (const cell of cells) defined.add(addressKey(cell));
    return { ...rule, role: "defines" } as IdentityRule;
  });
}

/** Null where one has no formula, or the identity does not hold. */
function cellsOf(rule: IdentityRule, book: Book, hasFormula: (cell: CellAddress) => boolean): readonly CellAddress[] | null {
  const map = book.tables.get(rule.table);
  const cells = (map ? instancesOf(rule, map) : []).map((instance) => {
    const cell = cellAt(instance.map, instance.row, instance.column);
    return cell && hasFormula(cell) && judge(instance, book).outcome === "pass" ? cell : null;
  });
  return cells.some((cell) => cell === null) ? null : cells.filter((cell) => cell !== null);
}
