/** Conditional formats, data validations and links as steps. */
import type { ConditionalFormatPlan, LinkPlan, ValidationPlan } from "../../../core/model/workbookPlan";
import { areaName, cellName, quoteSheet } from "../../address";
import { textSize } from "./blocks";
import { objectSize, propertySize, rangeOf } from "./step";
import type { WriteStep } from "./step";

/** Excel's limits on what a validation says. */
const maxTitle = 32;
const maxMessage = 255;
/** Far below any amount: the rule is "a number", and a decimal rule needs some bound. */
const lowestAmount = -1e12;

/**
 * Excel's object model is reported to refuse a condition with more characters, and one refusal would lose everything. Such a colour is left
 * out in the open workbook; the check, 勾稽检查 and files have it.
 */
export const LONGEST_CONDITION = 255;

export function conditionalFormatSteps(sheet: string, plans: readonly ConditionalFormatPlan[]): WriteStep[] {
  return plans
    .filter(({ formula }) => formula.length <= LONGEST_CONDITION)
    .map((plan) => ({
      size: (plan.dashes === undefined ? 5 : 8) * objectSize + 10 * propertySize + textSize(plan.formula),
      queue: (workbook) => {
        const { custom } = rangeOf(workbook, sheet, areaName(plan.area)).conditionalFormats.add("Custom");
        custom.rule.formula = plan.formula;
        custom.format.fill.color = plan.fill;
        custom.format.font.color = plan.fontColor;
        if (plan.bold !== undefined) custom.format.font.bold = plan.bold;
        if (plan.underline !== undefined) custom.format.font.underline = plan.underline ? "Single" : "None";
        if (plan.numberFormat !== undefined) custom.format.numberFormat = plan.numberFormat;
        if (plan.dashes === undefined) return;
        for (const edge of [custom.format.borders.top, custom.format.borders.bottom]) {
          edge.style = "Dash";
          edge.color = plan.dashes;
        }
      },
    }));
}

export function validationSteps(sheet: string, plans: readonly ValidationPlan[]): WriteStep[] {
  return plans.map((plan) => ({
    size:
      2 * objectSize +
      4 * propertySize +
      2 * textSize(plan.message) +
      (plan.kind === "list" ? textSize(plan.values.join(",")) : 0),
    queue: (workbook) => {
      const validation = rangeOf(workbook, sheet, areaName(plan.area)).dataValidation;
      validation.rule = ruleOf(plan);
      const words = { title: plan.title.slice(0, maxTitle), message: plan.message.slice(0, maxMessage) };
      validation.prompt = { ...words, showPrompt: true };
      validation.errorAlert = { ...words, showAlert: true, style: "Stop" };
      validation.ignoreBlanks = true;
    },
  }));
}

/** Setting a link changes the cell's font and text, so links come before styles and cells. */
export function linkSteps(sheet: string, plans: readonly LinkPlan[]): WriteStep[] {
  return plans.map(({ row, column, target, text }) => {
    const documentReference = `${quoteSheet(target.sheet)}!${cellName(target.row, target.column)}`;
    return {
      size: 2 * objectSize + textSize(documentReference) + textSize(text),
      queue: (workbook) => {
        rangeOf(workbook, sheet, cellName(row, column)).hyperlink = { documentReference, textToDisplay: text };
      },
    };
  });
}

function ruleOf(plan: ValidationPlan): Excel.DataValidationRule {
  if (plan.kind === "list") return { list: { inCellDropDown: true, source: plan.values.join(",") } };
  if (plan.kind === "count") return { wholeNumber: { formula1: 0, operator: "GreaterThanOrEqualTo" } };
  return { decimal: { formula1: lowestAmount, operator: "GreaterThanOrEqualTo" } };
}
