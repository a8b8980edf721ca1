/** Excel formulas: parse, print, compare, compute. */
export { areaOf, listReferences, referencesIn, walk } from "./references";
export type { ReferencedArea } from "./references";
export { findArgumentFault } from "./argumentCount";
export type { AreaOperand, FormulaBook, FormulaPlace, NameMeaning, Operand, SheetCells } from "./book";
export { createCalculator } from "./calculator";
export type { Calculator } from "./calculator";
export { circularCells } from "./circularCells";
export { columnIndex, columnLetters } from "../model/columnLetters";
export { Evaluator } from "./evaluate";
export { ERROR_CODES, isFormulaError, isReference, LIMITS } from "./formula";
export type {
  BinaryOperator,
  CellPoint,
  Edge,
  ErrorCode,
  Formula,
  FormulaError,
  FormulaErrorCode,
  Reference,
} from "./formula";
export type { DefinedName } from "./names";
export { parseFormula } from "./parse";
export { followersOf, hasReader, readersIn } from "./followers";
export type { FormulaReaders } from "./followers";
export { print, sheetPrefix } from "./print";
export type { PrintOptions } from "./print";
export { recalculate } from "./recalculate";
export type { Recalculation, UnsupportedCell } from "./recalculate";
export { relativeForm } from "./relativeForm";
export { roundDecimal } from "./round";
export { isFailure } from "./scalars";
export type { Failure, Scalar } from "./scalars";
export { unknownCells } from "./unknowns";
export { calculatorOver, withValues } from "./whatIf";
export type { WrittenCell } from "./whatIf";
