/** Which sheet holds the text that a form declares, and where its title stands. */
import type { SheetSnapshot, WorkbookSnapshot } from "../model/snapshot";
import { textAt } from "../model/cellText";
import type { NarrativeSpec } from "../declare/narrative";
import { normalizeText, withoutYear } from "../text/normalize";

/** Titles stand in the first rows. */
const TITLE_ROWS = 6;

/** By the sheet's name, else by its title; 目录 has the titles of all. */
export function findNarrativeSheet(narrative: NarrativeSpec, snapshot: WorkbookSnapshot): SheetSnapshot | undefined {
  const titled = (sheet: SheetSnapshot): boolean =>
    normalizeText(sheet.name) !== "目录" && findNarrativeTitle(narrative, sheet) !== null;
  return (
    snapshot.sheets.find((sheet) => normalizeText(sheet.name) === normalizeText(narrative.sheet)) ??
    snapshot.sheets.find(titled)
  );
}

export function findNarrativeTitle(
  narrative: NarrativeSpec,
  sheet: SheetSnapshot,
): { readonly row: number; readonly column: number } | null {
  const titles = [narrative.title, ...(narrative.titleAliases ?? [])].map(yearless);
  for (const [row, cells] of sheet.values.slice(0, TITLE_ROWS).entries()) {
    for (const column of cells.keys()) {
      const text = withoutYear(textAt(sheet, row, column));
      if (text !== "" && titles.some((title) => text === title || text.endsWith(title))) return { row, column };
    }
  }
  return null;
}

/** A heading or title comparable whatever its year. */
export function yearless(text: string): string {
  return withoutYear(text.replace(/\{year\}年?(度)?/g, ""));
}
