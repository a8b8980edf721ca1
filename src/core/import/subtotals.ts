/** Rows of 类 and 款 that hold nothing but their code and what the rows below them add up to: the system exports trees so. */
import type { CellValue } from "../model/snapshot";
import type { FieldId } from "./fields";
import type { HeaderColumn } from "./header";
import { cellText } from "../list/list";
import type { ImportProblem } from "./problem";
import type { ListRow } from "./row";
import type { SkippedRow } from "./skipped";

/** What a budget row says beside its 功能科目 and its amount. */
const OWN: readonly FieldId[] = ["category", "project", "economic", "economicName", "government", "fund", "period"];

interface Rows {
  readonly rows: readonly ListRow[];
  readonly skipped: readonly SkippedRow[];
}

/** Those that add up are passed over like other subtotals; of the others one problem tells what they are. `cellsOf` takes a row from 1. */
export function withoutSubtotals(
  rows: readonly ListRow[],
  skipped: readonly SkippedRow[],
  columns: ReadonlyMap<FieldId, HeaderColumn>,
  cellsOf: (row: number) => readonly CellValue[],
): Rows {
  const fields = OWN.flatMap((field) => columns.get(field)?.column ?? []);
  const isBare = ({ row, fen, function: { code } }: ListRow): boolean =>
    fen !== null &&
    (code.length === 3 || code.length === 5) &&
    fields.every((column) => cellText(cellsOf(row)[column]) === "");
  const bare = new Set(fields.length === 0 ? [] : rows.filter(isBare));
  if (bare.size === 0) return { rows, skipped };
  const leaves = rows.filter((row) => !bare.has(row));
  const sums = new Map([...bare].map((row) => [row, sumUnder(leaves, row.function.code)]));
  const known = [...bare].filter((row) => sums.get(row) === row.fen);
  const added = known.map(({ row, fen, function: { text } }): SkippedRow => ({ row, reason: "total", text, fen }));
  return {
    rows: rows
      .filter((row) => !known.includes(row))
      .map((row) => {
        const sum = sums.get(row);
        return sum === undefined ? row : { ...row, problems: [faultOf(row, sum, columns)] };
      }),
    skipped: [...skipped, ...added].sort((left, right) => left.row - right.row),
  };
}

function sumUnder(rows: readonly ListRow[], code: string): number {
  return rows.filter((row) => row.function.code.startsWith(code)).reduce((sum, { fen }) => sum + (fen ?? 0), 0);
}

function faultOf(
  { row, fen, function: { text } }: ListRow,
  sum: number,
  columns: ReadonlyMap<FieldId, HeaderColumn>,
): ImportProblem {
  return {
    code: "codeSubtotal",
    row,
    field: "function",
    column: columns.get("function")?.text ?? null,
    text,
    detail: { sum: String(sum) },
    ...(fen === null ? {} : { fen }),
  };
}
