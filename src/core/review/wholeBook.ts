/** How the checks of the workbook as a whole came out: what the counts have beyond those of the tables. */
import type { OutcomeCounts, TableReport } from "../finding/report";

const KINDS = ["pass", "fail", "notApplicable", "missingInput", "ruleError", "unfilled"] as const;

export function wholeBookOutcomes(tables: readonly TableReport[], outcomes: OutcomeCounts): OutcomeCounts {
  const own = { ...outcomes };
  for (const table of tables) for (const kind of KINDS) own[kind] -= table.outcomes[kind];
  return own;
}
