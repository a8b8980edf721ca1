/** Stated totals may miss their parts only by the rounding of these; anything more is a wrong figure and not written into a formula. */
import { formatAmount } from "../amount/amount";
import { lastPlace } from "../amount/money";
import { roundingEnvelope } from "../amount/tolerance";
import type { Inputs } from "../model/inputs";
import type { DataIssue } from "../data/issue";
import type { PackSpec } from "../declare/pack";
import { evaluate } from "../terms/evaluate";
import { planContext } from "./plan";

export function statedTotalIssues(pack: PackSpec, inputs: Inputs): readonly DataIssue[] {
  if (inputs.stated.length === 0) return [];
  const { book, tables } = planContext(pack, inputs);
  return inputs.stated.flatMap((total, index): readonly DataIssue[] => {
    const map = tables.get(total.table);
    const row = map?.byKey.get(total.row);
    if (!map || !row) return [];
    const { rule, adjustment } = book.cell(map, row, total.column);
    const parts = rule ? evaluate(rule.right, { book, map, row, column: total.column }) : null;
    const allowed = parts?.ok && parts.parts > 1 ? roundingEnvelope(parts.parts, lastPlace(map.money)) : 0;
    if (Math.abs(adjustment) <= allowed) return [];
    const computed = total.amount - adjustment;
    const detail = {
      found: formatAmount(total.amount),
      computed: formatAmount(computed),
      difference: formatAmount(Math.abs(adjustment)),
      allowed: formatAmount(allowed),
    };
    return [{ code: "statedTotalTooFar", path: `statedTotals[${index}].amount`, detail }];
  });
}
