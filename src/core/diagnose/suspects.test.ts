import { formOf, published, spaceOver } from "../../../test/support/diagnosis";
import { shanxiUnit2026 as pack } from "../../packs/shanxi-unit-2026/pack";
import type { SlipKind } from "../finding/suspect";
import { createContext } from "../report/check";
import { rankMistake } from "./suspects";
import type { PricedHypothesis } from "./search/hypothesis";

const context = createContext(pack, published);
const space = spaceOver([formOf({ a: 1 }, 0)], { a: 100, b: 200, c: 300 });

const ALONE = { along: [], alone: true };

interface Other {
  readonly energy?: number;
  readonly gain?: number;
  readonly slip?: SlipKind | null;
}

function proposal(key: string, { energy = -1, gain = 2, slip = "wrongDigit" }: Other = {}): PricedHypothesis {
  const changes = [{ key, by: 5 }];
  return { changes, repairs: changes, slip, cost: 0, energy, effect: { mended: [], gain, broken: 0, exact: 0 } };
}

/** Suggested figure and how certain, in the order shown. */
function ranked(
  alternatives: readonly PricedHypothesis[],
  holds = (_: PricedHypothesis): boolean => true,
): readonly string[] {
  return rankMistake(context, space, [], { alternatives }, (one) => (holds(one) ? ALONE : null)).suspects.map(
    ({ suggested, certainty }) => `${suggested} ${certainty}`,
  );
}

test("alone it is the only one, and what no trial bears out is none", () => {
  expect(ranked([proposal("a")])).toEqual(["105 only"]);
  expect(ranked([proposal("a")], () => false)).toEqual([]);
  expect(ranked([proposal("a"), proposal("b")], ({ changes: [change] }) => change?.key === "b")).toEqual(["205 only"]);
});

test("two that explain as much and cost the same are equal", () => {
  expect(ranked([proposal("a"), proposal("b", { energy: -0.96 })])).toEqual(["105 equal", "205 equal"]);
  expect(ranked([proposal("a"), proposal("b", { energy: -0.94 })])).toEqual(["105 likelier", "205 less"]);
});

test("where neither looks like a slip only what they explain counts", () => {
  const without = { energy: -0.5, slip: null };
  expect(ranked([proposal("a", { slip: null }), proposal("b", without)])).toEqual(["105 equal", "205 equal"]);
});

test("one that explains somewhat less is another possibility, one that explains much less is none", () => {
  expect(ranked([proposal("a"), proposal("b", { gain: 1.5 })])).toEqual(["105 only", "205 less"]);
  expect(ranked([proposal("a"), proposal("b", { gain: 1.3 })])).toEqual(["105 only"]);
});

test("a cell is named once, and at most six", () => {
  expect(ranked([proposal("a"), proposal("a", { energy: 0 })])).toEqual(["105 only"]);
  const keys = Array.from({ length: 7 }, (_, index) => `k${index}`);
  const many = spaceOver([formOf({ k0: 1 }, 0)], Object.fromEntries(keys.map((key) => [key, 100])));
  const { suspects } = rankMistake(context, many, [], { alternatives: keys.map((key) => proposal(key)) }, () => ALONE);
  expect(suspects).toHaveLength(6);
});

test("what has to be corrected along with it is said with it", () => {
  const { suspects } = rankMistake(context, space, [], { alternatives: [proposal("a")] }, () => ({
    along: [proposal("b")],
    alone: true,
  }));
  expect(suspects.map(({ suggested, together }) => [suggested, ...together.map((one) => one.suggested)])).toEqual([
    [105, 205],
  ]);
});

test("one that holds only beside another mistake is not the only one", () => {
  const { suspects } = rankMistake(context, space, [], { alternatives: [proposal("a")] }, () => ({
    along: [],
    alone: false,
  }));
  expect(suspects.map(({ certainty }) => certainty)).toEqual(["likelier"]);
});
