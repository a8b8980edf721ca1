/** What two rows must have in common to be alike: every field by its meaning, every other column by its text. */
import type { CellValue } from "../model/snapshot";
import { normalizeText } from "../text/normalize";
import { readCodeText } from "../list/codeText";
import type { FieldId } from "./fields";
import type { Header, HeaderColumn } from "./header";
import { cellText } from "../list/list";
import type { Fen } from "./money";

/** Columns that merely count the rows: a row that was exported twice has two numbers. */
const COUNTERS = ["序号", "行号", "行次", "顺序号", "no.", "no"];

export interface RowLikeness {
  of(cells: readonly CellValue[], fen: Fen): string;
}

export function likenessIn(header: Header, columns: ReadonlyMap<FieldId, HeaderColumn>): RowLikeness {
  const amount = columns.get("amount")?.column;
  const codes = (["function", "economic"] as const).flatMap((field) => columns.get(field)?.column ?? []);
  const counters = header.columns
    .filter(({ text }) => COUNTERS.includes(normalizeText(text).toLowerCase()))
    .map(({ column }) => column);
  const part = (value: CellValue, column: number, fen: Fen): string => {
    if (counters.includes(column)) return "";
    if (column === amount) return String(fen);
    if (!codes.includes(column)) return normalizeText(cellText(value));
    const { code, name } = readCodeText(value);
    return `${code} ${normalizeText(name)}`.trim();
  };
  return {
    of(cells, fen) {
      const parts = cells.map((value, column) => part(value, column, fen));
      while (parts.at(-1) === "") parts.pop();
      return JSON.stringify(parts);
    },
  };
}
