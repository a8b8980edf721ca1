/** The samples of the pane: each is read without an issue, and its workbook has no error and no warning, before and after narrating. */
import { readEntries } from "../../src/app/readEntries";
import { checkWorkbook } from "../../src/core/report/check";
import { describeFinding } from "../../src/core/finding/wording";
import { narrate } from "../../src/core/narrate/narrate";
import { planWorkbook } from "../../src/core/plan/plan";
import { findPack } from "../../src/packs";
import { sampleOf, samples } from "../../src/taskpane/sample";
import { createWorkbookFile } from "../../src/workbook/file/fileWorkbook";

test.each(samples.map((sample) => [sample.label, sample] as const))("%s", async (_, sample) => {
  const pack = findPack(sample.pack);
  if (!pack) throw new Error(`no pack ${sample.pack}`);
  const reading = readEntries(await sample.read(), pack);
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  const file = createWorkbookFile();
  await file.apply(planWorkbook(pack, reading.inputs));
  const wrong = async (): Promise<readonly string[]> =>
    checkWorkbook(pack, await file.read())
      .findings.filter((finding) => finding.severity !== "info")
      .map(describeFinding);
  expect(await wrong()).toEqual([]);
  await file.apply(narrate(pack, await file.read()).plan);
  expect(await wrong()).toEqual([]);
});

test("a form without a sample is shown with the first one", () => {
  expect(sampleOf(samples, "shanghai-unit-2026")?.pack).toBe("shanghai-unit-2026");
  expect(sampleOf(samples, "shanghai-department-2026")).toBe(samples[0]);
});
