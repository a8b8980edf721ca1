/** The unit's name in texts of a workbook without 基础信息: the tables print it, and only the name of another unit speaks against it. */
import { withCells } from "../../../test/support/diagnosis";
import { plainValues } from "../../../test/support/foreignSnapshot";
import { sampleSnapshot } from "../../../test/support/sampleSnapshot";
import { shanxiUnit2026 as pack } from "../../packs/shanxi-unit-2026/pack";
import { checkWorkbook } from "../report/check";
import type { WorkbookSnapshot } from "../model/snapshot";

const own = "泽州县人民政府办公室";
const texts = plainValues(sampleSnapshot());
const withoutInfo: WorkbookSnapshot = { ...texts, sheets: texts.sheets.filter(({ name }) => name !== "基础信息") };
const line = String(withoutInfo.sheets.find(({ name }) => name === "情况说明")?.values[16]?.[0] ?? "");

function told(name: string): readonly (string | undefined)[] {
  const { findings } = checkWorkbook(pack, withCells(withoutInfo, { "情况说明!A17": line.replace(own, name) }));
  return findings
    .filter(({ kind, rule }) => kind === "wording" && rule.startsWith("narrative."))
    .map(({ words }) => words.printed);
}

test("the sentence names the unit, and the workbook has no field for it", () => {
  expect(line).toContain(own);
  expect(withoutInfo.sheets.length).toBe(texts.sheets.length - 1);
});

test.each(["泽州县水利局", "泽州市人民政府办公室"])("%s is another unit", (name) => {
  expect(told(name)).toEqual([name]);
});

test.each([own, "山西省泽州县人民政府办公室", "泽州县政府办公室", "本单位", "泽州县人民政府办公室下属1家机关"])(
  "%s is ours",
  (name) => {
    expect(told(name)).toEqual([]);
  },
);
