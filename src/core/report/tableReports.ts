/** What the report says of each table of the form: where it stands, how its rules came out, and whether it holds anything. */
import { textAt } from "../model/cellText";
import type { CheckContext, TableOutcome } from "../finding/context";
import { hasFigures } from "../identity/figures";
import type { OutcomeCounts, TableReport } from "../finding/report";

export function tableReports(context: CheckContext, outcomes: readonly TableOutcome[]): readonly TableReport[] {
  const counts = countByTable(outcomes);
  return context.pack.tables.map((table) => {
    const located = context.located.tables.get(table.id);
    return {
      id: table.id,
      shortName: table.shortName,
      published: table.formNo !== null,
      sheet: located?.map.sheet ?? null,
      found: located !== undefined,
      outcomes: counts.get(table.id) ?? NONE,
      empty: located !== undefined && !hasFigures(context.book, located.map),
      note: located?.note ? textAt(located.sheet, located.note.row, located.note.column).trim() : null,
    };
  });
}

const NONE: OutcomeCounts = { pass: 0, fail: 0, notApplicable: 0, missingInput: 0, ruleError: 0, unfilled: 0 };

function countByTable(outcomes: readonly TableOutcome[]): ReadonlyMap<string, OutcomeCounts> {
  const counts = new Map<string, Record<keyof OutcomeCounts, number>>();
  for (const { table, outcome, unfilled } of outcomes) {
    if (table === null) continue;
    let own = counts.get(table);
    if (!own) counts.set(table, (own = { ...NONE }));
    own[outcome] += 1;
    if (unfilled) own.unfilled += 1;
  }
  return counts;
}
