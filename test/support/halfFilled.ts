/**
 * (A column alone is not blanked: beside figures in the other columns nothing tells it from a wrong figure.)
 * A full workbook as it stands while somebody is still filling it in. Knows cells and sheets alone: the numbers that are typed, none of
 * the form's rules. What is left is recalculated.
 */
import fc from "fast-check";
import { recalculate } from "../../src/core/formula";
import type { CellAddress, CellValue, WorkbookSnapshot } from "../../src/core/model/snapshot";

export type Blanking =
  | { readonly kind: "sheets"; readonly keep: readonly number[] }
  | { readonly kind: "firstCells"; readonly share: number }
  | { readonly kind: "lastRows"; readonly sheet: number; readonly share: number }
  | { readonly kind: "everything" };

export interface Sheets {
  readonly sheets: readonly string[];
  readonly ownRows: readonly string[];
}

const share = fc.double({ min: 0, max: 0.9999, noNaN: true });
const shares = fc.array(share, { minLength: 40, maxLength: 40 });

export const anyBlanking: fc.Arbitrary<Blanking> = fc.oneof(
  fc.record({ kind: fc.constant("sheets" as const), keep: shares }),
  fc.record({ kind: fc.constant("firstCells" as const), share }),
  fc.record({ kind: fc.constant("lastRows" as const), sheet: share, share }),
  fc.record({ kind: fc.constant("everything" as const) }),
);

/**
 * `sheets`: where amounts are typed, in the order of the workbook; `ownRows`: those of them whose rows come from no other table.
 * `form`: the same without any figure; its numbers are the form's own.
 */
export function halfFilled(
  full: WorkbookSnapshot,
  form: WorkbookSnapshot,
  { sheets, ownRows }: Sheets,
  blanking: Blanking,
): WorkbookSnapshot {
  const of = (snapshot: WorkbookSnapshot): readonly CellAddress[] =>
    snapshot.sheets
      .filter(({ name }) => sheets.includes(name))
      .flatMap((sheet) => typedNumbers(sheet.name, sheet.values, sheet.formulas));
  const printed = new Set(of(form).map(({ sheet, row, column }) => `${sheet}|${row}|${column}`));
  const typed = of(full).filter(({ sheet, row, column }) => !printed.has(`${sheet}|${row}|${column}`));
  return recalculate(withoutCells(full, blanked(typed, { sheets, ownRows }, blanking))).snapshot;
}

function typedNumbers(
  sheet: string,
  values: readonly (readonly CellValue[])[],
  formulas: readonly (readonly (string | null)[])[],
): readonly CellAddress[] {
  return values.flatMap((cells, row) =>
    cells.flatMap((value, column) =>
      typeof value === "number" && (formulas[row]?.[column] ?? null) === null ? [{ sheet, row, column }] : [],
    ),
  );
}

function blanked(
  typed: readonly CellAddress[],
  { sheets, ownRows }: Sheets,
  blanking: Blanking,
): readonly CellAddress[] {
  const number = new Map(sheets.map((sheet, index) => [sheet, index]));
  switch (blanking.kind) {
    case "everything":
      return typed;
    case "firstCells":
      return behind(typed, Math.floor(blanking.share * typed.length), ownRows);
    case "sheets":
      return typed.filter(({ sheet }) => (blanking.keep[number.get(sheet) ?? 0] ?? 0) < 0.4);
    case "lastRows": {
      const sheet = ownRows[Math.floor(blanking.sheet * ownRows.length)];
      const rows = [...new Set(typed.flatMap((cell) => (cell.sheet === sheet ? [cell.row] : [])))];
      // A single row may as well be a figure that was deleted.
      const gone = rows.slice(Math.min(Math.floor(blanking.share * rows.length), Math.max(0, rows.length - 2)));
      return typed.filter((cell) => cell.sheet === sheet && gone.includes(cell.row));
    }
  }
}

/** A table whose rows stand already is left as a whole; in one with its own rows at least two stay blank: one may as well have been deleted. */
function behind(typed: readonly CellAddress[], first: number, ownRows: readonly string[]): readonly CellAddress[] {
  const stop = typed[first];
  if (!stop) return [];
  const left = new Set(typed.flatMap(({ sheet, row }) => (sheet === stop.sheet && row > stop.row ? [row] : [])));
  const whole = !ownRows.includes(stop.sheet) || left.size < 2;
  return typed.slice(whole ? typed.findIndex(({ sheet }) => sheet === stop.sheet) : first);
}

function withoutCells(snapshot: WorkbookSnapshot, cells: readonly CellAddress[]): WorkbookSnapshot {
  const gone = new Set(cells.map(({ sheet, row, column }) => `${sheet}|${row}|${column}`));
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => ({
      ...sheet,
      values: sheet.values.map((line, row) =>
        line.map((value, column) => (gone.has(`${sheet.name}|${row}|${column}`) ? null : value)),
      ),
    })),
  };
}
