/** What only Excel has: round trips, request sizes, other people, and a user who is in the middle of something. */
import type { WorkbookChange } from "../../src/workbook/port";
import type { ExcelSubject } from "./excelAdapter";
import { openExcel } from "./excelAdapter";
import { create, expenditureSheet, formula, largeSheet, plan, update, value } from "./plans";
import { cell, normal, sheetOf } from "./snapshots";

/** As many sheets as a whole disclosure has, with more rows than most. */
const wholeDisclosure = plan(
  [
    create(
      "目录",
      Array.from({ length: 18 }, (_, row) => value(row + 1, 0, `表${row + 1}`)),
      {
        links: Array.from({ length: 18 }, (_, row) => ({
          row: row + 1,
          column: 0,
          target: { sheet: `表${row + 1}`, row: 0, column: 0 },
          text: `表${row + 1}`,
        })),
      },
    ),
    ...Array.from({ length: 18 }, (_, index) => largeSheet(`表${index + 1}`, 60)),
  ],
  {
    state: '{"pack":"shanxi-unit-2026"}',
    activate: "目录",
    names: [{ name: "bd_t01", sheet: "表1", area: { top: 1, left: 0, bottom: 9, right: 9 } }],
  },
);

let subject: ExcelSubject;
beforeEach(async () => {
  subject = await openExcel();
});
afterEach(() => subject.close());

describe("round trips", () => {
  test("a whole disclosure of 19 sheets goes over in few requests of moderate size", async () => {
    subject.office.resetRequests();
    await subject.port.apply(wholeDisclosure);
    const { count } = subject.office.requests;
    const bytes = [...subject.office.requests.bytes];
    expect(count).toBeLessThanOrEqual(10);
    expect(Math.max(...bytes)).toBeLessThan(900_000);
    const read = await subject.port.read();
    expect(read.sheets.length).toBe(20);
    expect(cell(sheetOf(read, "表18"), 61, 2)).toBeGreaterThan(0);
  });

  test("one huge sheet is split into requests of moderate size", async () => {
    subject.office.resetRequests();
    await subject.port.apply(plan([largeSheet("长表", 6000)]));
    expect(Math.max(...subject.office.requests.bytes)).toBeLessThan(900_000);
    expect(subject.office.requests.bytes.length).toBeGreaterThan(2);
    const sheet = sheetOf(await subject.port.read(), "长表");
    expect(cell(sheet, 6000, 3)).toBe(18000.25);
    expect(sheet.formulas[6001]?.[2]).toBe("=SUM(C2:C6001)");
  });

  test("the first read takes two, the next one, a renamed sheet costs nothing, a new sheet one more", async () => {
    await subject.port.apply(plan([expenditureSheet("表6"), create("表7", [value(0, 0, 1)])], { state: "{}" }));
    expect(await roundTrips(() => subject.port.read())).toBe(2);
    expect(await roundTrips(() => subject.port.read())).toBe(1);
    await subject.renameSheet("表7", "表七");
    expect(await roundTrips(() => subject.port.read())).toBe(1);
    await subject.port.apply(plan([create("表8", [])]));
    expect(await roundTrips(() => subject.port.read())).toBe(2);
  });

  test("a state that somebody deleted is simply gone", async () => {
    await subject.port.apply(plan([expenditureSheet("表6")], { state: "{}" }));
    expect((await subject.port.read()).state).toBe("{}");
    await subject.office.Excel.run(async (context) => {
      const parts = context.workbook.customXmlParts.load("items/id");
      await context.sync();
      for (const part of parts.items) part.delete();
      await context.sync();
    });
    expect((await subject.port.read()).state).toBeNull();
    await subject.port.apply(plan([], { state: '{"new":1}' }));
    expect((await subject.port.read()).state).toBe('{"new":1}');
  });

  async function roundTrips(work: () => Promise<unknown>): Promise<number> {
    await subject.office.eventsDelivered();
    subject.office.resetRequests();
    await work();
    return subject.office.requests.count;
  }
});

