/**
 * Cells → catalogues: the functional and the economic one, of one year. A row is taken or left out with its place and the reason;
 * what the list does not say (its year) is asked for, never guessed.
 */
import { columnLetters } from "../model/columnLetters";
import type { ListSheet } from "../list/list";
import { cellText, isBlankRow } from "../list/list";
import type { CellValue } from "../model/snapshot";
import { comparableName, normalizeText } from "../text/normalize";
import { forbiddenCharacter } from "../text/xmlCharacters";
import type { CatalogueColumns } from "./columns";
import { findColumns } from "./columns";
import type { CatalogueKind, ImportedCatalogue } from "../declare/imported";
import type { CatalogueRow } from "./rows";
import { readRow, rowReader, yearOf } from "./rows";

/**
 * noCode: nothing that could be a code; otherCode: digits that no 支出科目 begins with; badLength: digits of no level; noName, errorValue: the name is missing or broken; spoilt: a quotation mark is not closed, or characters were lost; textTooLong, forbiddenCharacter: a name that no cell can hold;
 * income, government, otherKind: of a classification that is not asked for; otherYear: of another year than the one taken;
 * repeated: the same again; otherName: the code stands further up with another name, which is kept.
 */
export type LeftOutReason =
  | "noCode"
  | "otherCode"
  | "badLength"
  | "noName"
  | "errorValue"
  | "spoilt"
  | "textTooLong"
  | "forbiddenCharacter"
  | "income"
  | "government"
  | "otherKind"
  | "otherYear"
  | "repeated"
  | "otherName";

export interface LeftOutRow {
  /** "" in a text file. */
  readonly sheet: string;
  /** A5 */
  readonly cell: string;
  /** From 1, as the spreadsheet program counts. */
  readonly row: number;
  readonly text: string;
  readonly reason: LeftOutReason;
  /** The name that is kept, the year that the row is of, or the character. */
  readonly detail: string;
}

/** What has to be said before anything can be taken. */
export type CatalogueAsk = "noCodes" | "otherYear" | "year" | "severalYears";

export interface CatalogueChoices {
  readonly kind: CatalogueKind | null;
  readonly year: number | null;
}

export interface CatalogueReading {
  readonly asks: readonly CatalogueAsk[];
  /** Years that the list states. */
  readonly years: readonly number[];
  /** The year taken, null while it is asked for. */
  readonly year: number | null;
  /** At most one of each kind; those that would be taken have year 0 while the year is asked for. */
  readonly catalogues: readonly ImportedCatalogue[];
  readonly leftOut: readonly LeftOutRow[];
  /** Sheets without a column of codes. */
  readonly otherSheets: readonly string[];
}

export const NO_CATALOGUE_CHOICES: CatalogueChoices = { kind: null, year: null };

/** `source` is the name of the file. */
export function readCatalogue(
  sheets: readonly ListSheet[],
  source: string,
  choices: CatalogueChoices = NO_CATALOGUE_CHOICES,
): CatalogueReading {
  const lists = sheets.flatMap((sheet) => listIn(sheet) ?? []);
  const years = [...new Set(lists.flatMap(yearsOf))].sort();
  const year = choices.year ?? (years.length === 1 ? (years[0] ?? null) : null);
  const leftOut: LeftOutRow[] = [];
  const names = { function: new Map<string, string>(), economic: new Map<string, string>() };
  for (const list of lists)
    eachRow(list, (row) => {
      const fault = faultOf(row, choices.kind, year, names);
      if (fault)
        leftOut.push({
          sheet: row.sheet,
          cell: `${columnLetters(row.column)}${row.row + 1}`,
          row: row.row + 1,
          text: row.text,
          reason: fault.reason,
          detail: fault.detail ?? "",
        });
      else if (row.kind !== null) names[row.kind].set(row.code, row.name);
    });
  const catalogues = (["function", "economic"] as const)
    .filter((kind) => names[kind].size > 0)
    .map((kind): ImportedCatalogue => ({ kind, year: year ?? 0, source, names: Object.fromEntries(names[kind]) }));
  const asks: readonly CatalogueAsk[] =
    catalogues.length > 0
      ? missingYear(year, years)
      : [leftOut.some(({ reason }) => reason === "otherYear") ? "otherYear" : "noCodes"];
  return {
    asks,
    years,
    year,
    catalogues,
    leftOut,
    otherSheets: sheets.filter((sheet) => lists.every((list) => list.sheet !== sheet)).map(({ name }) => name),
  };
}

