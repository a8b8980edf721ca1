/** Data validation as the Office.js client states it. */
import type { Area } from "../../../core/model/workbookPlan";
import type { ValidationView } from "../book";

export type RuleKind = "list" | "decimal" | "wholeNumber" | "textLength" | "date" | "time" | "custom";

export interface ErrorAlert {
  readonly message: string;
  readonly showAlert: boolean;
  readonly style: "Stop" | "Warning" | "Information";
  readonly title: string;
}

export interface Prompt {
  readonly message: string;
  readonly showPrompt: boolean;
  readonly title: string;
}

/** `rule` is null while only texts were set. */
export interface Validation {
  readonly rule: { readonly kind: RuleKind; readonly detail: Readonly<Record<string, unknown>> } | null;
  readonly ignoreBlanks: boolean;
  readonly errorAlert: ErrorAlert;
  readonly prompt: Prompt;
}

/** What a cell without validation reports. */
export const NO_VALIDATION: Validation = {
  rule: null,
  ignoreBlanks: true,
  errorAlert: { message: "", showAlert: true, style: "Stop", title: "" },
  prompt: { message: "", showPrompt: true, title: "" },
};

const FORMULA_FIELDS = ["source", "formula1", "formula2", "formula"];

/** The rule with every formula in it rewritten. */
export function mapValidationFormulas(validation: Validation, map: (formula: string) => string): Validation {
  if (!validation.rule) return validation;
  const detail = { ...validation.rule.detail };
  for (const field of FORMULA_FIELDS) {
    const value = detail[field];
    if (typeof value === "string" && value.startsWith("=")) detail[field] = map(value);
  }
  return { ...validation, rule: { ...validation.rule, detail } };
}

/** What a grid needs to show the rule; null for kinds it need not show. */
export function validationView(areas: readonly Area[], validation: Validation): ValidationView | null {
  const { rule, errorAlert, prompt } = validation;
  if (!rule || rule.kind === "date" || rule.kind === "time") return null;
  const first = rule.detail["source"] ?? rule.detail["formula1"] ?? rule.detail["formula"] ?? "";
  const second = rule.detail["formula2"];
  return {
    areas,
    kind: rule.kind,
    formula1: String(first),
    formula2: second === undefined || second === null ? null : String(second),
    operator: String(rule.detail["operator"] ?? ""),
    ignoreBlanks: validation.ignoreBlanks,
    dropDown: rule.detail["inCellDropDown"] !== false,
    error: errorAlert.showAlert
      ? { title: errorAlert.title, message: errorAlert.message, stop: errorAlert.style === "Stop" }
      : null,
    prompt: prompt.showPrompt && prompt.message ? { title: prompt.title, message: prompt.message } : null,
  };
}
