/** Shows the host's conditional formats and validations in Univer's grid. */
import {
  BooleanNumber,
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationType,
  generateRandomId,
} from "@univerjs/core";
import type { IDataValidationRule } from "@univerjs/core";
import { CFRuleType, CFSubRuleType } from "@univerjs/sheets-conditional-formatting";
import type { IConditionFormattingRule, IFormulaHighlightCell } from "@univerjs/sheets-conditional-formatting";
import type { ConditionalFormatView, ValidationView } from "../book";
import { Command, toRange } from "./engine";
import type { UniverEngine } from "./engine";

/** Which of the host's rules Univer already has. Without the plugins, as in headless use, there is nothing to show. */
export class GridRules {
  private readonly conditions = new Set<string>();
  private readonly validations = new Map<string, string[]>();

  constructor(private readonly engine: UniverEngine) {}

  showConditionalFormats(sheet: string, changed: readonly ConditionalFormatView[], removed: readonly string[]): void {
    if (!this.engine.commands.hasCommand(Command.addCondition)) return;
    for (const cfId of removed) {
      if (this.conditions.delete(cfId)) this.engine.run(Command.deleteCondition, sheet, { cfId });
    }
    for (const format of changed) {
      const rule = conditionRule(format);
      if (this.conditions.has(format.id)) this.engine.run(Command.setCondition, sheet, { cfId: format.id, rule });
      else this.engine.run(Command.addCondition, sheet, { rule });
      this.conditions.add(format.id);
    }
  }

  /** Replaces all validations of the sheet. */
  showValidations(sheet: string, validations: readonly ValidationView[]): void {
    if (!this.engine.commands.hasCommand(Command.addValidation)) return;
    const old = this.validations.get(sheet) ?? [];
    if (old.length > 0) this.engine.run(Command.removeValidation, sheet, { ruleId: old });
    const rules = validations.map(validationRule);
    for (const rule of rules) this.engine.run(Command.addValidation, sheet, { rule });
    this.validations.set(
      sheet,
      rules.map((rule) => rule.uid),
    );
  }
}

function conditionRule(format: ConditionalFormatView): IConditionFormattingRule<IFormulaHighlightCell> {
  return {
    cfId: format.id,
    ranges: format.areas.map(toRange),
    stopIfTrue: format.stopIfTrue,
    rule: {
      type: CFRuleType.highlightCell,
      subType: CFSubRuleType.formula,
      value: format.formula,
      style: {
        ...(format.fill !== null && { bg: { rgb: format.fill } }),
        ...(format.fontColor !== null && { cl: { rgb: format.fontColor } }),
        ...(format.bold && { bl: BooleanNumber.TRUE }),
        ...(format.underline !== "None" && { ul: { s: BooleanNumber.TRUE } }),
      },
    },
  };
}

const TYPES: Readonly<Record<ValidationView["kind"], DataValidationType>> = {
  list: DataValidationType.LIST,
  decimal: DataValidationType.DECIMAL,
  wholeNumber: DataValidationType.WHOLE,
  textLength: DataValidationType.TEXT_LENGTH,
  custom: DataValidationType.CUSTOM,
};

const OPERATORS: Readonly<Record<string, DataValidationOperator>> = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  LessThan: DataValidationOperator.LESS_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
};

function validationRule(view: ValidationView): IDataValidationRule {
  const operator = OPERATORS[view.operator];
  return {
    uid: generateRandomId(8),
    type: TYPES[view.kind],
    ranges: view.areas.map(toRange),
    formula1: view.formula1,
    ...(view.formula2 !== null && { formula2: view.formula2 }),
    ...(operator !== undefined && { operator }),
    allowBlank: view.ignoreBlanks,
    showDropDown: view.dropDown,
    errorStyle: view.error?.stop ? DataValidationErrorStyle.STOP : DataValidationErrorStyle.WARNING,
    showErrorMessage: view.error !== null,
    ...(view.error && { error: view.error.message, errorTitle: view.error.title }),
    showInputMessage: view.prompt !== null,
    ...(view.prompt && { prompt: view.prompt.message, promptTitle: view.prompt.title }),
  };
}
