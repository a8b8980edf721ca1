/** 循环引用 and print areas of the open workbook, with the genuine Office.js client. */
import fc from "fast-check";
import { check, generate } from "../../src/app/useCases";
import { invalidReference } from "../../src/sandbox/host/errors";
import { basicEight as pack } from "../../src/packs/basic-eight/pack";
import { randomUnitsOf } from "../support/randomUnits";
import type { ExcelSubject } from "./excelAdapter";
import { openExcel } from "./excelAdapter";
import { create, formula, plan, update, value } from "./plans";
import { sheetOf } from "./snapshots";

let subject: ExcelSubject;
beforeEach(async () => void (subject = await openExcel()));
afterEach(() => subject.close());

test("a ring is listed with its cells, and what reads it is unknown; mended, it is gone", async () => {
  await subject.port.apply(
    plan([
      create("表5", [
        value(0, 0, 1),
        formula(0, 1, "=A1+1"),
        formula(1, 0, "=C2"),
        formula(1, 1, "=A2"),
        formula(1, 2, "=B2"),
        formula(2, 0, "=A2+A1"),
      ]),
    ]),
  );
  const unknown = sheetOf(await subject.port.read(), "表5").unknown ?? [];
  expect(unknown.map(({ row, column, kind, ring }) => [row, column, kind, ring])).toEqual(
    expect.arrayContaining([
      [1, 0, "circular", 0],
      [1, 1, "circular", 0],
      [1, 2, "circular", 0],
      [2, 0, "circular", null],
    ]),
  );
  expect(unknown).toHaveLength(4);
  await subject.port.apply(plan([update("表5", [value(1, 2, 5)])]));
  expect(sheetOf(await subject.port.read(), "表5").unknown).toBeUndefined();
});

test("the check tells a ring in Excel as it does in a file", async () => {
  const [inputs] = fc.sample(randomUnitsOf(pack.id), { seed: 3, numRuns: 1 });
  await generate(subject.port, pack, inputs!);
  await subject.port.apply(plan([create("甲", [formula(0, 0, "=B1"), formula(0, 1, "=A1")])]));
  const { findings } = await check(subject.port, [pack]);
  expect(findings.filter(({ kind }) => kind === "circular").map(({ words }) => words["places"])).toEqual([
    "甲!A1、甲!B1",
  ]);
});

test("a ring that came after a reading without one is found", async () => {
  await subject.port.apply(plan([create("甲", [value(0, 0, 1), formula(0, 1, "=A1")])]));
  expect(sheetOf(await subject.port.read(), "甲").unknown).toBeUndefined();
  await subject.port.apply(plan([update("甲", [formula(0, 0, "=B1")])]));
  expect(sheetOf(await subject.port.read(), "甲").unknown).toHaveLength(2);
});

async function setPrintArea(sheet: string, area: string): Promise<void> {
  await subject.office.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).pageLayout.setPrintArea(area);
    await context.sync();
  });
}

test("print areas come with the cells, in the same request", async () => {
  await subject.port.apply(plan([create("表5", [value(0, 0, 1)]), create("a,b's", [value(0, 0, 1)])]));
  await setPrintArea("a,b's", "A1:C9,E1:E9");
  await subject.port.read();
  subject.office.resetRequests();
  const snapshot = await subject.port.read();
  expect(subject.office.requests.count).toBe(1);
  expect(sheetOf(snapshot, "表5").printAreas).toEqual([]);
  expect(sheetOf(snapshot, "a,b's").printAreas).toEqual([
    { top: 0, left: 0, bottom: 8, right: 2 },
    { top: 0, left: 4, bottom: 8, right: 4 },
  ]);
});

test("where pages cannot be asked for (no printer) the workbook is read without them, and they are not asked for again", async () => {
  await subject.port.apply(plan([create("表5", [value(0, 0, 1)])]));
  const { page } = subject.office.host.context.records(subject.office.host.context.findSheet("表5") ?? "");
  let asked = 0;
  Object.defineProperty(page, "printAreas", {
    get: () => {
      asked += 1;
      throw invalidReference("PageLayout.getPrintAreaOrNullObject");
    },
  });
  expect(sheetOf(await subject.port.read(), "表5").printAreas).toBeUndefined();
  expect(asked).toBe(1);
  expect(sheetOf(await subject.port.read(), "表5").values).toEqual([[1]]);
  expect(asked).toBe(1);
});

describe("calculation set to manual", () => {
  const setMode = (mode: "Manual" | "Automatic") =>
    subject.office.Excel.run(async (context) => {
      context.workbook.application.calculationMode = mode;
      await context.sync();
    });
  const total = async () => sheetOf(await subject.port.read(), "表5").values[0]?.[2];
  const requests = async (work: () => Promise<unknown>) => {
    subject.office.resetRequests();
    await work();
    return subject.office.requests.count;
  };

  beforeEach(async () => {
    await subject.port.apply(plan([create("表5", [value(0, 0, 1), value(0, 1, 2), formula(0, 2, "=A1+B1")])]));
    await setMode("Manual");
  });

  test("what formulas yield is asked for anew, and the mode stays as it was", async () => {
    subject.office.userEdit("表5", "A1", 10);
    expect(
      await subject.office.Excel.run(async (context) => {
        const cell = context.workbook.worksheets.getItem("表5").getRange("C1").load("values");
        await context.sync();
        return cell.values[0]?.[0] as number;
      }),
    ).toBe(3);
    expect(await total()).toBe(12);
    subject.office.userEdit("表5", "B1", 20);
    expect(await requests(total)).toBe(1);
    expect(await total()).toBe(30);
    expect(
      await subject.office.Excel.run(async (context) => {
        const application = context.workbook.application.load("calculationMode");
        await context.sync();
        return application.calculationMode;
      }),
    ).toBe("Manual");
  });

  test("set back to automatic, nothing is asked for any more", async () => {
    await total();
    await setMode("Automatic");
    subject.office.userEdit("表5", "A1", 100);
    expect(await total()).toBe(102);
    expect(await requests(total)).toBe(1);
  });
});
