/** The performance forms through both adapters: the same cells, in few more round trips, also for sixty projects. */
import { readFileSync } from "node:fs";
import { check, generate } from "../../src/app/useCases";
import type { Inputs } from "../../src/core/model/inputs";
import { readDataFile } from "../../src/core/data/dataFile";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/core/model/snapshot";
import { shanxiUnit2026 as pack } from "../../src/packs/shanxi-unit-2026/pack";
import { createExcelPort } from "../../src/workbook/excel/excelPort";
import { createWorkbookFile } from "../../src/workbook/file/fileWorkbook";
import type { ExcelSubject } from "./excelAdapter";
import { openExcel } from "./excelAdapter";

let subject: ExcelSubject;
beforeEach(async () => {
  subject = await openExcel();
});
afterEach(() => subject.close());

function inputsOf(text: string): Inputs {
  const reading = readDataFile(text, pack);
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  return reading.inputs;
}

const sample = (name: string): Inputs => inputsOf(readFileSync(`assets/samples/${name}.json`, "utf8"));

async function requestsOf(work: () => Promise<unknown>): Promise<number> {
  await subject.office.eventsDelivered();
  subject.office.resetRequests();
  await work();
  return subject.office.requests.count;
}

function cellsOf({ sheets }: WorkbookSnapshot): readonly unknown[] {
  const filled = (rows: SheetSnapshot["values"]) =>
    rows.map((cells) =>
      cells
        .map((value) => value ?? "")
        .join("|")
        .replace(/\|+$/, ""),
    );
  return sheets
    .filter(({ name }) => name.includes("绩效"))
    .map(({ name, values, formulas }) => ({ name, values: filled(values), formulas: filled(formulas) }));
}

test("the sample's forms are the same in Excel and in a file", async () => {
  const file = createWorkbookFile();
  await generate(file, pack, sample("zezhou-2026-performance"));
  await generate(subject.port, pack, sample("zezhou-2026-performance"));
  const seen = cellsOf(await createExcelPort().read());
  expect(seen).toHaveLength(11);
  expect(seen).toEqual(cellsOf(await file.read()));
}, 120_000);

test("sixty projects cost at most six more round trips than the sample without forms", async () => {
  const plain = await requestsOf(() => generate(subject.port, pack, sample("zezhou-2026")));
  await subject.close();
  subject = await openExcel();
  const projects = Array.from({ length: 60 }, (_, index) => `第${index + 1}个项目`);
  const file = {
    schema: "budget-disclosure/data@1",
    pack: pack.id,
    info: { unitName: "某局" },
    tables: {
      generalBudget: [{ code: "2010302", project: "60.00" }],
      projects: projects.map((name) => ({ name, general: "1.00" })),
    },
    performance: {
      projects: projects.map((project) => ({
        project,
        overview: `${project}的概况。`.repeat(60),
        lifeGoal: "目标",
        yearGoal: "life",
        indicators: {
          life: Array.from({ length: 12 }, (_, index) => ({
            level2: "数量指标",
            name: `指标${index}`,
            operator: "≥",
            value: "3",
            unit: "次",
          })),
          year: "life",
        },
      })),
    },
  };
  expect(await requestsOf(() => generate(subject.port, pack, inputsOf(JSON.stringify(file))))).toBeLessThanOrEqual(
    plain + 6,
  );
  const report = await check(createExcelPort(), [pack]);
  const ofForms = report.findings.filter(({ cells }) => cells.some(({ address }) => address.sheet.startsWith("绩效")));
  const templates = ofForms.map(({ template }) => template);
  expect(
    ["bookFormUnfilled", "kindsMissing"].map((one) => templates.filter((template) => template === one).length),
  ).toEqual([60, 60]);
  expect(templates).toHaveLength(120);
}, 240_000);
