/** The product under what Excel is reported to refuse: whatever comes last may fail, and answers stay small enough. */
import { readFileSync } from "node:fs";
import { check, generate } from "../../src/app/useCases";
import { readDataFile } from "../../src/core/data/dataFile";
import { shanxiUnit2026 as pack } from "../../src/packs/shanxi-unit-2026/pack";
import type { Refused } from "../../src/workbook/port";
import { createExcelPort } from "../../src/workbook/excel/excelPort";
import type { ExcelSubject } from "./excelAdapter";
import { openExcel } from "./excelAdapter";
import { create, expenditureSheet, formula, largeSheet, plan, update, value } from "./plans";
import { normal, sheetOf } from "./snapshots";

let subject: ExcelSubject;
let unfinished: Refused[];
beforeEach(async () => {
  subject = await openExcel();
  unfinished = [];
});
afterEach(() => subject.close());

const options = { onRefused: (what: Refused) => void unfinished.push(what) };

async function activeSheet(): Promise<string> {
  return subject.office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
    await context.sync();
    return sheet.name;
  });
}

async function requestsOf(work: () => Promise<unknown>): Promise<number> {
  await subject.office.eventsDelivered();
  subject.office.resetRequests();
  await work();
  return subject.office.requests.count;
}

function sample() {
  const read = readDataFile(readFileSync("assets/samples/zezhou-2026.json", "utf8"), pack);
  if (!read.ok) throw new Error("the sample does not read");
  return read.inputs;
}

