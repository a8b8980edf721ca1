import type { FunctionArguments } from "../arguments";
import { isFailureArray } from "../arrays";
import type { ValueArray } from "../arrays";
import { heightOf, isArea, widthOf } from "../book";
import type { AreaOperand } from "../book";
import { excelError, isFailure } from "../scalars";
import type { Failure } from "../scalars";
import type { FormulaFunction } from "./definition";

function sumOfProducts(first: AreaOperand, areas: readonly AreaOperand[]): number | Failure {
  const height = Math.min(heightOf(first), Math.max(...areas.map((area) => area.sheet.rows - area.top)));
  const width = Math.min(widthOf(first), Math.max(...areas.map((area) => area.sheet.columns - area.left)));
  let sum = 0;
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      let product = 1;
      for (const area of areas) {
        const value = area.sheet.value(area.top + row, area.left + column);
        if (isFailure(value)) return value;
        product *= typeof value === "number" ? value : 0;
      }
      sum += product;
    }
  }
  return sum;
}

/** Logical values count as 0, so that a comparison has to be multiplied: (A1:A3="x")*1. */
function sumOfArrays(args: FunctionArguments): number | Failure {
  const arrays: ValueArray[] = [];
  for (let index = 0; index < args.count; index += 1) {
    const array = args.array(index);
    if (isFailureArray(array)) return array;
    arrays.push(array);
  }
  const [first] = arrays;
  if (!first) return 0;
  if (arrays.some((array) => array.height !== first.height || array.width !== first.width))
    return excelError("#VALUE!");
  let sum = 0;
  for (let row = 0; row < first.height; row += 1) {
    for (let column = 0; column < first.width; column += 1) {
      let product = 1;
      for (const array of arrays) {
        const value = array.value(row, column);
        if (isFailure(value)) return value;
        product *= typeof value === "number" ? value : 0;
      }
      sum += product;
    }
  }
  return sum;
}

/** SUMPRODUCT(A1:A3,B1:B3): areas of one shape; text and empty cells count as 0 */
export const sumProduct: FormulaFunction = {
  name: "SUMPRODUCT",
  fewest: 1,
  most: 255,
  evaluate: (args) => {
    const computed = Array.from({ length: args.count }, (_, index) => index).some((index) => args.isComputed(index));
    if (computed) return sumOfArrays(args);
    const areas: AreaOperand[] = [];
    let factor = 1;
    for (let index = 0; index < args.count; index += 1) {
      const operand = args.operand(index);
      if (isArea(operand)) {
        areas.push(operand);
        continue;
      }
      if (isFailure(operand)) return operand;
      factor *= typeof operand === "number" ? operand : 0;
    }
    const [first] = areas;
    if (!first) return factor;
    const single = heightOf(first) === 1 && widthOf(first) === 1;
    if (areas.length < args.count && !single) return excelError("#VALUE!");
    if (areas.some((area) => heightOf(area) !== heightOf(first) || widthOf(area) !== widthOf(first)))
      return excelError("#VALUE!");
    const sum = sumOfProducts(first, areas);
    return isFailure(sum) ? sum : sum * factor;
  },
};
