import type { FunctionArguments } from "../arguments";
import { eachCell, isArea } from "../book";
import { excelError, isFailure, toLogical } from "../scalars";
import type { Failure } from "../scalars";

/** The logical values that AND and OR work on: cells with text and empty cells do not count; none at all is #VALUE!. */
export function logicalsOf(args: FunctionArguments): readonly boolean[] | Failure {
  const logicals: boolean[] = [];
  for (let index = 0; index < args.count; index += 1) {
    const operand = args.operand(index);
    if (isArea(operand)) {
      const failure = eachCell(operand, (value) => {
        if (typeof value === "boolean" || typeof value === "number") logicals.push(Boolean(value));
        return isFailure(value) ? value : undefined;
      });
      if (failure) return failure;
    } else {
      const logical = toLogical(operand);
      if (isFailure(logical)) return logical;
      logicals.push(logical);
    }
  }
  return logicals.length === 0 ? excelError("#VALUE!") : logicals;
}
