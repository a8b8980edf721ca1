/** Texts of a table's cells as a workbook would keep them: figures as numbers, codes as texts. */
import type { CellValue } from "../../../core/model/snapshot";
import { normalizeText } from "../../../core/text/normalize";

export interface CellValues {
  readonly values: readonly (readonly CellValue[])[];
  /** The number format that prints a figure as it is printed. */
  readonly formats: readonly (readonly (string | null)[])[];
}

const FIGURE = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d{1,4})?$/;
const CODE_LABEL = /编码|代码|编号|序号|行次|栏次|^[类款项]$/;
/** A header has at most so many rows. */
const HEADER_ROWS = 6;

/** A whole number without separators is a code where the header over it says so; else what the rest of its column is. */
export function cellValues(rows: readonly (readonly (string | null)[])[]): CellValues {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const codes = new Set(Array.from({ length: width }, (_, column) => column).filter((column) => isCodeColumn(rows, column)));
  const cells = rows.map((row) => row.map((text, column) => cellOf(text, codes.has(column))));
  return { values: cells.map((row) => row.map(({ value }) => value)), formats: cells.map((row) => row.map(({ format }) => format)) };
}

function isCodeColumn(rows: readonly (readonly (string | null)[])[], column: number): boolean {
  return rows.slice(0, HEADER_ROWS).some((row) => CODE_LABEL.test(normalizeText(row[column] ?? "")));
}

function cellOf(text: string | null, isCode: boolean): { readonly value: CellValue; readonly format: string | null } {
  if (text === null || text === "") return { value: null, format: null };
  const plain = text.normalize("NFKC").replace(/\s/g, "");
  const isFigure = FIGURE.test(plain) && !/^-?0\d/.test(plain) && !(isCode && /^\d+$/.test(plain));
  if (!isFigure) return { value: text, format: "@" };
  const decimals = plain.split(".")[1]?.length ?? 0;
  return { value: Number(plain.replace(/,/g, "")), format: `${plain.includes(",") ? "#,##0" : "0"}${decimals > 0 ? `.${"0".repeat(decimals)}` : ""}` };
}
