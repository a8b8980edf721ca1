/** Workbooks of shanxi-unit-2026 that were made before 第一部分, 九 to 十二 and 名词解释 were there: read, checked, narrated and adopted as before. */
import { readFileSync } from "node:fs";
import { recognise } from "../../src/app/recognise";
import { planAdoption } from "../../src/core/adopt/planAdoption";
import { checkWorkbook } from "../../src/core/report/check";
import { readDataFile } from "../../src/core/data/dataFile";
import type { WorkbookSnapshot } from "../../src/core/model/snapshot";
import { narrate } from "../../src/core/narrate/narrate";
import { planWorkbook } from "../../src/core/plan/plan";
import { infoFields } from "../../src/core/declare/lookups";
import { PackSpec } from "../../src/core/declare/pack";
import { packs } from "../../src/packs";
import { shanxiUnit2026 as pack } from "../../src/packs/shanxi-unit-2026/pack";
import { applied } from "../support/applied";
import { snapshotOf } from "../support/snapshotOf";

/** The pack as it was. */
function olderPack(): PackSpec {
  const { textPages: _pages, glossary: _glossary, ...rest } = pack;
  const sections = (pack.narratives[0]?.sections ?? []).filter(({ id }) => /^s[1-8](\.|$)/.test(id));
  return {
    ...rest,
    info: { ...pack.info, sections: pack.info.sections.slice(0, 4) },
    tables: pack.tables.filter(({ id }) => id !== "services"),
    rules: pack.rules.filter(({ table, form }) => table !== "services" && !form.startsWith("N")),
    bookChecks: (pack.bookChecks ?? []).filter(({ kind }) => kind !== "fieldsWithin"),
    narratives: pack.narratives.slice(0, 1).map((narrative) => ({ ...narrative, sections })),
    contents: { ...pack.contents, lines: pack.contents.lines.filter((line) => line.to === "tables") },
  };
}

const sample = readDataFile(readFileSync("assets/samples/zezhou-2026.json", "utf8"), pack);
if (!sample.ok) throw new Error("the sample does not read");
const older = olderPack();
const plain = snapshotOf(planWorkbook(older, sample.inputs));
const workbook: WorkbookSnapshot = applied(plain, narrate(older, plain).plan);

test("is really without what came later", () => {
  expect(workbook.sheets.map(({ name }) => name)).not.toEqual(expect.arrayContaining(["概况"]));
  expect(infoFields(older.info).map(({ id }) => id)).not.toContain("vehicleQuota");
  expect(PackSpec.safeParse(older).success).toBe(true);
});

test("is recognised, and the check says what it said", () => {
  expect(recognise(packs, workbook)?.pack.id).toBe(pack.id);
  const [now, before] = [checkWorkbook(pack, workbook), checkWorkbook(older, workbook)];
  expect(now.findings).toEqual(before.findings);
  // Its 情况说明 is not whole by the form; 名词解释 is not asked for.
  expect(now.narratives.map(({ sheet, sentences, blank }) => [sheet, sentences - blank])).toEqual(
    before.narratives.map(({ sheet, sentences }) => [sheet, sentences]),
  );
  expect(now.outcomes.missingInput).toBe(before.outcomes.missingInput);
  expect(now.outcomes.fail).toBe(before.outcomes.fail);
  expect(now.outcomes.ruleError).toBe(0);
});

test("narrating leaves its sections as they are and finds no place for the new ones", () => {
  const { sentences, plan } = narrate(pack, workbook);
  const known = sentences.filter(({ id }) => /^s[1-8]\./.test(id));
  expect(new Set(known.map(({ status }) => status))).toEqual(new Set(["same"]));
  expect(new Set(sentences.filter((sentence) => !known.includes(sentence)).map(({ status }) => status))).toEqual(
    new Set(["noPlace", "missingData"]),
  );
  expect(plan.sheets.flatMap(({ cells }) => cells)).toEqual([]);
});

test("can be adopted", () => {
  const located = recognise(packs, workbook);
  if (!located) throw new Error("not recognised");
  const { account } = planAdoption(located, { formulas: false });
  expect(account.tables).toHaveLength(older.tables.length);
});
