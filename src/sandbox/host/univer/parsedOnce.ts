/** What Univer 0.25.1 works out anew for every change and need not. */
import type { Univer } from "@univerjs/core";
import { FormulaDataModel, LexerTreeBuilder, NumberValueObject, StringValueObject } from "@univerjs/engine-formula";

/** Formulas of which the parts are kept; a workbook with sixty projects has some nine thousand. */
const FORMULAS = 50_000;
/** Texts of cells of which it is known what number they are. */
const TEXTS = 100_000;

type Sequence = ReturnType<LexerTreeBuilder["sequenceNodesBuilder"]>;
type Converted = ReturnType<StringValueObject["convertToNumberObjectValue"]>;

const sequences = new Map<string, readonly NonNullable<Sequence>[number][] | undefined>();
const numbers = new Map<string, () => Converted>();

/**
 * Whenever rows come or go or a name changes, Univer takes every formula of the workbook apart, and keeps the parts of the last 2,000 only:
 * of a workbook with more it finds none again.
 */
export function keepFormulaParts(univer: Univer): void {
  const lexer = univer.__getInjector().get(LexerTreeBuilder);
  const takeApart = lexer.sequenceNodesBuilder.bind(lexer);
  lexer.sequenceNodesBuilder = (formula) => {
    if (!sequences.has(formula)) {
      if (sequences.size >= FORMULAS) sequences.clear();
      sequences.set(formula, takeApart(formula));
    }
    // Whoever asks changes the list and puts other parts into it, but leaves those that it got as they are.
    const parts = sequences.get(formula);
    return parts && [...parts];
  };
}

const convert = StringValueObject.prototype.convertToNumberObjectValue;
let isKeepingNumbers = false;

/** For every SUMIF it tries each text of its range as a number in every format there is. */
export function keepNumbersOfTexts(): void {
  if (isKeepingNumbers) return;
  isKeepingNumbers = true;
  StringValueObject.prototype.convertToNumberObjectValue = function (this: StringValueObject): Converted {
    const text = this.getValue();
    const kept = numbers.get(text);
    if (kept !== undefined) return kept();
    const converted = convert.call(this);
    const [value, pattern] = [Number(converted.getValue()), converted.getPattern()];
    if (numbers.size >= TEXTS) numbers.clear();
    numbers.set(text, converted.isNumber() ? () => NumberValueObject.create(value, pattern) : () => converted);
    return converted;
  };
}

/** For every block of cells that is written it gathers the formulas of all sheets, and uses those of the one that is written to. */
export function gatherFormulasOfOneSheet(univer: Univer): void {
  const model = univer.__getInjector().get(FormulaDataModel);
  const [update, gatherAll] = [model.updateFormulaData.bind(model), model.getFormulaData.bind(model)];
  model.updateFormulaData = (unit, sheet, cells) => {
    model.getFormulaData = () => ({ [unit]: { [sheet]: model.getSheetFormulaData(unit, sheet) ?? {} } });
    try {
      return update(unit, sheet, cells);
    } finally {
      model.getFormulaData = gatherAll;
    }
  };
}
