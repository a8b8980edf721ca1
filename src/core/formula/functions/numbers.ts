import type { FunctionArguments } from "../arguments";
import { eachCell, isArea } from "../book";
import { isFailure, toNumber } from "../scalars";
import type { Failure } from "../scalars";

/**
 * The numbers that SUM and its kin work on. Cells give only the numbers among them (text, logical values and empty cells
 * are passed over); a value written into the formula is converted. The first failure ends it.
 */
export function numbersOf(args: FunctionArguments, from = 0): readonly number[] | Failure {
  const numbers: number[] = [];
  for (let index = from; index < args.count; index += 1) {
    const operand = args.operand(index);
    if (isArea(operand)) {
      const failure = eachCell(operand, (value) => {
        if (typeof value === "number") numbers.push(value);
        return isFailure(value) ? value : undefined;
      });
      if (failure) return failure;
    } else {
      const number = toNumber(operand);
      if (isFailure(number)) return number;
      numbers.push(number);
    }
  }
  return numbers;
}

/** True when numbersOf gave no numbers but a failure. */
export function failed(numbers: readonly number[] | Failure): numbers is Failure {
  return !Array.isArray(numbers);
}

/** Their sum, added in order as Excel does. */
export function total(numbers: readonly number[]): number {
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum;
}
