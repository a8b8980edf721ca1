/** P-09: each kind of indicator that the form asks for is there, with a value. */
import type { Period } from "../../declare/performance";
import type { FormFault } from "../fault";
import type { FormsContext } from "../forms";
import { ownerWords, specOf } from "../forms";
import type { ReadForm } from "../model";

const RULE = { rule: "performance.indicators-complete", form: "P-09", severity: "warning" } as const;
const PERIODS: Readonly<Record<Period, string>> = { life: "实施期", year: "年度" };

export function kinds(context: FormsContext): readonly FormFault[] {
  return context.forms.flatMap((form) => [...missingKinds(context, form), ...withoutValue(form)]);
}

/** What both periods lack is said once. */
function missingKinds(context: FormsContext, form: ReadForm): readonly FormFault[] {
  const { periods } = specOf(context, form);
  const lacking = new Map<string, Period[]>();
  for (const period of periods) {
    const kinds = missingIn(context, form, period).join("、");
    if (kinds !== "") lacking.set(kinds, [...(lacking.get(kinds) ?? []), period]);
  }
  return [...lacking].map(([kinds, own]): FormFault => {
    const period = periods.length > 1 ? own.map((one) => PERIODS[one]).join("和") : "";
    return {
      ...RULE,
      template: "kindsMissing",
      words: { owner: ownerWords(form), period, kinds },
      at: form.name ? [form.name] : [],
      sheet: form.sheet,
    };
  });
}

/** Where rows could only be read by guess a kind may be there all the same. A form without any indicator is not filled in yet. */
function missingIn(context: FormsContext, form: ReadForm, period: Period): readonly string[] {
  const own = form.indicators.filter((one) => one.period === period && (one.name !== null || one.value !== null));
  if (own.length === 0 || form.indicators.some(({ level2 }) => level2 === null)) return [];
  const there = new Set(own.map(({ level2 }) => level2));
  const classes = specOf(context, form).indicators;
  const missing = classes.flatMap((one) =>
    one.kinds.filter(({ name, needed }) => needed && !there.has(name)).map(({ name }) => name),
  );
  const benefits = classes
    .filter((one) => one.kinds.every(({ needed }) => !needed) && !one.kinds.some(({ name }) => there.has(name)))
    .map(({ name }) => name);
  return [...missing, ...benefits];
}

function withoutValue(form: ReadForm): readonly FormFault[] {
  return form.indicators.flatMap(({ name, value, level2 }): readonly FormFault[] => {
    if (value === null && name !== null && level2 !== null)
      return [
        {
          ...RULE,
          template: "indicatorWithoutValue",
          words: { owner: ownerWords(form), kind: level2, name: name.text },
          at: [name],
          sheet: form.sheet,
        },
      ];
    if (name === null && value !== null && level2 !== null)
      return [
        {
          ...RULE,
          template: "valueWithoutIndicator",
          words: { owner: ownerWords(form), kind: level2, value: value.text },
          at: [value],
          sheet: form.sheet,
        },
      ];
    return [];
  });
}
