/** P-07: an indicator that bounds a figure of the tables is not above it: 三公经费 ≤130万元 beside a budget of 103万元. */
import { toAmount } from "../../amount/amount";
import { comparableName } from "../../text/normalize";
import type { FormFault } from "../fault";
import type { FormsContext } from "../forms";
import { ownerWords, specOf, wan } from "../forms";
import type { ReadForm } from "../model";
import { indicatorWords, viewOf } from "./view";
import type { Valued } from "./view";

const RULE = { rule: "performance.bounds-within-the-budget", form: "P-07", severity: "warning" } as const;

/** Half of the last place of 万元 with two decimals, in hundredths of 元. */
const HALF_STEP = 5_000;

export function ceilings(context: Pick<FormsContext, "spec" | "forms" | "figure">): readonly FormFault[] {
  return context.forms.flatMap((form) => {
    const spec = specOf(context, form);
    const own = spec.ceilings ?? [];
    if (own.length === 0) return [];
    const indicators = viewOf(form, spec).indicators.filter(({ period }) => period === "year");
    return own.flatMap(({ names, figure }) => {
      const known = context.figure(figure);
      const called = new Set(names.map(plain));
      return known === null
        ? []
        : indicators.filter((one) => called.has(plain(one.called))).flatMap((one) => judge(form, one, known));
    });
  });
}

function plain(name: string): string {
  return comparableName(name).replace(/["']/g, "");
}

/** Less than the budget is a goal. A price of one is no bound of all. */
function judge(
  form: ReadForm,
  one: Valued,
  { amount, words }: NonNullable<ReturnType<FormsContext["figure"]>>,
): readonly FormFault[] {
  const { unit, high, bound, per } = one.read;
  if (unit !== "元" || high === null || bound === "atLeast" || per.some((span) => span !== "年")) return [];
  if (toAmount(high) - amount <= HALF_STEP) return [];
  return [
    {
      ...RULE,
      template: "formCeiling",
      words: { owner: ownerWords(form), indicator: indicatorWords(one), source: words, expected: wan(amount) },
      at: [one.value],
      sheet: form.sheet,
    },
  ];
}
