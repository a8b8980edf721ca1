/** Which part of the overview is which cost indicator: 宣传2万元 and 培训2万元 are 宣传培训成本 ≤4万元. */
import type { Cost } from "./costs";
import { coreOf, shared } from "./names";
import type { StatedQuantity } from "./stated";
import { sameYuan } from "./view";

export interface Paired {
  /** Same name, other amount. */
  readonly unequal: readonly { readonly parts: readonly StatedQuantity[]; readonly cost: Cost }[];
  /** Without a cost indicator of their name. */
  readonly parts: readonly StatedQuantity[];
  /** Without a part of their name. */
  readonly costs: readonly Cost[];
}

/** `own`: words of the project's name, which say nothing about a part. */
export function pairUp(parts: readonly StatedQuantity[], costs: readonly Cost[], own: ReadonlySet<string>): Paired {
  const alike = (part: StatedQuantity, cost: Cost): number =>
    shared(cost.called, part.label, own) + (cost.called !== "" && part.label.includes(coreOf(cost.called)) ? 1 : 0);
  const equal = takeEqual(parts, costs, alike);
  const grouped = takeGroups(equal.parts, equal.costs, alike);
  // Of the same amount, words of the project's own name are enough: 其他报刊5万元 and 其他书籍报刊 ≤5万元 of 报刊订阅费.
  const rest = takeEqual(grouped.parts, grouped.costs, (part, cost) => shared(cost.called, part.label));
  const unequal = takeGroups(rest.parts, rest.costs, alike, true);
  return { unequal: unequal.taken, parts: unequal.parts, costs: unequal.costs };
}

type Alike = (part: StatedQuantity, cost: Cost) => number;

interface Rest {
  readonly parts: readonly StatedQuantity[];
  readonly costs: readonly Cost[];
}

/** One part and one indicator of the same amount, those first that share most. */
function takeEqual(parts: readonly StatedQuantity[], costs: readonly Cost[], alike: Alike): Rest {
  const pairs = parts
    .flatMap((part) =>
      costs
        .filter((cost) => sameYuan(cost.yuan, part.quantity.high))
        .map((cost) => ({ part, cost, score: alike(part, cost) })),
    )
    .filter(({ score }) => score > 0);
  const taken = new Set<StatedQuantity | Cost>();
  for (const { part, cost } of pairs.sort((a, b) => b.score - a.score)) {
    if (taken.has(part) || taken.has(cost)) continue;
    taken.add(part).add(cost);
  }
  return { parts: parts.filter((part) => !taken.has(part)), costs: costs.filter((cost) => !taken.has(cost)) };
}

/** The parts that are most like an indicator, together; only where they make its amount unless `any`. */
function takeGroups(
  parts: readonly StatedQuantity[],
  costs: readonly Cost[],
  alike: Alike,
  any = false,
): Rest & { readonly taken: Paired["unequal"] } {
  const best = parts.map(
    (part) =>
      costs
        .map((cost) => ({ cost, score: alike(part, cost) }))
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score)[0]?.cost,
  );
  const taken = costs.flatMap((cost) => {
    const of = parts.filter((_, index) => best[index] === cost);
    const sum = of.reduce((all, { quantity }) => all + quantity.high, 0);
    return of.length > 0 && (any || sameYuan(sum, cost.yuan)) ? [{ parts: of, cost }] : [];
  });
  return {
    taken,
    parts: parts.filter((part) => !taken.some((group) => group.parts.includes(part))),
    costs: costs.filter((cost) => !taken.some((group) => group.cost === cost)),
  };
}
