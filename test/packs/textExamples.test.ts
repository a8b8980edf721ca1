/** Every rule about text of every pack has an example that passes, one that fails and one that cannot be judged; a new one without them fails here under its own name. */
import { createContext } from "../../src/core/report/check";
import type { CheckContext } from "../../src/core/finding/context";
import type { UnitResult } from "../../src/core/check/part";
import { textUnits } from "../../src/core/check/texts/texts";
import { planWorkbook } from "../../src/core/plan/plan";
import { packs } from "../../src/packs";
import { brokenText } from "../support/brokenText";
import { ruleUnits } from "../support/ruleUnits";
import { snapshotOf } from "../support/snapshotOf";

describe.each(packs.map((pack) => [pack.id, pack] as const))("%s", (_, pack) => {
  const rules = pack.rules.flatMap((rule) => (rule.kind === "identity" ? [] : [rule]));
  const contexts = ruleUnits(pack, 12).map((inputs) => createContext(pack, snapshotOf(planWorkbook(pack, inputs))));
  const published = new Set(pack.tables.filter((table) => table.formNo !== null).map((table) => table.id));

  /** What one rule finds; units come in the order of the rules. */
  function judged(context: CheckContext, id: string): UnitResult {
    const unit = textUnits(context)[rules.findIndex((rule) => rule.id === id)];
    if (!unit) throw new Error(`no unit of ${id}`);
    return unit.run(context);
  }

  test.each(rules.map((rule) => [rule.id, rule] as const))("%s passes, fails and can go unseen", (id, rule) => {
    expect(contexts.some((context) => judged(context, id).outcomes[0]?.outcome === "pass")).toBe(true);
    const failing = contexts.flatMap((context) => {
      const broken = brokenText(context, rule);
      const found = broken && judged(createContext(pack, broken), id);
      return found?.outcomes[0]?.outcome === "fail" &&
        judged(context, id).findings.every(({ severity }) => severity === "info")
        ? [found]
        : [];
    })[0];
    expect(failing?.findings.filter(({ severity }) => severity !== "info").map((finding) => finding.rule)).toContain(
      id,
    );
    const sheet = contexts[0]?.book.tables.get(rule.table)?.sheet;
    const snapshot = contexts[0]?.located.snapshot;
    if (!snapshot || sheet === undefined) throw new Error("no table");
    const without = createContext(pack, { ...snapshot, sheets: snapshot.sheets.filter(({ name }) => name !== sheet) });
    expect(judged(without, id)).toEqual({
      outcomes: [{ table: rule.table, outcome: published.has(rule.table) ? "missingInput" : "notApplicable" }],
      findings: [],
    });
  });
});
