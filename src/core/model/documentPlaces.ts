/** Documents are read as sheets: where their rows really stand, and how such a place is called. */
import type { CellAddress, WorkbookSnapshot } from "./snapshot";

/** Pages of text all are 正文, a paragraph each row. */
export const DOCUMENT_TEXT = "正文";

export function documentTable(number: number): string {
  return `第 ${number} 表`;
}

export function isDocumentTable(sheet: string): boolean {
  return /^第 \d+ 表$/.test(sheet);
}

/** "第 3 表第 7 行", "正文第 12 段"; null for a place in a workbook. */
export function documentPlaceWords({ sheet, row }: CellAddress): string | null {
  if (isDocumentTable(sheet)) return `${sheet}第 ${row + 1} 行`;
  return sheet === DOCUMENT_TEXT ? `${DOCUMENT_TEXT}第 ${row + 1} 段` : null;
}

/** The place in the document of a cell of one of its sheets; the cell itself in a workbook. A paragraph stands in column A. */
export function placeInDocument(address: CellAddress, snapshot: WorkbookSnapshot): CellAddress {
  const origin = snapshot.sheets.find(({ name }) => name === address.sheet)?.origin;
  if (origin === undefined) return address;
  const place = origin[address.row] ?? origin.at(-1);
  if (place === undefined) return address;
  return place.table === null
    ? { sheet: DOCUMENT_TEXT, row: place.row, column: 0 }
    : { sheet: documentTable(place.table), row: place.row, column: address.column };
}

export function isDocument({ sheets }: WorkbookSnapshot): boolean {
  return sheets.some(({ origin }) => origin !== undefined);
}
