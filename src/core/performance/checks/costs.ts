/** Cost indicators of a form: which are amounts that add up, which are prices of one. */
import type { Period } from "../../declare/performance";
import { RATE } from "./rate";
import type { FormView, Valued } from "./view";

export interface Cost extends Valued {
  /** 元, the upper of a range. */
  readonly yuan: number;
}

const UNIT_PRICE = /单价|人均|户均|均价|每[人名户家次场辆台村亩天月]|平均/;
const OF_COST = /成本/;

export function isCost({ level1, level2 }: Pick<Valued, "level1" | "level2">): boolean {
  return OF_COST.test(level2 ?? "") || OF_COST.test(level1 ?? "");
}

export function isUnitPrice({ called, read }: Valued): boolean {
  return read.per.length > 0 || UNIT_PRICE.test(called) || RATE.test(called);
}

/** Amounts of the same kind, each once; unit prices apart. */
export function costsOf(view: FormView, period: Period): readonly Cost[] {
  const costs = view.indicators.filter(
    (one) =>
      one.period === period && isCost(one) && one.read.unit === "元" && one.read.high !== null && !isUnitPrice(one),
  );
  const known = new Set<string>();
  return costs.flatMap((one): readonly Cost[] => {
    const key = `${one.called}|${one.value.text}`;
    if (one.called !== "" && known.has(key)) return [];
    known.add(key);
    return [{ ...one, yuan: one.read.high ?? 0 }];
  });
}

const WHOLE = /总|合计|全部|^(?:本)?项目(?:资金|成本|经费|预算|支出|费用)/;

/** Is the whole by its name: 项目总成本. */
export function isNamedWhole({ called }: Pick<Cost, "called">): boolean {
  return WHOLE.test(called);
}

/** States the whole beside its parts, by its name or, of indicators that are more than the amount together, by its own amount. */
export function isWhole(cost: Cost, all: readonly Cost[], amount: number): boolean {
  const sum = totalOf(all);
  if (isNamedWhole(cost) || all.length < 2 || sum <= amount) return isNamedWhole(cost);
  const others = sum - cost.yuan;
  return others <= amount && (cost.yuan === amount || (all.length > 2 && cost.yuan === others));
}

export function totalOf(costs: readonly Cost[]): number {
  return costs.reduce((sum, { yuan }) => sum + yuan, 0);
}
