/** P-04: the cost indicators that are amounts are not more than the money of their period, nor the only one of them less. */
import type { PerformanceTemplate } from "../wording";
import type { Period } from "../../declare/performance";
import type { FormFault } from "../fault";
import { costsOf, isNamedWhole, isWhole, totalOf as total } from "./costs";
import type { Cost } from "./costs";
import { plainAmounts } from "./stated";
import { indicatorWords, oncePerForm, PERIOD_WORDS, sameYuan, yuanWords } from "./view";
import type { FormView } from "./view";

const RULE = { rule: "performance.costs-within-the-amount", form: "P-04" } as const;

export function checkCostSum(view: FormView, year: number): readonly FormFault[] {
  const [ofYear, ofLife] = [ofPeriod(view, "year", year), ofPeriod(view, "life", year)];
  return oncePerForm(ofYear, ofLife, ({ template, words }) =>
    [template, words.parts, words.sum, words.amount].join("|"),
  );
}

function ofPeriod(view: FormView, period: Period, year: number): readonly FormFault[] {
  const amount = view.amounts[period];
  const costs = costsOf(view, period);
  if (amount === null || costs.length === 0) return [];
  const parts = costs.length === 1 ? costs : costs.filter((cost) => !isWhole(cost, costs, amount));
  const [whole] = costs.filter((cost) => cost.yuan > amount && !parts.includes(cost));
  if (whole) return [fault(view, period, "error", "perfCostExceeds", [whole], amount)];
  if (total(parts) > amount && !sameYuan(total(parts), amount))
    return [fault(view, period, "error", parts.length === 1 ? "perfCostExceeds" : "perfCostsExceed", parts, amount)];
  const below = stateWhole(view, costs, amount, year).filter(({ yuan }) => yuan < amount && !sameYuan(yuan, amount));
  return below.map((cost) => fault(view, period, "warning", "perfCostBelow", [cost], amount));
}

/** An indicator that has to be the whole amount: by its name, or as the only one where the overview knows of no parts. */
function stateWhole(view: FormView, costs: readonly Cost[], amount: number, year: number): readonly Cost[] {
  const named = costs.filter(isNamedWhole);
  if (named.length > 0 || costs.length > 1) return named;
  const stated = plainAmounts(view, year);
  return stated.length > 0 && stated.every(({ quantity }) => sameYuan(quantity.high, amount)) ? costs : [];
}

function fault(
  view: FormView,
  period: Period,
  severity: FormFault["severity"],
  template: PerformanceTemplate,
  costs: readonly Cost[],
  amount: number,
): FormFault {
  const money = view.money[period];
  const words = {
    period: PERIOD_WORDS[period],
    parts: costs.map(indicatorWords).join("、"),
    sum: yuanWords(total(costs)),
    amount: yuanWords(amount),
    difference: yuanWords(Math.abs(total(costs) - amount)),
  };
  return {
    ...RULE,
    severity,
    template,
    words,
    at: [...costs.map(({ value }) => value), ...(money ? [money] : [])],
    sheet: view.form.sheet,
  };
}