function missingYear(year: number | null, stated: readonly number[]): readonly CatalogueAsk[] {
  if (year !== null) return [];
  return [stated.length > 1 ? "severalYears" : "year"];
}

/** A sheet with a column of codes. Its rows are read one by one and not kept: a file may have a million that are none. */
interface CatalogueList {
  readonly sheet: ListSheet;
  readonly columns: CatalogueColumns;
  /** The year over the list. */
  readonly stated: number | null;
}

/** Null where the sheet has no column of codes. */
function listIn(sheet: ListSheet): CatalogueList | null {
  const columns = findColumns(sheet.rows);
  return columns === null ? null : { sheet, columns, stated: statedYear(sheet.rows.slice(0, columns.firstRow)) };
}

function yearsOf(list: CatalogueList): readonly number[] {
  const years = new Set<number>();
  eachFilled(list, (cells) => {
    const year = yearOf(list.columns, cells, list.stated);
    if (year !== null) years.add(year);
  });
  return [...years];
}

function eachRow(list: CatalogueList, visit: (row: CatalogueRow) => void): void {
  const reader = rowReader(list.columns);
  const broken = new Set(list.sheet.brokenQuotes);
  eachFilled(list, (cells, row) => visit(readRow(reader, list.sheet.name, row, cells, list.stated, broken.has(row))));
}

/** Long lists repeat their header on every page. */
function eachFilled(
  { sheet, columns }: CatalogueList,
  visit: (cells: readonly CellValue[], row: number) => void,
): void {
  const header = (sheet.rows[columns.firstRow - 1] ?? []).map((value) => normalizeText(cellText(value)));
  const isHeader = (cells: readonly CellValue[]): boolean =>
    columns.firstRow > 0 &&
    cells.length === header.length &&
    cells.every((value, column) => normalizeText(cellText(value)) === header[column]);
  sheet.rows.forEach((cells, row) => {
    if (row >= columns.firstRow && !isBlankRow(cells) && !isHeader(cells)) visit(cells, row);
  });
}

/** 年度：2026 or 2026年政府收支分类科目 over the list. */
function statedYear(titles: readonly (readonly CellValue[])[]): number | null {
  const years = new Set(
    titles
      .flat()
      .flatMap((value) =>
        [...normalizeText(cellText(value)).matchAll(/(?<!\d)(20\d\d)(?:年|$)/g)].map(([, year]) => Number(year)),
      ),
  );
  const [only, ...more] = years;
  return only !== undefined && more.length === 0 ? only : null;
}

interface Fault {
  readonly reason: LeftOutReason;
  readonly detail?: string;
}

function faultOf(
  row: CatalogueRow,
  wanted: CatalogueKind | null,
  year: number | null,
  names: Readonly<Record<CatalogueKind, ReadonlyMap<string, string>>>,
): Fault | null {
  if (row.fault !== null)
    return {
      reason: row.fault,
      detail: row.fault === "forbiddenCharacter" ? (forbiddenCharacter(row.name) ?? "") : "",
    };
  if (row.kind === null) return { reason: "otherCode" };
  if (wanted !== null && row.kind !== wanted) return { reason: "otherKind" };
  if (year !== null && row.year !== null && row.year !== year) return { reason: "otherYear", detail: String(row.year) };
  const known = names[row.kind].get(row.code);
  if (known === undefined) return null;
  return comparableName(known) === comparableName(row.name)
    ? { reason: "repeated" }
    : { reason: "otherName", detail: known };
}