describe("refusing before anything is written", () => {
  beforeEach(() => subject.port.apply(plan([expenditureSheet("表6")])));
  const change = plan([create("表7", [value(0, 0, 1)]), update("表6", [value(2, 2, 1)])], { state: "{}" });

  test("the user is editing a cell", async () => {
    const before = await subject.port.read();
    subject.office.enterCellEditMode();
    await expect(subject.port.read()).rejects.toMatchObject({ name: "WorkbookError", code: "cellEditMode" });
    await expect(subject.port.apply(change)).rejects.toMatchObject({ code: "cellEditMode" });
    subject.office.leaveCellEditMode();
    expect(normal(await subject.port.read())).toEqual(normal(before));
  });

  test("a sheet is protected", async () => {
    const before = await subject.port.read();
    subject.office.protectSheet("表6");
    await expect(subject.port.apply(change)).rejects.toMatchObject({ code: "protectedSheet", detail: "表6" });
    expect(normal(await subject.port.read())).toEqual(normal(before));
  });

  test("the workbook is open for reading only", async () => {
    const before = await subject.port.read();
    subject.office.setReadOnly(true);
    await expect(subject.port.apply(change)).rejects.toMatchObject({ code: "readOnly" });
    expect(normal(await subject.port.read())).toEqual(normal(before));
  });
});

describe("breaking off half way", () => {
  const area = { top: 0, left: 0, bottom: 0, right: 0 };
  beforeEach(() =>
    subject.port.apply(
      plan([expenditureSheet("表6"), create("编码", [value(0, 0, "0201"), value(0, 1, "=文字"), value(0, 2, 3)])], {
        state: '{"kept":true}',
        names: [{ name: "bd_old", sheet: "编码", area }],
      }),
    ),
  );
  /** A colour that passes our own checks and that Excel does not know. */
  const badSheet = create("坏", [formula(0, 0, "=1+1")], { styles: [{ area, style: { fill: "#颜色" } }] });
  const names = [
    { name: "bd_old", sheet: "新表", area },
    { name: "bd_new", sheet: "新表", area },
  ];
  const updates = [
    update("编码", [value(0, 0, "9999"), value(0, 1, "改"), value(0, 2, "改")], {
      styles: [{ area: { ...area, right: 2 }, style: { numberFormat: "@" } }],
    }),
    update("表6", [value(2, 0, "9999"), value(4, 2, 1)], {
      conditionalFormats: [{ area, formula: "=A1=1", fill: "#FFC7CE", fontColor: "#9C0006" }],
    }),
  ];

  test("cancelled after batches were written: everything returns", async () => {
    const before = await subject.port.read();
    const formatBefore = (await subject.styleOf("编码", "C1")).numberFormat;
    const token = { cancelled: false };
    const work = subject.port.apply(
      plan([create("新表", []), ...updates, largeSheet("长表", 6000)], { state: "{}", names }),
      {
        cancel: token,
        onProgress: (done) => {
          token.cancelled = done >= 2;
        },
      },
    );
    await expect(work).rejects.toMatchObject({
      code: "cancelled",
      detail: expect.not.stringContaining("undone") as string,
    });
    expect(normal(await subject.port.read())).toEqual(normal(before));
    expect((await subject.styleOf("编码", "C1")).numberFormat).toBe(formatBefore);
    expect(await nameFormula("bd_old")).toMatch(/编码/);
    expect(await nameFormula("bd_new")).toBeNull();
    expect(await subject.conditions("表6")).toEqual(["C3:C5 =$C3<0"]);
  });

  test("Excel refuses something late: everything returns, and the error says what Excel said", async () => {
    const before = await subject.port.read();
    const work = subject.port.apply(
      plan([create("新表", [value(0, 0, 1)]), ...updates, badSheet], { state: "{}", names }),
    );
    await expect(work).rejects.toMatchObject({
      code: "rejected",
      detail: expect.stringContaining("InvalidArgument") as string,
    });
    expect(normal(await subject.port.read())).toEqual(normal(before));
    expect(await nameFormula("bd_new")).toBeNull();
    expect(await subject.conditions("表6")).toEqual(["C3:C5 =$C3<0"]);
  });

  test("events are heard again afterwards", async () => {
    const changes: WorkbookChange[] = [];
    await subject.port.listen((change) => changes.push(change));
    await expect(subject.port.apply(plan([badSheet]))).rejects.toMatchObject({ code: "rejected" });
    await subject.type("表6", "C3", 5);
    await subject.office.eventsDelivered();
    expect(changes).toEqual([{ sheet: "表6", address: "C3" }]);
  });

  function nameFormula(name: string): Promise<string | null> {
    return subject.office.Excel.run(async (context) => {
      const item = context.workbook.names.getItemOrNullObject(name).load("formula");
      await context.sync();
      return item.isNullObject ? null : String(item.formula);
    });
  }
});

