/** What adopting makes of a workbook without a form: there the rules are made from its figures, and fewer of them are certain. */
import { evidenceOf } from "../formless/evidence";
import type { LocatedWorkbook } from "../locate/locate";
import type { PackSpec } from "../declare/pack";
import type { Rule } from "../declare/rule";

/** One cell may be the sum of others by chance. */
const FEWEST = 2;

/** Sums that hold in every cell may become formulas; by a form nothing is changed. */
export function withSumsAsFormulas({ pack, book }: LocatedWorkbook): PackSpec {
  if (!pack.formless) return pack;
  return {
    ...pack,
    rules: pack.rules.map((rule): Rule => (isCertainSum(rule, book) ? ({ ...rule, role: "defines" } as Rule) : rule)),
  };
}

function isCertainSum(rule: Rule, book: LocatedWorkbook["book"]): boolean {
  const map =
    rule.kind === "identity" && rule.severity === "error" && rule.tolerance === "rounding"
      ? book.tables.get(rule.table)
      : undefined;
  if (rule.kind !== "identity" || map === undefined) return false;
  const { holds, fails } = evidenceOf(rule, map, book);
  return fails === 0 && holds >= FEWEST;
}

/** A cell is coloured for what is wrong, not for what is only likely: what holds under a condition has its line in 勾稽检查. */
export function withColoursOf(pack: PackSpec): PackSpec {
  return pack.formless ? { ...pack, rules: pack.rules.filter(({ severity }) => severity === "error") } : pack;
}
