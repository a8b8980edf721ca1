/** Unit and year of a workbook without 基础信息: what most of its tables, or else its other pages, state. */
import type { LocatedWorkbook } from "./locate";
import { yearIn } from "../text/reader/year";
import { textAt } from "./text";
import { nameIn, printedName, unitNames } from "./unitLine";

/** As printed; null where nothing states it. */
export function statedUnit(located: LocatedWorkbook): string | null {
  const overTables = [...located.tables.values()].flatMap((table) =>
    unitNames(table).filter(({ name }) => name !== "").map(({ at }) => textAt(table.sheet, at.row, at.column)),
  );
  return mostFrequent((overTables.length > 0 ? overTables : firstTexts(located)).flatMap((text) => (nameIn(text) ? [printedName(text)] : [])));
}

/** The year of 基础信息; in a workbook without one, the year that is stated; else the pack's own. */
export function workbookYear(located: LocatedWorkbook): number {
  return Number(located.book.infoText(located.pack.info.year)) || (statedYear(located) ?? located.pack.year);
}

/** Null where no title, cover or header states one. */
export function statedYear(located: LocatedWorkbook): number | null {
  const titles = [...located.tables.values()].flatMap(({ title, sheet }) => (title ? [textAt(sheet, title.row, title.column)] : []));
  const yearsOf = (texts: readonly string[]): readonly string[] => texts.flatMap((text) => yearIn(text) ?? []);
  // Pages of text speak of other years as well.
  const stated = yearsOf(titles);
  const year = mostFrequent(stated.length * 2 > titles.length ? stated : [...stated, ...yearsOf(firstTexts(located))]);
  return year === null ? latest(yearsOf(headerTexts(located))) : Number(year);
}

/** Headers speak of the year before beside their own. */
function latest(years: readonly string[]): number | null {
  return years.length === 0 ? null : Math.max(...years.map(Number));
}

function headerTexts({ tables }: LocatedWorkbook): readonly string[] {
  return [...tables.values()].flatMap(({ sheet, header }) => sheet.values.slice(header.top, header.bottom + 1).flatMap((row) => row.filter((value) => typeof value === "string")));
}

/** The texts in the first rows of the sheets that hold no table: cover and the like. */
function firstTexts({ snapshot, tables }: LocatedWorkbook): readonly string[] {
  const used = new Set([...tables.values()].flatMap((table) => table.places.map((place) => place.sheet)));
  return snapshot.sheets.filter((sheet) => !used.has(sheet)).slice(0, 2).flatMap((sheet) => sheet.values.slice(0, 20).flatMap((row) => row.filter((value) => typeof value === "string")));
}

function mostFrequent(texts: readonly string[]): string | null {
  const votes = new Map<string, number>();
  for (const text of texts) votes.set(text, (votes.get(text) ?? 0) + 1);
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