describe("listening", () => {
  let changes: WorkbookChange[];
  let stop: () => Promise<void>;
  beforeEach(async () => {
    await subject.port.apply(plan([expenditureSheet("表6")]));
    await subject.port.read();
    changes = [];
    stop = await subject.port.listen((change) => changes.push(change));
  });

  test("hears the user, not a co-author and not itself", async () => {
    await subject.type("表6", "C3", 5);
    subject.office.coauthorEdit("表6", "C4", 6);
    await subject.port.apply(plan([update("表6", [value(3, 2, 7)])]));
    await subject.office.eventsDelivered();
    expect(changes).toEqual([{ sheet: "表6", address: "C3" }]);
  });

  test("names a sheet that came after the last read", async () => {
    await subject.port.apply(plan([create("表7", [])]));
    await subject.type("表7", "A1", 5);
    await subject.office.eventsDelivered();
    expect(changes).toEqual([{ sheet: "表7", address: "A1" }]);
  });

  test("hears nothing once it stopped", async () => {
    await stop();
    await subject.type("表6", "C3", 5);
    await subject.office.eventsDelivered();
    expect(changes).toEqual([]);
  });
});

test("page setup, links, validations and conditional formats arrive", async () => {
  await subject.port.apply(
    plan([
      {
        ...expenditureSheet("表6"),
        validations: [
          ...(expenditureSheet("表6").validations ?? []),
          {
            kind: "list",
            area: { top: 6, left: 0, bottom: 6, right: 0 },
            values: ["是", "否"],
            title: "选择",
            message: "是或否",
          },
        ],
      },
      create("目录", [value(0, 0, "表6")], {
        links: [{ row: 0, column: 0, target: { sheet: "表6", row: 2, column: 2 }, text: "表6" }],
      }),
    ]),
  );
  const seen = await subject.office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("表6").load("showGridlines,tabColor");
    const page = sheet.pageLayout.load(
      "orientation,paperSize,zoom,centerHorizontally,centerVertically,topMargin,blackAndWhite",
    );
    const printed = page.getPrintArea().load("address");
    const titles = page.getPrintTitleRows().load("address");
    const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
    const rules = sheet.getRange("C3:C5").conditionalFormats.load("items/type");
    const amount = sheet.getRange("C3").dataValidation.load("type,rule,prompt");
    const list = sheet.getRange("A7").dataValidation.load("type,rule");
    const link = context.workbook.worksheets.getItem("目录").getRange("A1").load("hyperlink,values");
    await context.sync();
    return {
      gridlines: sheet.showGridlines,
      tab: sheet.tabColor,
      orientation: page.orientation,
      paper: page.paperSize,
      zoom: page.zoom.horizontalFitToPages,
      centered: page.centerHorizontally,
      middle: page.centerVertically,
      top: page.topMargin,
      plainPrint: page.blackAndWhite,
      printed: printed.address,
      titles: titles.address,
      frozen: frozen.address,
      rules: rules.items.length,
      amount: amount.type,
      list: list.rule.list?.source,
      reference: link.hyperlink.documentReference,
      text: link.values[0]?.[0] as unknown,
    };
  });
  expect(seen).toMatchObject({
    gridlines: false,
    tab: "#1F4E79",
    orientation: "Landscape",
    zoom: 1,
    centered: true,
    middle: true,
    top: expect.closeTo(0.98 * 72, 6) as number,
    plainPrint: true,
    printed: expect.stringContaining("A1:C5") as string,
    titles: expect.stringContaining("1:2") as string,
    rules: 1,
    amount: "Decimal",
    list: "是,否",
    reference: "'表6'!C3",
    text: "表6",
  });
  expect(String(seen.paper).toUpperCase()).toBe("A4");
  expect(seen.frozen).toContain("A1:A2");
});

test("a sheet that grows has no print area, a page may be shrunk to its height, and counts are whole numbers", async () => {
  const { print } = expenditureSheet("说明");
  await subject.port.apply(
    plan([
      create("说明", [value(0, 0, "说明")], {
        ...(print === undefined ? {} : { print: { ...print, area: null, titleRows: null, pagesHigh: 1 } }),
        validations: [
          { kind: "count", area: { top: 0, left: 1, bottom: 0, right: 1 }, title: "个数", message: "0 或正整数" },
        ],
      }),
    ]),
  );
  const seen = await subject.office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("说明");
    const page = sheet.pageLayout.load("zoom");
    const printed = page.getPrintAreaOrNullObject().load("isNullObject");
    const count = sheet.getRange("B1").dataValidation.load("type,rule");
    await context.sync();
    return { zoom: page.zoom, printed: printed.isNullObject, type: count.type, rule: count.rule.wholeNumber };
  });
  expect(seen).toEqual({
    zoom: { horizontalFitToPages: 1, verticalFitToPages: 1 },
    printed: true,
    type: "WholeNumber",
    rule: { formula1: 0, operator: "GreaterThanOrEqualTo" },
  });
});
