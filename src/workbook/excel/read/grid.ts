/** A used range, which may begin anywhere, as grids that begin at A1. */
import type { CellValue, SheetSnapshot, Span } from "../../../core/model/snapshot";
import { WorkbookError } from "../../port";
import { SpanList } from "../../spans";

/** What a round trip brought of one sheet's used range. */
export interface LoadedRange {
  readonly isNullObject: boolean;
  /** null without any error when the range has more cells than Excel hands out. */
  readonly values: unknown[][] | null;
  readonly formulas: unknown[][] | null;
  readonly numberFormat: unknown[][] | null;
  readonly rowIndex: number;
  readonly columnIndex: number;
}

/** One entry for each row, or column, of the range; null where the sheet is gone. */
export type LoadedLines = readonly { readonly rowHidden?: boolean; readonly columnHidden?: boolean }[] | null;

/** `first` is the index of the range's first row or column. */
export function hiddenSpans(lines: LoadedLines, first: number): readonly Span[] {
  const spans = new SpanList();
  (lines ?? []).forEach((line, index) => {
    if (line.rowHidden === true || line.columnHidden === true) spans.add(first + index);
  });
  return spans.list;
}

type Grids = Pick<SheetSnapshot, "values" | "formulas" | "formats">;

/** Throws tooLarge when Excel withheld the cells. */
export function gridsOf(sheet: string, range: LoadedRange): Grids {
  if (range.isNullObject) return { values: [], formulas: [] };
  const { values, formulas, numberFormat } = range;
  if (values === null || formulas === null) throw new WorkbookError("tooLarge", sheet);
  const indent = new Array<null>(range.columnIndex).fill(null);
  const above = Array.from({ length: range.rowIndex }, (): null[] => []);
  return {
    values: [...above, ...values.map((row) => [...indent, ...row.map(cellValue)])],
    formulas: [...above, ...formulas.map((row, rowIndex) => [...indent, ...row.map((formula, column) => cellFormula(formula, values[rowIndex]?.[column]))])],
    formats: [...above, ...(numberFormat ?? []).map((row) => [...indent, ...row.map(cellFormat)])],
  };
}

/** Blank cells have a format too; of these nothing is asked. */
function cellFormat(format: unknown): string | null {
  return typeof format === "string" && format !== "" && format !== "General" ? format : null;
}

function cellValue(value: unknown): CellValue {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}

/** Excel gives constants as their own formula: a text cell that reads "=非公式" has it as its value too. */
export function cellFormula(formula: unknown, value: unknown): string | null {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula : null;
}
