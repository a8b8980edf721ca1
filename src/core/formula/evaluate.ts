/** Computes a parsed formula over a workbook. */
import { FunctionArguments, singleValue } from "./arguments";
import { eachCell, heightOf, widthOf } from "./book";
import type { AreaOperand, FormulaBook, FormulaPlace, NameMeaning, Operand, SheetCells } from "./book";
import { isReference, leftSpine } from "./formula";
import type { BinaryFormula, CallFormula, Formula, Reference } from "./formula";
import { functionOf, plainName } from "./functions/registry";
import { applyOperator, cancelsOut } from "./operators";
import { areaOf } from "./references";
import { CIRCULAR, excelError, isFailure, toNumber, unsupported } from "./scalars";
import type { Failure, Scalar } from "./scalars";
import { ValueIndex } from "./valueIndex";

/** Names that stand for names that stand for names …: deeper than this nobody defines them. */
const NAMES_DEEP = 100;
/** Calls around names count too: beyond this the stack would not hold. */
const DEEPEST_NAME = 600;
const RUNNING = Symbol("running");

function usedPart(area: AreaOperand): { readonly height: number; readonly width: number } {
  return {
    height: Math.max(0, Math.min(heightOf(area), area.sheet.rows - area.top)),
    width: Math.max(0, Math.min(widthOf(area), area.sheet.columns - area.left)),
  };
}

/** Computes formulas over a book. Whoever changes the book makes a new one, as areas once looked through are remembered. */
export class Evaluator {
  /** How deep the computation stands now; whoever recurses through cells watches it. */
  depth = 0;
  private namesDeep = 0;
  /** Of each name as seen from a sheet, once: names that use a name twice, which uses one twice …, double with every step. */
  private nameValues = new WeakMap<NameMeaning, Map<SheetCells, Operand | typeof RUNNING>>();
  private readonly circles = new WeakMap<SheetCells, Map<string, boolean>>();
  private readonly indexes = new WeakMap<SheetCells, Map<string, ValueIndex>>();

  constructor(readonly book: FormulaBook) {}

  /** Forgets a computation that was broken off. */
  reset(): void {
    this.depth = 0;
    this.namesDeep = 0;
    this.nameValues = new WeakMap();
  }

  /** The value that a cell with this formula shows; an empty result shows as 0. */
  cell(formula: Formula, place: FormulaPlace): Scalar {
    this.depth += 1;
    const value =
      formula.kind === "binary" ? this.binary(formula, place, true) : singleValue(this.operand(formula, place));
    this.depth -= 1;
    return value ?? 0;
  }

  /** Where values stand in an area, by default in its used part; remembered for the next formula that asks. */
  indexOf(area: AreaOperand, extent = usedPart(area)): ValueIndex {
    const known = this.indexes.get(area.sheet) ?? new Map<string, ValueIndex>();
    this.indexes.set(area.sheet, known);
    const key = `${area.top},${area.left},${extent.height},${extent.width}`;
    const index = known.get(key) ?? new ValueIndex(area, extent.height, extent.width);
    known.set(key, index);
    return index;
  }

  /**
   * Whether some cell of an area waits for the one being computed. Excel reports a circle for the amounts of a SUMIF as a
   * whole, also where the cell concerned would not be added. Remembered, as all formulas of a column ask for one area.
   */
  isCircular(area: AreaOperand, extent = usedPart(area)): boolean {
    const known = this.circles.get(area.sheet) ?? new Map<string, boolean>();
    this.circles.set(area.sheet, known);
    const key = `${area.top},${area.left},${extent.height},${extent.width}`;
    const answer =
      known.get(key) ??
      eachCell(area, (value) => (isFailure(value) && value.kind === "circular" ? value : undefined)) !== undefined;
    known.set(key, answer);
    return answer;
  }