describe("the sample", () => {
  test("is generated and checked in the round trips that the design counts, and comes into view", async () => {
    expect(await requestsOf(() => generate(subject.port, pack, sample(), options))).toBeLessThanOrEqual(12);
    expect(Math.max(...subject.office.requests.bytes)).toBeLessThan(1_000_000);
    expect(await activeSheet()).toBe("基础信息");
    expect(unfinished).toEqual([]);
    const port = createExcelPort();
    expect(await requestsOf(() => check(port, [pack]))).toBe(2);
    expect(await requestsOf(() => check(port, [pack]))).toBe(1);
  }, 120_000);

  test("is generated on a computer without a printer, and can be checked there", async () => {
    subject.office.setPrinter(false);
    await generate(subject.port, pack, sample(), options);
    expect(unfinished).toEqual(["print"]);
    expect(await activeSheet()).toBe("基础信息");
    const report = await check(createExcelPort(), [pack]);
    expect(report.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  }, 120_000);
});

describe("what comes last may be refused", () => {
  const printed = plan([expenditureSheet("表6")], { state: "{}", activate: "表6" });

  test("a new sheet comes into view and has its pages, although the batch that adds it cannot activate it", async () => {
    await subject.port.apply(printed, options);
    expect(unfinished).toEqual([]);
    expect(await activeSheet()).toBe("表6");
  });

  test("without a printer everything else is there, of a new sheet and of one that is written again", async () => {
    subject.office.setPrinter(false);
    await subject.port.apply(printed, options);
    expect(unfinished).toEqual(["print"]);
    expect(await activeSheet()).toBe("表6");
    const { print } = expenditureSheet("表6");
    if (print === undefined) throw new Error("no pages");
    // Two more than with a printer: what the pages were is asked for first, to be given back by 撤销上一步, and refused too; a request may have
    // been lost, so that it is asked once more.
    expect(
      await requestsOf(() => subject.port.apply(plan([update("表6", [value(2, 2, 7)], { print })]), options)),
    ).toBe(4);
    expect(unfinished).toEqual(["print", "print"]);
    const read = await subject.port.read();
    expect(sheetOf(read, "表6").values[2]?.[2]).toBe(7);
    expect(read.state).toBe("{}");
  });

  test("a sheet that is added and not shown, as in adopting, has its pages in the last batch, or a notice", async () => {
    const added = (name: string) => plan([expenditureSheet(name)]);
    expect(await requestsOf(() => subject.port.apply(added("表6"), options))).toBe(2);
    expect(
      subject.office.host.context.records(subject.office.host.context.findSheet("表6") ?? "").page.fields.orientation,
    ).toBe("Landscape");
    subject.office.setPrinter(false);
    expect(await requestsOf(() => subject.port.apply(added("表7"), options))).toBe(2);
    expect(unfinished).toEqual(["print"]);
    expect(sheetOf(await subject.port.read(), "表7").values.length).toBeGreaterThan(2);
  });

  test("a hidden sheet is written and not shown; what the user sees stays in view", async () => {
    await subject.port.apply(plan([create("说明", [value(0, 0, "旧")])]));
    await subject.hideSheet("说明", "Hidden");
    await subject.port.apply(plan([update("说明", [value(0, 0, "新")])], { activate: "说明" }), options);
    expect(unfinished).toEqual(["activate"]);
    expect(sheetOf(await subject.port.read(), "说明").values).toEqual([["新"]]);
    expect(await activeSheet()).toBe("Sheet1");
    await expect(subject.port.reveal({ sheet: "说明", row: 0, column: 0 })).rejects.toMatchObject({
      code: "hiddenSheet",
      detail: "说明",
    });
  });

  test("a sheet hidden at the very moment of writing is written, and the pages are set up", async () => {
    await subject.port.apply(plan([expenditureSheet("表6")]));
    const { host } = subject.office;
    const execute = host.execute.bind(host);
    let seen = 0;
    host.execute = (body) => {
      seen += 1;
      if (seen === 2) host.book.setHidden(host.context.findSheet("表6") ?? "", true);
      return execute(body);
    };
    await subject.port.apply(plan([update("表6", [value(2, 2, 8)])], { activate: "表6" }), options);
    expect(unfinished).toEqual(["activate"]);
    expect(sheetOf(await subject.port.read(), "表6").values[2]?.[2]).toBe(8);
  });

  test("existing sheets come into view with the last batch", async () => {
    await subject.port.apply(plan([create("说明", [value(0, 0, "旧")])]));
    expect(
      await requestsOf(() =>
        subject.port.apply(plan([update("说明", [value(0, 0, "新")])], { activate: "说明" }), options),
      ),
    ).toBe(2);
    expect(await activeSheet()).toBe("说明");
  });
});

test("a colour whose condition Excel does not take is left out, the others come", async () => {
  const area = { top: 0, left: 0, bottom: 0, right: 0 };
  const look = { fill: "#FFC7CE", fontColor: "#9C0006" };
  const long = `=A1>${"1".repeat(252)}`;
  await subject.port.apply(
    plan([
      create("表6", [value(0, 0, 1)], {
        conditionalFormats: [
          { area, formula: long, ...look },
          { area, formula: "=A1>2", ...look },
        ],
      }),
    ]),
  );
  expect(await subject.conditions("表6")).toEqual(["A1 =A1>2"]);
});

test("on a chart sheet, and while another workbook is in front, no cell is selected", async () => {
  expect(await subject.port.selection()).toMatchObject({ sheet: "Sheet1" });
  subject.office.setNoCellActive(true);
  expect(await subject.port.selection()).toBeNull();
  subject.office.enterCellEditMode();
  await expect(subject.port.selection()).rejects.toMatchObject({ code: "cellEditMode" });
});

describe("answers over 5 MB", () => {
  /** Three sheets of some 1.6 MB, and one of 9 MB, in an answer. */
  const longText = "字".repeat(200);
  const wide = (name: string, rows: number) =>
    create(
      name,
      Array.from({ length: rows }, (_, row) => value(row, row % 7, `${longText}${row}`)),
    );
  const big = plan(
    [...["甲", "乙", "丙"].map((name) => wide(name, 1200)), wide("丁", 7000), create("戊", [formula(0, 0, "=1+1")])],
    { state: '{"a":1}' },
  );

  test("a workbook is read in as few as fit, whole, and the second time without trying", async () => {
    await subject.port.apply(big);
    const port = createExcelPort();
    const first = await requestsOf(() => port.read());
    const snapshot = await port.read();
    const { count, answers } = {
      count: await requestsOf(() => port.read()),
      answers: [...subject.office.requests.answers],
    };
    expect(Math.max(...answers)).toBeLessThan(5 * 1024 * 1024);
    expect(count).toBeLessThanOrEqual(Math.ceil(answers.reduce((sum, size) => sum + size, 0) / 4_000_000) + 1);
    expect(first).toBeLessThanOrEqual(count + 6);
    expect(snapshot.state).toBe('{"a":1}');
    for (const [name, rows] of [
      ["甲", 1200],
      ["丁", 7000],
    ] as const) {
      const sheet = sheetOf(snapshot, name);
      expect(sheet.values).toHaveLength(rows);
      expect(sheet.values.every((row, index) => row[index % 7] === `${longText}${index}`)).toBe(true);
    }
    expect(sheetOf(snapshot, "戊").formulas).toEqual([["=1+1"]]);
    expect(normal(await port.read())).toEqual(normal(snapshot));
  }, 300_000);

  test("a plan with the reading that it was made from is compared and written in answers that fit; a change is seen in any of them", async () => {
    await subject.port.apply(big);
    const expected = await subject.port.read();
    subject.office.resetRequests();
    await subject.port.apply(
      plan([update("丁", [value(6990, 0, "新")]), update("甲", [value(3, 0, "新")])], { state: '{"a":2}' }),
      { expected },
    );
    expect(Math.max(...subject.office.requests.answers)).toBeLessThan(5 * 1024 * 1024);
    const after = await subject.port.read();
    expect([sheetOf(after, "丁").values[6990]?.[0], sheetOf(after, "甲").values[3]?.[0], after.state]).toEqual([
      "新",
      "新",
      '{"a":2}',
    ]);
    await subject.type("丁", "A6900", "别人");
    await expect(
      subject.port.apply(plan([update("甲", [value(3, 0, "又")])]), { expected: after }),
    ).rejects.toMatchObject({ code: "changed" });
  }, 300_000);

  test("hidden rows of every band are told", async () => {
    await subject.port.apply(plan([wide("丁", 7000)]));
    for (const rows of ["3:4", "3001:3500", "6999:6999"]) await subject.hide("丁", rows);
    const port = createExcelPort();
    await port.read();
    expect(sheetOf(await port.read(), "丁").hiddenRows).toEqual([
      { first: 2, last: 3 },
      { first: 3000, last: 3499 },
      { first: 6998, last: 6998 },
    ]);
  }, 300_000);
});

test("a large sheet in a small answer: what one round trip can bring comes in one", async () => {
  await subject.port.apply(plan([largeSheet("长表", 3000)]));
  const port = createExcelPort();
  await port.read();
  expect(await requestsOf(() => port.read())).toBe(1);
}, 60_000);
