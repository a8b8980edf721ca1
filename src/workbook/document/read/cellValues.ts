/** Texts of a table's cells as a workbook would keep them: figures as numbers, codes as texts. */
import type { CellValue } from "../../../core/model/snapshot";
import type { Area } from "../../../core/model/workbookPlan";
import { normalizeText } from "../../../core/text/normalize";

export interface CellValues {
  readonly values: readonly (readonly CellValue[])[];
  /** The number format that prints a figure as it is printed. */
  readonly formats: readonly (readonly (string | null)[])[];
}

const FIGURE = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d{1,4})?$/;
const CODE_LABEL = /编码|代码|编号|序号|行次|栏次|^[类款项]$/;
/** In a column with 主管部门及代码 over it there are other texts too. */
const CODE = /^\[?\d{1,9}/;
const NAME_LABEL = /^科目名称|^(?:功能|经济)分类(?:科目)?名称/;
/** With decimals: a code has none. */
const AMOUNT = /^-?[\d,]+\.\d{1,4}$/;
/** A header has at most so many rows. */
const HEADER_ROWS = 6;

/**
 * A whole number without separators is a code where the header over it says so; else what the rest of its column is. `merges`: a code, or the
 * name of a 科目, that is merged over several rows is that of each of them; a figure is that of the first.
 */
export function cellValues(rows: readonly (readonly (string | null)[])[], merges: readonly Area[] = []): CellValues {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const codes = new Set(
    Array.from({ length: width }, (_, column) => column).filter((column) => isColumnOf(rows, column, CODE_LABEL)),
  );
  const cells = readDownwards(
    rows,
    merges.filter(
      ({ top, left, right }) =>
        left === right &&
        ((codes.has(left) && CODE.test((rows[top]?.[left] ?? "").normalize("NFKC").trim())) ||
          isColumnOf(rows, left, NAME_LABEL)),
    ),
  ).map((row) => row.map((text, column) => cellOf(text, codes.has(column))));
  return {
    values: cells.map((row) => row.map(({ value }) => value)),
    formats: cells.map((row) => row.map(({ format }) => format)),
  };
}

function isColumnOf(rows: readonly (readonly (string | null)[])[], column: number, label: RegExp): boolean {
  return rows.slice(0, HEADER_ROWS).some((row) => label.test(normalizeText(row[column] ?? "")));
}

/** Not in the header, whose labels stand once: it ends where the first amount stands. */
function readDownwards(
  rows: readonly (readonly (string | null)[])[],
  merges: readonly Area[],
): readonly (readonly (string | null)[])[] {
  const body = rows.findIndex((row) => row.some((text) => text !== null && AMOUNT.test(text.normalize("NFKC").trim())));
  const filled = new Map(
    merges
      .filter(({ top, bottom }) => bottom > top && body >= 0 && top >= body)
      .flatMap(({ top, bottom, left }) =>
        Array.from(
          { length: bottom - top },
          (_, index) => [`${top + 1 + index},${left}`, rows[top]?.[left] ?? null] as const,
        ),
      ),
  );
  return filled.size === 0
    ? rows
    : rows.map((row, index) =>
        row.map((text, column) => (text === "" ? (filled.get(`${index},${column}`) ?? text) : text)),
      );
}

function cellOf(text: string | null, isCode: boolean): { readonly value: CellValue; readonly format: string | null } {
  if (text === null || text === "") return { value: null, format: null };
  const plain = text.normalize("NFKC").replace(/\s/g, "");
  const isFigure = FIGURE.test(plain) && !/^-?0\d/.test(plain) && !(isCode && /^\d+$/.test(plain));
  if (!isFigure) return { value: text, format: "@" };
  const decimals = plain.split(".")[1]?.length ?? 0;
  return {
    value: Number(plain.replace(/,/g, "")),
    format: `${plain.includes(",") ? "#,##0" : "0"}${decimals > 0 ? `.${"0".repeat(decimals)}` : ""}`,
  };
}