  operand(formula: Formula, place: FormulaPlace): Operand {
    if (isReference(formula)) return this.reference(formula, place);
    switch (formula.kind) {
      case "number":
      case "text":
      case "logical":
        return formula.value;
      case "missing":
        return null;
      case "error":
        return excelError(formula.code);
      case "external":
        return unsupported(formula.text);
      default:
        return this.computed(formula, place);
    }
  }

  private computed(formula: Exclude<Formula, Reference>, place: FormulaPlace): Operand {
    this.depth += 1;
    let result: Operand = null;
    if (formula.kind === "call") result = this.call(formula, place);
    else if (formula.kind === "binary") result = this.binary(formula, place, false);
    else if (formula.kind === "name") result = this.name(formula.name, formula.sheet ?? place.sheet.name, place);
    else if (formula.kind === "unary" || formula.kind === "percent") result = this.signed(formula, place);
    this.depth -= 1;
    return result;
  }

  private reference(reference: Reference, place: FormulaPlace): AreaOperand | Failure {
    const sheet = reference.sheet === null ? place.sheet : this.book.sheet(reference.sheet);
    if (!sheet) return excelError("#REF!");
    if (reference.kind === "cell") {
      const { row, column } = reference.at;
      return { kind: "area", sheet, top: row, left: column, bottom: row, right: column };
    }
    const { top, left, bottom, right } = areaOf(reference);
    return { kind: "area", sheet, top, left, bottom, right };
  }

  private binary(formula: BinaryFormula, place: FormulaPlace, whole: boolean): Scalar {
    if (formula.left.kind !== "binary") return this.applied(formula, this.operand(formula.left, place), place, whole);
    const { first, operators } = leftSpine(formula);
    let value: Operand = this.operand(first, place);
    for (let index = operators.length - 1; index >= 0; index -= 1) {
      const node = operators[index];
      if (node) value = this.applied(node, value, place, whole && index === 0);
    }
    return singleValue(value);
  }

  /** With what its left side yields. */
  private applied({ operator, right }: BinaryFormula, left: Operand, place: FormulaPlace, whole: boolean): Scalar {
    const value = singleValue(left);
    const other = singleValue(this.operand(right, place));
    return whole && cancelsOut(operator, value, other) ? 0 : applyOperator(operator, value, other);
  }

  /** A plus sign changes nothing, not even text. */
  private signed(formula: Extract<Formula, { kind: "unary" | "percent" }>, place: FormulaPlace): Scalar {
    const value = singleValue(this.operand(formula.operand, place));
    if (formula.kind === "unary" && formula.operator === "+") return value;
    const number = toNumber(value);
    if (isFailure(number)) return number;
    if (formula.kind === "percent") return number / 100;
    return number === 0 ? 0 : -number;
  }

  private name(name: string, sheet: string, place: FormulaPlace): Operand {
    const meaning = this.book.name(name, sheet);
    if (meaning.kind !== "meaning") return meaning;
    const values = this.nameValues.get(meaning) ?? new Map<SheetCells, Operand | typeof RUNNING>();
    this.nameValues.set(meaning, values);
    const known = values.get(place.sheet);
    if (known === RUNNING) return CIRCULAR;
    if (known !== undefined) return known;
    if (this.namesDeep === NAMES_DEEP || this.depth > DEEPEST_NAME) return unsupported(`name ${name}`);
    values.set(place.sheet, RUNNING);
    this.namesDeep += 1;
    const operand = this.operand(meaning.formula, place);
    this.namesDeep -= 1;
    values.set(place.sheet, operand);
    return operand;
  }

  private call(formula: CallFormula, place: FormulaPlace): Operand {
    const definition = functionOf(formula.name);
    if (!definition) return unsupported(plainName(formula.name));
    const count = formula.args.length;
    if (count < definition.fewest || count > definition.most)
      return unsupported(`${formula.name} with ${count} arguments`);
    return definition.evaluate(new FunctionArguments(this, place, formula.args));
  }
}
