/** The texts of a disclosure, paragraph by paragraph, each with its place and what it is there for. */
import { parseTypedAmount } from "../../amount/amount";
import type { CellAddress, CellValue, SheetSnapshot } from "../../model/snapshot";
import { packText } from "../../declare/lookups";
import { gapText } from "../../text/gap";
import { filledLines } from "../../text/ends";
import { normalizeText } from "../../text/normalize";
import { wholeParagraphs } from "../../text/wrappedLines";
import type { OwnPage } from "../../declare/page";
import type { CheckContext } from "../../finding/context";
import { hasFigures } from "../../identity/figures";
import type { BookPage } from "./pages";

/** header, body: of a table; line: over and under it; running: on a page of text. */
export type TextRole = "header" | "body" | "line" | "running";

export interface BookText {
  readonly page: BookPage;
  readonly at: CellAddress;
  readonly part: TextRole;
  /** Id of the table that the cell is in. */
  readonly table: string | null;
  readonly text: string;
  /** Comparable form. */
  readonly plain: string;
  /** The whole cell is a page's text to begin from. */
  readonly untouched: boolean;
}

/** While no table has a figure the form is full of places to fill in, and no text says anything yet. */
export function isFilledIn({ book }: CheckContext): boolean {
  return [...book.tables.values()].some((map) => hasFigures(book, map));
}

export function bookTexts(context: CheckContext, pages: readonly BookPage[]): readonly BookText[] {
  const parts = tableRows(context);
  return pages
    .filter(({ role, sheet }) => role !== "working" && role !== "checkSheet" && (role !== "other" || sheet.visible))
    .flatMap((page) => textsOf(context, page, parts));
}

type RowParts = ReadonlyMap<string, { readonly part: TextRole; readonly table: string }>;

function textsOf(context: CheckContext, page: BookPage, parts: RowParts): readonly BookText[] {
  const initial = page.textPage === null ? [] : initialTexts(context, page.textPage);
  const { name, values } = page.sheet;
  const found: BookText[] = [];
  const wrapped = page.role === "table" ? [] : wrappedColumns(page.sheet);
  values.forEach((cells, row) => {
    const place = parts.get(`${name}|${row}`);
    const part = place?.part ?? (page.role === "table" ? "line" : "running");
    cells.forEach((value, column) => {
      if (typeof value !== "string" || value.trim() === "" || (part === "body" && parseTypedAmount(value) !== null))
        return;
      const untouched = initial.length > 0 && initial.includes(normalizeText(value));
      const paragraphs = wrapped[column];
      const paragraph = paragraphs ? paragraphs.get(row) : value;
      if (paragraph === undefined) return;
      for (const text of filledLines(paragraph)) {
        found.push({
          page,
          at: { sheet: name, row, column },
          part,
          table: place?.table ?? null,
          text,
          plain: normalizeText(text),
          untouched,
        });
      }
    });
  });
  return found;
}

/** For each column whose paragraphs were broken over rows: these, by the row in which each begins. */
function wrappedColumns({ values }: SheetSnapshot): readonly (ReadonlyMap<number, string> | null)[] {
  const width = Math.max(0, ...values.map((cells) => cells.length));
  return Array.from({ length: width }, (_, column) => wholeParagraphs(values.map((cells) => lineOf(cells[column]))));
}

function lineOf(value: CellValue | undefined): string {
  return typeof value === "string" ? value.trim() : "";
}

function tableRows({ located }: CheckContext): RowParts {
  const parts = new Map<string, { readonly part: TextRole; readonly table: string }>();
  for (const [table, { map, places }] of located.tables) {
    for (const { sheet, header } of places)
      for (let row = header.top; row <= header.bottom; row += 1)
        parts.set(`${sheet.name}|${row}`, { part: "header", table });
    for (const row of map.rows) parts.set(`${(row.site ?? map).sheet}|${row.row}`, { part: "body", table });
  }
  return parts;
}

/** With the unit's name, and as it was while that was not entered; the title too while the text is still the first one. */
function initialTexts({ pack, year, unit, sheets }: CheckContext, declared: OwnPage): readonly string[] {
  if ("parts" in declared) return declared.parts.map(({ gap }) => normalizeText(gapText(gap)));
  const { sheet, title, text } = declared;
  const filled = (original: string): readonly string[] =>
    [unit, "XX"].map((name) => normalizeText(packText(pack, original, year).replace(/\{unitName\}/g, name)));
  const body = filled(text);
  const page = [...sheets.values()].find(({ name }) => normalizeText(name) === normalizeText(sheet));
  const stands =
    page?.values.some((cells) =>
      cells.some((value) => typeof value === "string" && body.includes(normalizeText(value))),
    ) ?? false;
  return stands ? [...body, ...filled(title)] : [];
}

/** Paragraphs of the pages of text and lines beside tables, where sentences stand. */
export function isRunning({ part, page, untouched }: BookText): boolean {
  return !untouched && (part === "running" || part === "line") && page.role !== "cover" && page.role !== "contents";
}
