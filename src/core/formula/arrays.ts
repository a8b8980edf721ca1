/** Operators over areas, cell by cell, as SUMPRODUCT asks for them: (A1:A3&B1:B3="x")*1. Nothing else here makes arrays. */
import { heightOf, isArea, widthOf } from "./book";
import type { FormulaPlace } from "./book";
import type { Evaluator } from "./evaluate";
import { LIMITS } from "./formula";
import type { Formula } from "./formula";
import { applyOperator } from "./operators";
import { excelError, isFailure, unsupported } from "./scalars";
import type { Failure, Scalar } from "./scalars";

/** Two whole columns. */
const MOST_CELLS = 2 * LIMITS.rows;

/** Values in rows and columns; a single value has one of each and stands for as many as are needed. */
export interface ValueArray {
  readonly height: number;
  readonly width: number;
  value(row: number, column: number): Scalar;
}

/** The node's value as an array; #VALUE! for areas of different shapes. */
export function arrayOf(evaluator: Evaluator, node: Formula, place: FormulaPlace): ValueArray | Failure {
  if (node.kind !== "binary") {
    const operand = evaluator.operand(node, place);
    if (!isArea(operand)) return isFailure(operand) ? operand : { height: 1, width: 1, value: () => operand };
    return {
      height: heightOf(operand),
      width: widthOf(operand),
      value: (row, column) => operand.sheet.value(operand.top + row, operand.left + column),
    };
  }
  const left = arrayOf(evaluator, node.left, place);
  if (isFailureArray(left)) return left;
  const right = arrayOf(evaluator, node.right, place);
  if (isFailureArray(right)) return right;
  const height = Math.max(left.height, right.height);
  const width = Math.max(left.width, right.width);
  if (
    ![left, right].every(
      (side) => (side.height === 1 || side.height === height) && (side.width === 1 || side.width === width),
    )
  )
    return excelError("#VALUE!");
  if (height * width > MOST_CELLS) return unsupported(`operators over ${height} rows and ${width} columns`);
  const { operator } = node;
  return {
    height,
    width,
    value: (row, column) => applyOperator(operator, at(left, row, column), at(right, row, column)),
  };
}

export function isFailureArray(array: ValueArray | Failure): array is Failure {
  return "kind" in array;
}

function at(array: ValueArray, row: number, column: number): Scalar {
  return array.value(array.height === 1 ? 0 : row, array.width === 1 ? 0 : column);
}
