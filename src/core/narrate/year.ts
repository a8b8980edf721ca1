/** The year that a narrative speaks of. */
import type { LocatedWorkbook } from "../locate/locate";
import { textAt } from "../locate/text";

/** The year of 基础信息; in a workbook without one, the year that most titles print; else the pack's own. */
export function narrativeYear({ pack, book, tables }: LocatedWorkbook): number {
  const entered = Number(book.infoText(pack.info.year));
  if (entered) return entered;
  const votes = new Map<number, number>();
  for (const { title, sheet } of tables.values()) {
    const year = title && /20\d\d/.exec(textAt(sheet, title.row, title.column).normalize("NFKC"))?.[0];
    if (year) votes.set(Number(year), (votes.get(Number(year)) ?? 0) + 1);
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? pack.year;
}
