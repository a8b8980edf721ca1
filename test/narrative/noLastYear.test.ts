/** Who entered nothing of last year is asked for it: no text compares with a figure that nobody gave. */
import fc from "fast-check";
import { checkWorkbook } from "../../src/core/report/check";
import type { Inputs } from "../../src/core/model/inputs";
import { narrate } from "../../src/core/narrate/narrate";
import { planWorkbook } from "../../src/core/plan/plan";
import { infoFields } from "../../src/core/declare/lookups";
import { packs } from "../../src/packs";
import { applied } from "../support/applied";
import { randomUnitsOf } from "../support/randomUnits";
import { snapshotOf } from "../support/snapshotOf";

const COMPARED = /比(?:上年|\d{4}年)[^，。；]{0,8}(?:增加|减少|增长|下降)/;

describe.each(packs.map((pack) => [pack.id, pack] as const))("%s", (id, pack) => {
  const lastYears = infoFields(pack.info).flatMap((field) =>
    field.kind === "amount" && field.takenFrom ? [field.id] : [],
  );
  const without = ({ info, groups, stated }: Inputs): Inputs => ({
    stated,
    info: new Map([...info].filter(([field]) => !lastYears.includes(field))),
    groups: new Map(
      [...groups].map(([group, rows]) => [
        group,
        group === "itemNotes" ? rows.map((row) => ({ ...row, amounts: new Map() })) : rows,
      ]),
    ),
  });

  test("every change against last year is 【待填】, and a finding once it is written", () => {
    expect(lastYears.length).toBeGreaterThan(0);
    let open = 0;
    fc.assert(
      fc.property(randomUnitsOf(id), (inputs) => {
        const silent = snapshotOf(planWorkbook(pack, without(inputs)));
        const { sentences, plan } = narrate(pack, silent);
        expect(sentences.map(({ text }) => text).filter((text) => COMPARED.test(text))).toEqual([]);
        const asked = sentences.filter(({ gaps }) => gaps.some((gap) => lastYears.includes(gap.id)));
        const told = new Set(
          checkWorkbook(pack, applied(silent, plan)).findings.flatMap(({ template, rule }) =>
            template === "narrativeGap" ? [rule] : [],
          ),
        );
        expect(asked.map((sentence) => `narrative.${sentence.id}`).filter((rule) => !told.has(rule))).toEqual([]);
        open += asked.length;
      }),
      { numRuns: 10 },
    );
    expect(open).toBeGreaterThan(0);
  });
});
