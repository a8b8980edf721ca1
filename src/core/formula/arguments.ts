/** A function's arguments, computed only when asked for: IF must not touch the branch that it does not take. */
import { arrayOf } from "./arrays";
import type { ValueArray } from "./arrays";
import { firstValue, heightOf, isArea, widthOf } from "./book";
import type { AreaOperand, FormulaPlace, Operand } from "./book";
import type { Evaluator } from "./evaluate";
import type { Formula } from "./formula";
import { excelError, toLogical, toNumber, toText, unsupported } from "./scalars";
import type { Failure, Scalar } from "./scalars";

/** The value of a single cell; a formula that meets more cells there would spill, which is not reproduced. */
export function singleValue(operand: Operand): Scalar {
  if (!isArea(operand)) return operand;
  return heightOf(operand) === 1 && widthOf(operand) === 1 ? firstValue(operand) : unsupported("array");
}

/** The arguments of one call; an index past the end reads as an argument left out. */
export class FunctionArguments {
  constructor(
    readonly evaluator: Evaluator,
    readonly place: FormulaPlace,
    private readonly nodes: readonly Formula[],
  ) {}

  get count(): number {
    return this.nodes.length;
  }

  /** Past the end, or left out between commas. */
  isMissing(index: number): boolean {
    const node = this.nodes[index];
    return node === undefined || node.kind === "missing";
  }

  operand(index: number): Operand {
    const node = this.nodes[index];
    return node === undefined ? null : this.evaluator.operand(node, this.place);
  }

  /** An operator stands at the top of the argument: over areas it makes an array. */
  isComputed(index: number): boolean {
    return this.nodes[index]?.kind === "binary";
  }

  array(index: number): ValueArray | Failure {
    const node = this.nodes[index];
    return node === undefined ? excelError("#VALUE!") : arrayOf(this.evaluator, node, this.place);
  }

  scalar(index: number): Scalar {
    return singleValue(this.operand(index));
  }

  number(index: number): number | Failure {
    return toNumber(this.scalar(index));
  }

  /** A count or position: fractions are cut off. */
  whole(index: number): number | Failure {
    const value = this.number(index);
    return typeof value === "number" ? Math.trunc(value) : value;
  }

  text(index: number): string | Failure {
    return toText(this.scalar(index));
  }

  logical(index: number): boolean | Failure {
    return toLogical(this.scalar(index));
  }

  /** Cells; Excel does not take values here. */
  area(index: number): AreaOperand | Failure {
    const operand = this.operand(index);
    if (isArea(operand)) return operand;
    return typeof operand === "object" && operand !== null ? operand : excelError("#VALUE!");
  }
}
