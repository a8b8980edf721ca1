/** What of a form could only be read by guess, each kind once for a form: a person should put it right and check again. */
import type { PerformanceTemplate } from "../wording";
import type { FormFault } from "../fault";
import type { FormsContext } from "../forms";
import { ownerWords } from "../forms";
import type { FormSlip, ReadForm } from "../model";

const RULE = "performance.forms-can-be-read";
const TEMPLATES: Readonly<
  Record<FormSlip["kind"], { readonly template: PerformanceTemplate; readonly severity: FormFault["severity"] }>
> = {
  level: { template: "slipLevel", severity: "warning" },
  slipped: { template: "slipColumn", severity: "info" },
  money: { template: "slipMoney", severity: "warning" },
  label: { template: "slipLabel", severity: "info" },
  twice: { template: "slipTwice", severity: "warning" },
};
const LISTED = 4;

export function slips({ forms }: Pick<FormsContext, "forms">): readonly FormFault[] {
  return forms.flatMap(ofForm);
}

function ofForm(form: ReadForm): readonly FormFault[] {
  const kinds = [...new Set(form.slips.map(({ kind }) => kind))];
  return kinds.map((kind): FormFault => {
    const own = form.slips.filter((slip) => slip.kind === kind);
    const what = [...new Set(own.map((slip) => slip.at?.text ?? slip.what))];
    const words = {
      owner: ownerWords(form),
      count: String(own.length),
      what: `${what
        .slice(0, LISTED)
        .map((one) => `“${one}”`)
        .join("、")}${what.length > LISTED ? "等" : ""}`,
    };
    const at = own.flatMap((slip) => slip.at ?? []);
    return {
      rule: RULE,
      form: "",
      ...TEMPLATES[kind],
      words,
      at: at.length > 0 ? at : form.name ? [form.name] : [],
      sheet: form.sheet,
    };
  });
}
