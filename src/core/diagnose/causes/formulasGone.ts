/** Cells of which the check says that their formula is not there: typed over, or never there in a row that was put in by hand. */
import type { Finding, FindingCell } from "../../finding/finding";

const TEMPLATES: ReadonlySet<string> = new Set([
  "formulaLost",
  "formulasLost",
  "rowWithoutFormulas",
  "rowsWithoutFormulas",
  "rowCleared",
  "rowsCleared",
]);

/** None where the finding says something else. */
export function cellsWithoutFormula({ template, cells }: Finding): readonly FindingCell[] {
  return TEMPLATES.has(template) ? cells : [];
}
