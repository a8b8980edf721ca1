/** Unit and year of a workbook without 基础信息: what most of its tables, or else its other pages, state. */
import type { LocatedTable, LocatedWorkbook } from "./locate";
import type { TableHead } from "./sets";
import { setsOf } from "./sets";
import { normalizeText } from "../text/normalize";
import { wholeYear, yearIn } from "../text/reader/year";
import { textAt } from "../model/cellText";
import { nameIn, printedName, unitNames } from "./unitLine";

/** As printed; null where nothing states it. */
export function statedUnit(located: LocatedWorkbook): string | null {
  const overTables = [...located.tables.values()].flatMap((table) =>
    unitNames(table)
      .filter(({ name }) => name !== "")
      .map(({ at }) => textAt(table.sheet, at.row, at.column)),
  );
  return (
    mostFrequent(
      (overTables.length > 0 ? overTables : firstTexts(located)).flatMap((text) =>
        nameIn(text) ? [printedName(text)] : [],
      ),
    ) ?? unitOfTitles(located)
  );
}

/** 平山县水利局2026年收支总表, 2026年平山县水利局部门收支总表: what at least two titles call it, and no title otherwise. */
function unitOfTitles({ pack, tables }: LocatedWorkbook): string | null {
  const titles = pack.formless
    ? [...tables.values()].flatMap(({ title, sheet }) =>
        title ? [normalizeText(textAt(sheet, title.row, title.column))] : [],
      )
    : [];
  const named = titles.flatMap((title) => UNIT_IN_TITLE.exec(title.replace(/^20\d\d年度?/, ""))?.[1] ?? []);
  const [unit] = named;
  return unit !== undefined && named.length >= 2 && named.every((name) => name === unit) ? unit : null;
}

const UNIT_IN_TITLE =
  /^([\u4e00-\u9fff]{2,20}[县市区州旗省乡镇][\u4e00-\u9fff]{1,16}?(?:[局委办院校所站厅处会队馆]|中心|政府|街道))(?:20\d\d年|部门|单位)/;

/** The year of 基础信息; in a workbook without one, the year that is stated; else the pack's own. */
export function workbookYear(located: LocatedWorkbook): number {
  return Number(located.book.infoText(located.pack.info.year)) || (statedYear(located) ?? located.pack.year);
}

/** Whether 基础信息, or anything else, states it. */
export function isYearStated(located: LocatedWorkbook): boolean {
  return Number(located.book.infoText(located.pack.info.year)) > 0 || statedYear(located) !== null;
}

/** Null where no title, no line over a table, cover or header states one. */
export function statedYear(located: LocatedWorkbook): number | null {
  const tables = mainTables(located).filter((table) => table.title !== null || yearOver(table) !== null);
  const stated = tables.flatMap((table) => yearOver(table) ?? []);
  if (stated.length * 2 > tables.length) return Number(mostFrequent(stated));
  const texts = firstTexts(located);
  // Sentences speak of other years as well, headings of their own.
  const headings = texts.flatMap((text) => (isHeading(text) ? (yearIn(text) ?? []) : []));
  // Of as many the cover counts: a few tables that state a year alone may be left from another.
  const year = mostFrequent([...headings, ...stated]) ?? mostFrequent(texts.flatMap((text) => yearIn(text) ?? []));
  return year === null ? latest(headerTexts(located).flatMap((text) => yearIn(text) ?? [])) : Number(year);
}

/** Those of the largest disclosure of the workbook, of equal ones the first. */
function mainTables({ tables }: LocatedWorkbook): readonly LocatedTable[] {
  const sets = setsOf([...tables.values()], headOf);
  return sets.reduce((most, set) => (set.length > most.length ? set : most));
}

/** What a table says of itself: the title or else the sheet's name, the unit and the year over it. */
export function headOf(table: LocatedTable): TableHead {
  const unit = unitNames(table).find(({ name }) => name !== "")?.name ?? "";
  return { title: printedTitle(table), unit, year: yearOver(table) };
}

/** The title, or else the sheet's name. */
export function printedTitle({ title, sheet }: Pick<LocatedTable, "title" | "sheet">): string {
  return title === null ? sheet.name : textAt(sheet, title.row, title.column);
}

/** The year of a table's title, else of a line under it: 预算年度：2025. */
function yearOver({ title, sheet, header }: LocatedTable): string | null {
  const printed = title === null ? null : yearIn(textAt(sheet, title.row, title.column));
  if (printed !== null) return printed;
  for (let row = Math.max(0, title?.row ?? header.top - DISTANCE); row < header.top; row += 1) {
    for (const [column] of (sheet.values[row] ?? []).entries()) {
      const year = yearLine(textAt(sheet, row, column));
      if (year !== null) return String(year);
    }
  }
  return null;
}

/** How far above a header the line may stand where no title was found. */
const DISTANCE = 4;

/** 预算年度：2025, 2025年度; a day of printing may be last year's. */
function yearLine(text: string): number | null {
  return wholeYear(normalizeText(text).replace(/^[^\d:]{0,6}年[度份]?:/, ""));
}

const LONGEST_HEADING = 40;

function isHeading(text: string): boolean {
  if (wholeYear(text) !== null) return true;
  return text.length <= LONGEST_HEADING && /预算|决算/.test(text) && !/[，。；：,;:]/.test(text);
}

/** Headers speak of the year before beside their own. */
function latest(years: readonly string[]): number | null {
  return years.length === 0 ? null : Math.max(...years.map(Number));
}

function headerTexts({ tables }: LocatedWorkbook): readonly string[] {
  return [...tables.values()].flatMap(({ sheet, header }) =>
    sheet.values
      .slice(header.top, header.bottom + 1)
      .flatMap((row) => row.filter((value) => typeof value === "string")),
  );
}

/** The texts in the first rows of the sheets that hold no table: cover and the like. */
function firstTexts({ snapshot, tables }: LocatedWorkbook): readonly string[] {
  const used = new Set([...tables.values()].flatMap((table) => table.places.map((place) => place.sheet)));
  return snapshot.sheets
    .filter((sheet) => !used.has(sheet))
    .slice(0, 2)
    .flatMap((sheet) => sheet.values.slice(0, 20).flatMap((row) => row.filter((value) => typeof value === "string")));
}

function mostFrequent(texts: readonly string[]): string | null {
  const votes = new Map<string, number>();
  for (const text of texts) votes.set(text, (votes.get(text) ?? 0) + 1);
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
