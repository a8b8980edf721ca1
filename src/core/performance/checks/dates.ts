/** P-08: the month by which a text says that something is done, against the indicator of the same thing. */
import type { FormFault } from "../fault";
import { shared } from "./names";
import { indicatorWords, oncePerForm, textsFor } from "./view";
import type { FormText, FormView, Valued } from "./view";

const RULE = { rule: "performance.dates-agree", form: "P-08" } as const;
const MONTH = /(?:(20\d\d)年)?(\d{1,2})月(?!内)/g;

export function checkDates(view: FormView): readonly FormFault[] {
  const ofPeriod = (period: "life" | "year"): readonly FormFault[] => {
    const all = view.indicators.filter((one) => one.period === period && monthsIn(one.value.text).length === 1);
    return textsFor(view, period).flatMap((text) => all.flatMap((one) => judge(view, text, one)));
  };
  return oncePerForm(ofPeriod("year"), ofPeriod("life"), ({ words }) => Object.values(words).join("|"));
}

function judge(view: FormView, text: FormText, indicator: Valued): readonly FormFault[] {
  const [month] = monthsIn(indicator.value.text);
  const clauses = text.plain
    .split(/[,;。]/)
    .filter((clause) => monthsIn(clause).length > 0 && shared(indicator.called, clause) > 0);
  const [first] = clauses;
  if (
    first === undefined ||
    month === undefined ||
    clauses.some((clause) => monthsIn(clause).some((one) => isSame(one, month)))
  )
    return [];
  return [
    {
      ...RULE,
      severity: "warning",
      template: "perfDateDiffers",
      words: { field: text.label, printed: first, indicator: indicatorWords(indicator) },
      at: [indicator.value, text.said],
      sheet: view.form.sheet,
    },
  ];
}

interface Month {
  readonly year: number | null;
  readonly month: number;
}

function monthsIn(text: string): readonly Month[] {
  return [...text.matchAll(MONTH)].map(([, year, month]) => ({
    year: year === undefined ? null : Number(year),
    month: Number(month),
  }));
}

function isSame(a: Month, b: Month): boolean {
  return a.month === b.month && (a.year === null || b.year === null || a.year === b.year);
}
