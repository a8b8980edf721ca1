/** P-11: a form that says its year is of the workbook's. */
import type { FormFault } from "../fault";
import type { FormsContext } from "../forms";
import { ownerWords } from "../forms";

const RULE = { rule: "performance.form-of-the-year", form: "P-11", severity: "warning" } as const;

export function heads({ forms, year }: Pick<FormsContext, "forms" | "year">): readonly FormFault[] {
  return forms.flatMap((form): readonly FormFault[] =>
    form.year === null || form.year === year
      ? []
      : [
          {
            ...RULE,
            template: "formYear",
            words: { owner: ownerWords(form), year: String(form.year), expected: String(year) },
            at: form.title ? [form.title] : [],
            sheet: form.sheet,
          },
        ],
  );
}
