/** A date of a text that is another than the indicator's. */
import type { FormFault } from "../fault";
import { indicatorWords } from "./view";
import type { FormText, FormView, Valued } from "./view";

const RULE = { rule: "performance.dates-agree", form: "P-08" } as const;

export function dateFault(view: FormView, text: FormText, printed: string, indicator: Valued): FormFault {
  return {
    ...RULE,
    severity: "warning",
    template: "perfDateDiffers",
    words: { field: text.label, printed, indicator: indicatorWords(indicator) },
    at: [indicator.value, text.said],
    sheet: view.form.sheet,
  };
}
