/** P-09: what the form asks for is filled in; what is not yet is no mistake, but no form to hand in either. */
import type { FormFault } from "../fault";
import type { FormsContext } from "../forms";
import { ownerWords } from "../forms";

const RULE = { rule: "performance.form-filled-in", form: "P-09", severity: "warning" } as const;

/** One for each form, with all that it lacks. */
export function blanks({ forms }: Pick<FormsContext, "forms">): readonly FormFault[] {
  return forms.flatMap((form): readonly FormFault[] =>
    form.blanks.length === 0
      ? []
      : [
          {
            ...RULE,
            template: "formBlank",
            words: { owner: ownerWords(form), what: form.blanks.map(({ what }) => what).join("、") },
            at: form.blanks.map(({ at }) => at),
            sheet: form.sheet,
          },
        ],
  );
}
