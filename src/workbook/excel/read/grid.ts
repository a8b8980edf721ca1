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

/** `first` is the index of the range's first row or column; several of a sheet that was read in bands, from above. */
export function hiddenSpans(
  bands: readonly { readonly lines: LoadedLines; readonly first: number }[],
): readonly Span[] {
  const hidden = bands.flatMap(({ lines, first }) =>
    (lines ?? []).flatMap((line, index) =>
      line.rowHidden === true || line.columnHidden === true ? [first + index] : [],
    ),
  );
  const spans = new SpanList();
  for (const index of hidden.sort((a, b) => a - b)) spans.add(index);
  return spans.list;
}

export type Grids = Pick<SheetSnapshot, "values" | "formulas" | "formats">;

/** Throws tooLarge when Excel withheld the cells. */
export function gridsOf(sheet: string, range: LoadedRange): Grids {
  if (range.isNullObject) return { values: [], formulas: [] };
  const { values, formulas, numberFormat } = range;
  if (values === null || formulas === null) throw new WorkbookError("tooLarge", sheet);
  const indent = new Array<null>(range.columnIndex).fill(null);
  const above = Array.from({ length: range.rowIndex }, (): null[] => []);
  return {
    values: [...above, ...values.map((row) => [...indent, ...row.map(cellValue)])],
    formulas: [
      ...above,
      ...formulas.map((row, rowIndex) => [
        ...indent,
        ...row.map((formula, column) => cellFormula(formula, values[rowIndex]?.[column])),
      ]),
    ],
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

/** The ranges of one sheet, from above. */
export function joinedGrids(sheet: string, ranges: readonly LoadedRange[]): Grids {
  const used = ranges.filter(({ isNullObject }) => !isNullObject);
  const [first] = used;
  if (first === undefined) return { values: [], formulas: [] };
  if (used.length === 1) return gridsOf(sheet, first);
  const joined = {
    values: [] as CellValue[][],
    formulas: [] as (string | null)[][],
    formats: [] as (string | null)[][],
  };
  for (const range of used) {
    const grids = gridsOf(sheet, range);
    for (const rows of Object.values(joined)) while (rows.length < range.rowIndex) rows.push([]);
    joined.values.push(...grids.values.slice(range.rowIndex).map((row) => [...row]));
    joined.formulas.push(...grids.formulas.slice(range.rowIndex).map((row) => [...row]));
    joined.formats.push(...(grids.formats ?? []).slice(range.rowIndex).map((row) => [...row]));
  }
  return joined;
}
