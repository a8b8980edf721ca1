/** Change any one cell that an identity reads, on either side, by more than its tolerance: that identity fails. Sampled over all identities of all packs. */
import fc from "fast-check";
import { createContext } from "../../src/core/report/check";
import { judgeInstances } from "../../src/core/check/figures/identities";
import type { JudgedInstance } from "../../src/core/check/figures/identities";
import { judge } from "../../src/core/identity/judge";
import type { Amount } from "../../src/core/amount/amount";
import { convertAmount, lastPlace } from "../../src/core/amount/money";
import { moneyAt } from "../../src/core/finding/context";
import type { CheckContext } from "../../src/core/finding/context";
import type { CellAddress } from "../../src/core/model/snapshot";
import { cellAt } from "../../src/core/model/tableMap";
import { planWorkbook } from "../../src/core/plan/plan";
import { isPlausibility } from "../../src/core/declare/rule";
import { packs } from "../../src/packs";
import { changedBook } from "../support/changedBook";
import { ruleUnits } from "../support/ruleUnits";
import { snapshotOf } from "../support/snapshotOf";

/** Instances looked at for each rule, and cells of each right side. */
const INSTANCES = 6;
const CELLS = 6;

function readCells({ instance, judgement }: JudgedInstance): readonly CellAddress[] {
  const left = cellAt(instance.map, instance.row, instance.column);
  return [
    ...(left ? [left] : []),
    ...fc
      .sample(fc.shuffledSubarray([...judgement.cells], { maxLength: Math.min(CELLS, judgement.cells.length) }), {
        seed: 5,
        numRuns: 1,
      })
      .flat(),
  ];
}

/** More than rounding can explain, also when the changed cell was zero and counts as one figure more, and than the sides are apart, in the unit of the changed cell. */
function beyond(context: CheckContext, { instance, judgement }: JudgedInstance, at: CellAddress): Amount {
  const own = instance.map.money;
  const gap = (judgement.right?.allowance ?? 0) + Math.abs(judgement.actual - judgement.expected) + 2 * lastPlace(own);
  const other = moneyAt(context, at);
  const places = Math.max(1, lastPlace(other));
  return (
    Math.ceil(convertAmount(gap, own.unit, other.unit) / places) * places + (own.unit === other.unit ? 0 : 2 * places)
  );
}

describe.each(packs.map((pack) => [pack.id, pack] as const))("%s", (_, pack) => {
  const contexts = ruleUnits(pack, 25).map((inputs) => createContext(pack, snapshotOf(planWorkbook(pack, inputs))));
  const judged = contexts.map((context) => judgeInstances(context).judged);
  const rules = pack.rules.flatMap((rule) =>
    rule.kind === "identity" && rule.compared !== false && !isPlausibility(rule) ? [rule.id] : [],
  );

  test.each(rules)("%s", (id) => {
    const passing = judged.flatMap((items, index) =>
      items
        .filter(({ instance, judgement }) => instance.rule.id === id && judgement.outcome === "pass")
        .map((item) => ({ item, context: contexts[index] as CheckContext })),
    );
    const sampled = fc
      .sample(
        fc.shuffledSubarray(passing, {
          minLength: Math.min(INSTANCES, passing.length),
          maxLength: Math.min(INSTANCES, passing.length),
        }),
        { seed: 5, numRuns: 1 },
      )
      .flat();
    expect(sampled.length).toBeGreaterThan(0);
    const unseen = sampled.flatMap(({ item, context }) =>
      readCells(item).flatMap((at) => {
        const change = beyond(context, item, at);
        // A bound is broken in one direction, an equality in both.
        const outcomes = [change, -change].map((by) => judge(item.instance, changedBook(context.book, at, by)).outcome);
        const fails =
          item.instance.rule.relation === "equals"
            ? outcomes.every((outcome) => outcome === "fail")
            : outcomes.includes("fail");
        return fails
          ? []
          : [
              `${item.instance.row.key} ${item.instance.column}: ${at.sheet} ${at.row} ${at.column} ${outcomes.join(" ")}`,
            ];
      }),
    );
    expect(unseen).toEqual([]);
  });
});
