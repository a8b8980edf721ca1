/** P-12: one indicator has one value in a period. The same name with the same value is told where the form is read. */
import { normalizeText } from "../../text/normalize";
import type { FormFault } from "../fault";
import { comparableIndicator, saysNothing } from "./names";
import { oncePerForm, PERIOD_WORDS } from "./view";
import type { FormView, Valued } from "./view";

const RULE = { rule: "performance.one-value-for-an-indicator", form: "P-12" } as const;

export function checkNamedTwice(view: FormView): readonly FormFault[] {
  const ofPeriod = (period: "life" | "year"): readonly FormFault[] => {
    const groups = new Map<string, Valued[]>();
    for (const one of view.indicators.filter((indicator) => indicator.period === period)) {
      if (one.called === "" || saysNothing(one.called)) continue;
      const key = `${one.level2 ?? ""}|${comparableIndicator(one.called)}`;
      groups.set(key, [...(groups.get(key) ?? []), one]);
    }
    return [...groups.values()].flatMap((own) => faultOf(view, period, own));
  };
  return oncePerForm(ofPeriod("year"), ofPeriod("life"), ({ words }) => [words.indicator, words.values].join("|"));
}

function faultOf(view: FormView, period: "life" | "year", own: readonly Valued[]): readonly FormFault[] {
  const values = [...new Map(own.map(({ value }) => [normalizeText(value.text), value.text])).values()];
  const [first] = own;
  if (first === undefined || values.length < 2) return [];
  const words = {
    period: view.spec.periods.length > 1 ? PERIOD_WORDS[period] : "",
    kind: first.level2 ?? "指标",
    indicator: first.called,
    count: String(own.length),
    values: values.join("、"),
  };
  return [
    {
      ...RULE,
      severity: "warning",
      template: "perfNamedTwice",
      words,
      at: own.flatMap(({ name, value }) => [name ?? value]),
      sheet: view.form.sheet,
    },
  ];
}
