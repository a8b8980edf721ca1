/** The sample as a workbook that somebody has changed, and what is published of it. */
import { preparePublication, publishedWorkbook } from "../../src/app/publish";
import type { Prepared } from "../../src/app/publish";
import type { CellValue, WorkbookSnapshot } from "../../src/core/model/snapshot";
import type { WorkbookPlan } from "../../src/core/model/workbookPlan";
import { packs } from "../../src/packs";
import type { WorkbookPort } from "../../src/workbook/port";
import { sampleSnapshot } from "../support/sampleSnapshot";

export async function sampleFile(
  change: (book: WorkbookSnapshot) => WorkbookSnapshot = (book) => book,
): Promise<WorkbookSnapshot> {
  return change(sampleSnapshot());
}

/** Row and column from 0. */
export function withCell(
  book: WorkbookSnapshot,
  name: string,
  row: number,
  column: number,
  value: CellValue,
): WorkbookSnapshot {
  const at = <T>(rows: readonly (readonly T[])[], content: T): readonly (readonly T[])[] =>
    rows.map((cells, index) =>
      index === row ? cells.map((cell, place) => (place === column ? content : cell)) : cells,
    );
  return {
    ...book,
    sheets: book.sheets.map((sheet) =>
      sheet.name === name ? { ...sheet, values: at(sheet.values, value), formulas: at(sheet.formulas, null) } : sheet,
    ),
  };
}

/** With a cell that may stand where the sheet held nothing. */
export function withNote(
  book: WorkbookSnapshot,
  name: string,
  row: number,
  column: number,
  text: string,
): WorkbookSnapshot {
  const at = <T>(rows: readonly (readonly T[])[], content: T, nothing: T): readonly (readonly T[])[] =>
    Array.from({ length: Math.max(rows.length, row + 1) }, (_, index) => {
      const cells = rows[index] ?? [];
      return index === row
        ? Array.from({ length: Math.max(cells.length, column + 1) }, (__, place) =>
            place === column ? content : (cells[place] ?? nothing),
          )
        : cells;
    });
  return {
    ...book,
    sheets: book.sheets.map((sheet) =>
      sheet.name === name
        ? {
            ...sheet,
            values: at<CellValue>(sheet.values, text, null),
            formulas: at<string | null>(sheet.formulas, null, null),
          }
        : sheet,
    ),
  };
}

export async function published(
  snapshot: WorkbookSnapshot,
  draft = false,
): Promise<Prepared & { readonly plan: WorkbookPlan }> {
  const port = { read: async () => snapshot } as unknown as WorkbookPort;
  const prepared = await preparePublication(port, packs, new Map(), "2026-11-29");
  return { ...prepared, plan: publishedWorkbook(prepared, draft) };
}
