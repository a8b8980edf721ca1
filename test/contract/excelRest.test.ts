/** What a command sets beside cells on sheets that are there comes back with 撤销上一步: drop-down lists, links, merged areas, pages. */
import type { LinkPlan, SheetPlan } from "../../src/core/model/workbookPlan";
import { fingerprint, firstDifferences } from "../support/officeHost/fingerprint";
import type { ExcelSubject } from "./excelAdapter";
import { openExcel } from "./excelAdapter";
import { create, expenditureSheet, plan, update, value } from "./plans";

let subject: ExcelSubject;
beforeEach(async () => {
  subject = await openExcel();
  await subject.port.apply(
    plan([expenditureSheet("表6"), create("目录", [value(0, 0, "表6"), value(1, 0, "别处"), value(2, 0, "没有")])]),
  );
  await onSheets(({ getItem }) => {
    getItem("表6").getRange("C4").dataValidation.clear();
    getItem("表6").getRange("C4").dataValidation.rule = { list: { inCellDropDown: true, source: "甲,乙" } };
    getItem("目录").getRange("A1").hyperlink = { documentReference: "'表6'!A1", textToDisplay: "表6" };
    getItem("目录").getRange("A2").hyperlink = {
      address: "https://example.com/",
      textToDisplay: "别处",
      screenTip: "说明",
    };
    getItem("目录").getRange("A2").format.font.color = "#112233";
    getItem("目录").getRange("C1:C2").merge();
  });
});
afterEach(() => subject.close());

function onSheets(change: (sheets: { getItem: (name: string) => Excel.Worksheet }) => void): Promise<void> {
  return subject.office.Excel.run(async (context) => {
    change({ getItem: (name) => context.workbook.worksheets.getItem(name) });
    await context.sync();
  });
}

const NOTE = { command: "generate", again: null };
const at = (row: number): readonly LinkPlan[] =>
  [0, 1, 2].map((line) => ({
    row: line,
    column: 0,
    target: { sheet: "表6", row, column: 2 },
    text: ["表6", "别处", "没有"][line] ?? "",
  }));
const body = (rows: Partial<SheetPlan> = {}): readonly SheetPlan[] => [
  update("表6", [], {
    validations: [
      {
        kind: "amount",
        area: { top: 2, left: 2, bottom: rows.rows ? 4 : 3, right: 2 },
        title: "新",
        message: "新的说明",
      },
    ],
    print: {
      orientation: "portrait",
      area: { top: 0, left: 0, bottom: 3, right: 1 },
      titleRows: { first: 0, last: 0 },
      centerHorizontally: false,
      blackAndWhite: false,
      footer: "另一个",
    },
    ...rows,
  }),
  update("目录", [], { links: at(3), merges: [{ top: 0, left: 2, bottom: 3, right: 3 }] }),
];

test.each<[string, Partial<SheetPlan>]>([
  ["where rows stay", {}],
  ["where rows come in", { rows: { inserted: [{ before: 3, count: 1, like: 2 }], removed: [] } }],
])("%s", async (_, rows) => {
  const { office, port } = subject;
  const before = await fingerprint(office);
  await port.apply(plan(body(rows)), { expected: await port.read(), note: NOTE });
  expect((await fingerprint(office)).join("\n")).toContain("新的说明");
  await port.takeBack?.();
  expect(firstDifferences(before, await fingerprint(office), 6)).toEqual([]);
});

test("what somebody has changed since stays", async () => {
  const { office, port } = subject;
  await port.apply(plan(body()), { expected: await port.read(), note: NOTE });
  await onSheets(({ getItem }) => {
    getItem("表6").getRange("C3:C4").dataValidation.clear();
    getItem("目录").getRange("A1").hyperlink = { documentReference: "'表6'!B2", textToDisplay: "表6" };
    getItem("表6").pageLayout.orientation = "Landscape";
  });
  await port.takeBack?.();
  const after = (await fingerprint(office)).join("\n");
  expect(after).not.toMatch(/新的说明|甲,乙/);
  expect(after).toContain("'表6'!B2");
  expect(after).toContain("https://example.com/");
  expect(after).toContain("另一个");
});

test("without a printer the rest comes back all the same", async () => {
  const { office, port } = subject;
  office.setPrinter(false);
  const before = await fingerprint(office);
  await port.apply(plan(body()), { expected: await port.read(), note: NOTE, onRefused: () => undefined });
  await port.takeBack?.();
  expect(firstDifferences(before, await fingerprint(office), 6)).toEqual([]);
});

test("tabs go back to their places, ends and numbers of pages to what they were; tabs that somebody has moved since stay", async () => {
  const { office, port } = subject;
  await onSheets(({ getItem }) => {
    getItem("表6").horizontalPageBreaks.add("A3");
    getItem("表6").pageLayout.firstPageNumber = 7;
  });
  const before = await fingerprint(office);
  const moved = plan(
    [
      create("封面", [value(0, 0, "封面")]),
      update("表6", [], {
        pages: { firstPage: 2, paging: { scale: 60, breaks: [4] }, footer: "— &P —", header: "不公开" },
      }),
    ],
    { order: ["封面", "目录", "表6"] },
  );
  await port.apply(moved, { expected: await port.read(), note: NOTE });
  const page = office.host.context.records(office.book.sheets()[2] ?? "").page;
  expect([
    office.book
      .sheets()
      .slice(0, 3)
      .map((sheet) => office.book.sheetName(sheet)),
    page.breaks,
    page.fields.firstPageNumber,
    page.fields.zoom,
    page.headersFooters.defaultForAllPages,
  ]).toEqual([
    ["封面", "目录", "表6"],
    [4],
    2,
    { scale: 60 },
    expect.objectContaining({ centerFooter: "— &P —", centerHeader: "不公开" }),
  ]);
  await port.takeBack?.();
  expect(firstDifferences(before, await fingerprint(office), 6)).toEqual([]);
  await port.apply(plan([], { order: ["目录", "表6"] }), { note: NOTE });
  await onSheets(({ getItem }) => {
    getItem("目录").position = 2;
  });
  const standing = office.book.sheets().map((sheet) => office.book.sheetName(sheet));
  await port.takeBack?.();
  expect(office.book.sheets().map((sheet) => office.book.sheetName(sheet))).toEqual(standing);
});
