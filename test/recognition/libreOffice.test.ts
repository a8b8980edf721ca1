/** The sample as LibreOffice saves it, with formulas, names and settings taken away: recognised, and the findings are the same. */
import { readFileSync } from "node:fs";
import { recognise } from "../../src/app/recognise";
import { checkLocated, checkWorkbook } from "../../src/core/report/check";
import type { CheckReport } from "../../src/core/finding/report";
import { readDataFile } from "../../src/core/data/dataFile";
import type { WorkbookSnapshot } from "../../src/core/model/snapshot";
import { planWorkbook } from "../../src/core/plan/plan";
import { packs } from "../../src/packs";
import { shanxiUnit2026 as pack } from "../../src/packs/shanxi-unit-2026/pack";
import { createWorkbookFile, openWorkbookFile } from "../../src/workbook/file/fileWorkbook";
import { insertColumns, mapSheets, plainValues, withoutSheets } from "../support/foreignSnapshot";
import { describeWithLibreOffice, recalculateFiles } from "../support/libreOffice";

function said(report: CheckReport): readonly string[] {
  return report.findings
    .map(
      ({ rule, severity, kind, actual, expected }) =>
        `${rule} ${severity} ${kind} ${String(actual)} ${String(expected)}`,
    )
    .sort();
}

async function throughLibreOffice(bytes: Uint8Array): Promise<WorkbookSnapshot> {
  const [saved] = await recalculateFiles([bytes]);
  if (!saved) throw new Error("LibreOffice saved nothing");
  return (await openWorkbookFile(saved)).read();
}

describeWithLibreOffice("a workbook saved by LibreOffice", () => {
  test("as plain values, renamed, in another order, with two columns inserted, gives the findings of the original", async () => {
    const reading = readDataFile(readFileSync("assets/samples/zezhou-2026.json", "utf8"), pack);
    if (!reading.ok) throw new Error("the sample does not read");
    const file = createWorkbookFile();
    await file.apply(planWorkbook(pack, reading.inputs));
    const original = checkWorkbook(pack, await file.read());
    const saved = withoutSheets(plainValues(await throughLibreOffice(await file.toBytes())), ["勾稽检查"]);
    const renamed = mapSheets(saved, (sheet, index) => ({ ...insertColumns(sheet, [0, 2]), name: `导出${index + 1}` }));
    const located = recognise(packs, { ...renamed, sheets: [...renamed.sheets].reverse() });
    if (!located) throw new Error("not recognised");
    const report = checkLocated(located);
    expect(report.recognition.missing).toEqual([]);
    expect(report).toMatchObject({ pack: pack.id, unit: original.unit, year: original.year });
    expect(said(report)).toEqual(said(original));
    expect(report.outcomes.missingInput).toBe(0);
  }, 120_000);
});
