/** Adopting in Excel: the genuine Office.js client over the embedded host. Counted in round trips; cancelled, it leaves nothing. */
import { readFileSync } from "node:fs";
import { adopt, check } from "../../src/app/useCases";
import { readDataFile } from "../../src/core/data/dataFile";
import { packs } from "../../src/packs";
import { shanxiUnit2026 as pack } from "../../src/packs/shanxi-unit-2026/pack";
import type { ExcelSubject } from "../contract/excelAdapter";
import { openExcel } from "../contract/excelAdapter";
import { normal } from "../contract/snapshots";
import { foreignWorkbook } from "../support/foreignPlan";

const sample = readDataFile(readFileSync("assets/samples/zezhou-2026.json", "utf8"), pack);
if (!sample.ok) throw new Error("the sample does not read");
const foreign = foreignWorkbook(pack, sample.inputs, { published: true, seed: 5 });

let subject: ExcelSubject;
beforeEach(async () => {
  subject = await openExcel();
  await subject.port.apply({
    ...foreign,
    sheets: foreign.sheets.map((sheet) => ({
      ...sheet,
      styles: [
        {
          area: { top: 4, left: 3, bottom: 30, right: 9 },
          style: { fontName: "楷体", fontSize: 9, numberFormat: "0.0000" },
        },
      ],
      conditionalFormats: [OWN],
    })),
    names: [
      { name: "表五_数据", sheet: foreign.sheets[0]?.name ?? "", area: { top: 0, left: 0, bottom: 0, right: 0 } },
    ],
  });
}, 60_000);
afterEach(() => subject.close());

const OWN = {
  area: { top: 5, left: 3, bottom: 20, right: 8 },
  formula: "=D6>1000",
  fill: "#00FF00",
  fontColor: "#000000",
};
const OWN_SEEN = "D6:I21 =D6>1000";
const values = (snapshot: unknown): unknown =>
  JSON.parse(JSON.stringify(snapshot, (key, value: unknown) => (key === "state" ? null : value)));

test("with formulas: few round trips, cells and looks as they were, the check has nothing to say", async () => {
  const before = await subject.port.read();
  subject.office.resetRequests();
  const account = await adopt(subject.port, packs, { formulas: true });
  const { count, bytes } = subject.office.requests;
  expect(count).toBeLessThanOrEqual(6);
  expect(Math.max(...bytes)).toBeLessThan(1_000_000);
  expect(account.formulas.written).toBeGreaterThan(300);
  const after = await subject.port.read();
  const own = new Set(before.sheets.map((sheet) => sheet.name));
  const valuesOf = ({ sheets }: typeof after) =>
    normal({
      state: null,
      sheets: sheets.filter(({ name }) => own.has(name)).map((sheet) => ({ ...sheet, formulas: [] })),
    });
  expect(valuesOf(after)).toEqual(valuesOf(before));
  const t05 = account.tables.find((table) => table.id === "t05")?.sheets[0] ?? "";
  expect(await subject.styleOf(t05, "E8")).toMatchObject({ fontName: "楷体", fontSize: 9, numberFormat: "0.0000" });
  expect((await subject.conditions(t05)).filter((condition) => condition === OWN_SEEN).length).toBe(1);
  expect((await subject.conditions(t05)).length).toBeGreaterThan(1);
  expect(await subject.nameOf("表五_数据")).toContain(foreign.sheets[0]?.name);
  const report = await check(subject.port, packs);
  expect(report.findings.map((finding) => finding.kind)).toEqual([
    "plausibility",
    "rounding",
    "rounding",
    "plausibility",
  ]);
}, 120_000);

test("without formulas: no cell changes", async () => {
  const before = await subject.port.read();
  await adopt(subject.port, packs, { formulas: false });
  const after = await subject.port.read();
  const own = new Set(before.sheets.map((sheet) => sheet.name));
  expect(values(normal({ ...after, sheets: after.sheets.filter((sheet) => own.has(sheet.name)) }))).toEqual(
    values(normal(before)),
  );
}, 120_000);

test.each([1, 2])(
  "cancelled after round trip %i of writing: nothing is left",
  async (trips) => {
    const before = await subject.port.read();
    const token = { cancelled: false };
    const work = adopt(
      subject.port,
      packs,
      { formulas: true },
      { cancel: token, onProgress: (done) => void (token.cancelled = done >= trips) },
    );
    await expect(work).rejects.toMatchObject({
      code: "cancelled",
      detail: expect.not.stringContaining("undone") as string,
    });
    expect(normal(await subject.port.read())).toEqual(normal(before));
    for (const sheet of foreign.sheets) expect(await subject.conditions(sheet.name)).toEqual([OWN_SEEN]);
    expect(await subject.nameOf("表六_数据")).toBeNull();
    expect(await subject.nameOf("表五_数据")).toContain(foreign.sheets[0]?.name);
  },
  120_000,
);
