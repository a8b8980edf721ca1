/** A worksheet function: what it is called, how many arguments it takes, what it yields. */
import type { FunctionArguments } from "../arguments";
import type { Operand } from "../book";

/** One function; `fewest` and `most` count arguments. */
export interface FormulaFunction {
  /** Upper case. */
  readonly name: string;
  readonly fewest: number;
  readonly most: number;
  readonly evaluate: (args: FunctionArguments) => Operand;
}
