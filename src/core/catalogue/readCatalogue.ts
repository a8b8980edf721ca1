/**
 * Cells → catalogues: the functional and the economic one, of one year. A row is taken or left out with its place and the reason;
 * what the list does not say (its year) is asked for, never guessed.
 */
import { columnLetters } from "../formula/columnLetters";
import type { ListSheet } from "../import/list";
import { cellText, isBlankRow } from "../import/list";
import type { CellValue } from "../model/snapshot";
import { comparableName, normalizeText } from "../text/normalize";
import { findColumns } from "./columns";
import type { CatalogueKind, ImportedCatalogue } from "./imported";
import type { CatalogueRow } from "./rows";
import { readRow, rowReader } from "./rows";

/**
 * noCode: nothing that could be a code; otherCode: digits that no 支出科目 begins with; badLength: digits of no level; noName, errorValue: the name is missing or broken; spoilt: a quotation mark is not closed, or characters were lost;
 * income, government, otherKind: of a classification that is not asked for; otherYear: of another year than the one taken;
 * repeated: the same again; otherName: the code stands further up with another name, which is kept.
 */
export type LeftOutReason = "noCode" | "otherCode" | "badLength" | "noName" | "errorValue" | "spoilt" | "income" | "government" | "otherKind" | "otherYear" | "repeated" | "otherName";

export interface LeftOutRow {
  /** "" in a text file. */
  readonly sheet: string;
  /** A5 */
  readonly cell: string;
  /** From 1, as the spreadsheet program counts. */
  readonly row: number;
  readonly text: string;
  readonly reason: LeftOutReason;
  /** The name that is kept, or the year that the row is of. */
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
export function readCatalogue(sheets: readonly ListSheet[], source: string, choices: CatalogueChoices = NO_CATALOGUE_CHOICES): CatalogueReading {
  const read = sheets.map((sheet) => ({ sheet, rows: rowsOf(sheet) }));
  const rows = read.flatMap(({ rows: found }) => found ?? []);
  const years = [...new Set(rows.flatMap((row) => row.year ?? []))].sort();
  const year = choices.year ?? (years.length === 1 ? (years[0] ?? null) : null);
  const leftOut: LeftOutRow[] = [];
  const names = { function: new Map<string, string>(), economic: new Map<string, string>() };
  for (const row of rows) {
    const fault = faultOf(row, choices.kind, year, names);
    if (fault) leftOut.push({ sheet: row.sheet, cell: `${columnLetters(row.column)}${row.row + 1}`, row: row.row + 1, text: row.text, reason: fault.reason, detail: fault.detail ?? "" });
    else if (row.kind !== null) names[row.kind].set(row.code, row.name);
  }
  const catalogues = (["function", "economic"] as const).filter((kind) => names[kind].size > 0).map((kind): ImportedCatalogue => ({ kind, year: year ?? 0, source, names: Object.fromEntries(names[kind]) }));
  const asks: readonly CatalogueAsk[] = catalogues.length > 0 ? missingYear(year, years) : [leftOut.some(({ reason }) => reason === "otherYear") ? "otherYear" : "noCodes"];
  return { asks, years, year, catalogues, leftOut, otherSheets: read.filter((part) => part.rows === null).map(({ sheet }) => sheet.name) };
}

function missingYear(year: number | null, stated: readonly number[]): readonly CatalogueAsk[] {
  if (year !== null) return [];
  return [stated.length > 1 ? "severalYears" : "year"];
}

/** Null where the sheet has no column of codes. */
function rowsOf(sheet: ListSheet): readonly CatalogueRow[] | null {
  const columns = findColumns(sheet.rows);
  if (!columns) return null;
  const stated = statedYear(sheet.rows.slice(0, columns.firstRow));
  const header = (sheet.rows[columns.firstRow - 1] ?? []).map((value) => normalizeText(cellText(value))).join("|");
  const reader = rowReader(columns);
  const broken = new Set(sheet.brokenQuotes);
  return sheet.rows.flatMap((cells, row): readonly CatalogueRow[] => {
    // Long lists repeat their header on every page.
    const again = columns.firstRow > 0 && cells.map((value) => normalizeText(cellText(value))).join("|") === header;
    return row < columns.firstRow || isBlankRow(cells) || again ? [] : [readRow(reader, sheet.name, row, cells, stated, broken.has(row))];
  });
}

/** 年度：2026 or 2026年政府收支分类科目 over the list. */
function statedYear(titles: readonly (readonly CellValue[])[]): number | null {
  const years = new Set(titles.flat().flatMap((value) => [...normalizeText(cellText(value)).matchAll(/(?<!\d)(20\d\d)(?:年|$)/g)].map(([, year]) => Number(year))));
  const [only, ...more] = years;
  return only !== undefined && more.length === 0 ? only : null;
}

interface Fault {
  readonly reason: LeftOutReason;
  readonly detail?: string;
}

function faultOf(row: CatalogueRow, wanted: CatalogueKind | null, year: number | null, names: Readonly<Record<CatalogueKind, ReadonlyMap<string, string>>>): Fault | null {
  if (row.fault !== null) return { reason: row.fault };
  if (row.kind === null) return { reason: "otherCode" };
  if (wanted !== null && row.kind !== wanted) return { reason: "otherKind" };
  if (year !== null && row.year !== null && row.year !== year) return { reason: "otherYear", detail: String(row.year) };
  const known = names[row.kind].get(row.code);
  if (known === undefined) return null;
  return comparableName(known) === comparableName(row.name) ? { reason: "repeated" } : { reason: "otherName", detail: known };
}
