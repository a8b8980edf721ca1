/** What is written for random units reads back without a finding, but for what they have not entered. */
import fc from "fast-check";
import { checkWorkbook } from "../../src/core/report/check";
import { describeFinding } from "../../src/core/finding/wording";
import { narrate } from "../../src/core/narrate/narrate";
import { planWorkbook } from "../../src/core/plan/plan";
import { shanxiUnit2026 as pack } from "../../src/packs/shanxi-unit-2026/pack";
import { applied } from "../support/applied";
import { randomUnit } from "../support/randomUnit";
import { snapshotOf } from "../support/snapshotOf";

test("random units: no error, no warning but for what is still to be filled in, no word missed", () => {
  fc.assert(
    fc.property(randomUnit, (unit) => {
      const plain = snapshotOf(planWorkbook(pack, unit));
      const narration = narrate(pack, plain);
      const written = applied(plain, narration.plan);
      const { findings } = checkWorkbook(pack, written);
      const asked = new Set(
        narration.sentences.filter(({ gaps }) => gaps.length > 0).map(({ id }) => `narrative.${id}`),
      );
      expect(
        findings.filter(({ severity, rule }) => severity !== "info" && !asked.has(rule)).map(describeFinding),
      ).toEqual([]);
      expect(
        findings
          .filter(({ rule, template }) => rule.startsWith("glossary.") || template === "narrativeUnread")
          .map(describeFinding),
      ).toEqual([]);
      expect(new Set(narrate(pack, written).sentences.map(({ status }) => status))).toEqual(new Set(["same"]));
      if (unit.info.has("procurementGoods") && unit.info.has("officeArea"))
        expect([...asked].filter((rule) => !/s11\.equipment|s12\.services/.test(rule))).toEqual([]);
    }),
    { numRuns: 30 },
  );
});
