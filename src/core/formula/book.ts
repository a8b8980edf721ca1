/** What the evaluator needs to know of a workbook. */
import type { Formula } from "./formula";
import type { Failure, Scalar } from "./scalars";

/** One sheet's cells; rows and columns count from 0. */
export interface SheetCells {
  readonly name: string;
  /** Size of the used part from A1; everything beyond is empty. */
  readonly rows: number;
  readonly columns: number;
  value(row: number, column: number): Scalar;
  /** Whether the cell's formula calls SUBTOTAL: such cells are left out of other subtotals. */
  holdsSubtotal(row: number, column: number): boolean;
  /** Whether any row between these, both included, is hidden. */
  hidesRows(first: number, last: number): boolean;
}

/** What a defined name stands for. */
export interface NameMeaning {
  readonly kind: "meaning";
  readonly formula: Formula;
}

/** A workbook as formulas see it. A sheet is looked up once per reference, not once per cell. */
export interface FormulaBook {
  /** By name without regard to case; null when there is none, which is #REF!. */
  sheet(name: string): SheetCells | null;
  /** What a defined name stands for, as seen from a sheet; a failure when it is not defined or not known. */
  name(name: string, fromSheet: string): NameMeaning | Failure;
}

/** The cell that a formula is computed for. */
export interface FormulaPlace {
  readonly sheet: SheetCells;
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells as an operand, both ends included. */
export interface AreaOperand {
  readonly kind: "area";
  readonly sheet: SheetCells;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What a part of a formula yields: a value or cells. */
export type Operand = Scalar | AreaOperand;

/** True when an operand is cells, not a value. */
export function isArea(operand: Operand): operand is AreaOperand {
  return typeof operand === "object" && operand !== null && operand.kind === "area";
}

/** Rows of an area. */
export function heightOf(area: AreaOperand): number {
  return area.bottom - area.top + 1;
}

/** Columns of an area. */
export function widthOf(area: AreaOperand): number {
  return area.right - area.left + 1;
}

/** The first cell. */
export function firstValue(area: AreaOperand): Scalar {
  return area.sheet.value(area.top, area.left);
}

/** Visits the used cells row by row; stops and returns what the visitor returns when that is a failure. */
export function eachCell(
  area: AreaOperand,
  visit: (value: Scalar, row: number, column: number) => Failure | undefined,
): Failure | undefined {
  const bottom = Math.min(area.bottom, area.sheet.rows - 1);
  const right = Math.min(area.right, area.sheet.columns - 1);
  for (let row = area.top; row <= bottom; row += 1) {
    for (let column = area.left; column <= right; column += 1) {
      const stop = visit(area.sheet.value(row, column), row, column);
      if (stop) return stop;
    }
  }
  return undefined;
}
