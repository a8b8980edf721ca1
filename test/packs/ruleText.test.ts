/** What every rule says of itself: why it must hold, how exact it is, and what it may accuse of. */
import type { IdentityRule } from "../../src/core/declare/rule";
import { isPlausibility } from "../../src/core/declare/rule";
import type { Term } from "../../src/core/declare/term";
import { packs } from "../../src/packs";

/** How many printed figures a term can add up; 2 stands for many. */
function addends(term: Term): number {
  switch (term.term) {
    case "zero":
      return 0;
    case "cell":
    case "info":
    case "lookup":
      return 1;
    case "parts":
      return term.columns.length;
    case "named":
      return term.rows.length;
    case "children":
    case "rows":
    case "scaled":
      return 2;
    case "add":
      return term.of.reduce((sum, part) => sum + addends(part), 0);
    case "subtract":
      return [term.from, ...term.less].reduce((sum, part) => sum + addends(part), 0);
    case "onlyFor":
      return addends(term.then);
  }
}

function isScaled(term: Term): boolean {
  if (term.term === "scaled") return true;
  if (term.term === "add") return term.of.some(isScaled);
  return term.term === "subtract" && [term.from, ...term.less].some(isScaled);
}

describe.each(packs.map((pack) => [pack.id, pack] as const))("%s", (_, pack) => {
  const identities: readonly IdentityRule[] = pack.rules.flatMap((rule) => (rule.kind === "identity" ? [rule] : []));
  const ids = (rules: readonly { readonly id: string }[]): readonly string[] => rules.map((rule) => rule.id);

  test("every rule explains itself in a sentence or more, and says what to do", () => {
    expect(
      ids(
        pack.rules.filter(
          (rule) =>
            !/[\u4e00-\u9fff]{6}/.test(rule.explanation) ||
            !/请|可以改填/.test(rule.explanation) ||
            /[A-Za-z]/.test(rule.explanation),
        ),
      ),
    ).toEqual([]);
    expect(ids(pack.rules.filter((rule) => rule.basis.trim() === ""))).toEqual([]);
  });

  test("a copy of one number is exact, a sum of rounded parts has the envelope", () => {
    // A bound whose parts are named may be missed by their rounding: it compares two different numbers.
    const isBound = (rule: IdentityRule): boolean => rule.relation !== "equals" && rule.roundedParts !== undefined;
    const wrong = identities.filter(
      (rule) => !isBound(rule) && rule.tolerance !== (addends(rule.right) > 1 ? "rounding" : "exact"),
    );
    expect(ids(wrong)).toEqual([]);
    expect(ids(identities.filter((rule) => rule.relation === "equals" && rule.roundedParts !== undefined))).toEqual([]);
  });

  test("what is usual is a hint, defines no cell, and alone may use a ratio", () => {
    const usual = identities.filter(isPlausibility);
    expect(ids(usual.filter((rule) => rule.severity !== "info" || rule.role !== "checks"))).toEqual([]);
    expect(
      ids(identities.filter((rule) => !isPlausibility(rule) && (rule.severity === "info" || isScaled(rule.right)))),
    ).toEqual([]);
  });
});
