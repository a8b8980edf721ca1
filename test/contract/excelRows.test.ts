/** Rows in Excel: a user between two requests, a request that breaks off, and how many requests there are. */
import type { CellAddress, WorkbookSnapshot } from "../../src/core/model/snapshot";
import { createExcelPort } from "../../src/workbook/excel/excelPort";
import { injectFault } from "../support/officeHost/faults";
import type { ExcelSubject } from "./excelAdapter";
import { openExcel } from "./excelAdapter";
import { create, expenditureSheet, formula, plan, update, value } from "./plans";
import { cell, normal, sheetOf } from "./snapshots";

const area = { top: 2, left: 2, bottom: 5, right: 2 };
const colour = { area, formula: "=ABS(C3)>100", fill: "#FFC7CE", fontColor: "#9C0006" };
const rows = { inserted: [{ before: 3, count: 2, like: 2 }], removed: [1] };
/** Written where 合计 stood; row 2 is the old row 3 once the header is gone. */
const changing = plan(
  [
    update("表6", [value(1, 2, 99), value(2, 0, "0202"), formula(5, 2, "=SUM(C2:C5)")], {
      rows,
      conditionalFormats: [colour],
      renewConditions: true,
    }),
    update("汇总", [value(2, 0, "新的备注")]),
  ],
  { state: '{"new":1}', names: [{ name: "表六_数据", sheet: "表6", area }] },
);

let subject: ExcelSubject;
beforeEach(async () => {
  subject = await openExcel();
  const summary = create("汇总", [formula(0, 0, "=SUM('表6'!C2:C5)"), formula(1, 0, "='表6'!C4"), value(2, 0, "备注")]);
  await subject.port.apply(
    plan([expenditureSheet("表6"), summary], {
      state: "{}",
      names: [{ name: "表六_数据", sheet: "表6", area: { ...area, bottom: 3 } }],
    }),
  );
  await subject.port.read();
});
afterEach(() => subject.close());

/** The user acts once that many requests of the command have been answered. */
function afterRequest(number: number, act: () => void) {
  return {
    onProgress: (done: number) => {
      if (done === number) act();
    },
  };
}

test("a look, a request that moves rows and fills cells, a request for the rest", async () => {
  const expected = await subject.port.read();
  await subject.office.eventsDelivered();
  subject.office.resetRequests();
  await subject.port.apply(changing, { expected });
  expect(subject.office.requests.count).toBe(3);
  expect(await subject.conditions("表6")).toEqual(["C3:C6 =ABS(C3)>100"]);
  expect((await subject.port.read()).state).toBe('{"new":1}');
});

describe("typed between the look and the writing", () => {
  test("into a cell that is written: it stands there again, and is told where it stands now", async () => {
    const expected = await subject.port.read();
    const typed: CellAddress[] = [];
    await subject.port.apply(changing, {
      expected,
      onTyped: (cells) => typed.push(...cells),
      ...afterRequest(1, () => subject.office.userEdit("表6", "C3", 5)),
    });
    const sheet = sheetOf(await subject.port.read(), "表6");
    expect(cell(sheet, 1, 2)).toBe(5);
    expect(cell(sheet, 2, 0)).toBe("0202");
    expect(typed).toEqual([{ sheet: "表6", row: 1, column: 2 }]);
  });

  test("into a cell that only moves: it moves along", async () => {
    const expected = await subject.port.read();
    const typed: CellAddress[] = [];
    await subject.port.apply(changing, {
      expected,
      onTyped: (cells) => typed.push(...cells),
      ...afterRequest(1, () => subject.office.userEdit("表6", "C4", 6)),
    });
    expect(cell(sheetOf(await subject.port.read(), "表6"), 4, 2)).toBe(6);
    expect(typed).toEqual([{ sheet: "表6", row: 4, column: 2 }]);
  });

  test.each([
    ["a row inserted", "表6 第 3 行起", () => subject.office.userInsertRows("表6", 3)],
    [
      "a row of figures inserted on a sheet whose rows stay",
      "汇总!A1、汇总!A3、汇总!A4",
      () => subject.office.userInsertRows("汇总", 1),
    ],
    ["text in a row that goes", "表6!C2", () => subject.office.userEdit("表6", "C2", "别删")],
  ])("%s: everything returns but that", async (_, places, act) => {
    const expected = await subject.port.read();
    const work = subject.port.apply(changing, { expected, ...afterRequest(1, act) });
    await expect(work).rejects.toMatchObject({
      code: "changed",
      detail: places,
    });
    const after = await subject.port.read();
    const twin = await openExcel();
    await twin.port.apply(
      plan(
        [
          expenditureSheet("表6"),
          create("汇总", [formula(0, 0, "=SUM('表6'!C2:C5)"), formula(1, 0, "='表6'!C4"), value(2, 0, "备注")]),
        ],
        { state: "{}" },
      ),
    );
    if (_ === "a row inserted") twin.office.userInsertRows("表6", 3);
    else if (_.includes("figures")) twin.office.userInsertRows("汇总", 1);
    else twin.office.userEdit("表6", "C2", "别删");
    const wanted = await twin.port.read();
    await twin.close();
    expect(spelled(after)).toEqual(spelled(wanted));
  });
});

describe("breaking off", () => {
  test.each([1, 2])("cancelled after request %d: rows, cells, names and state return", async (number) => {
    const [before, names] = [await subject.port.read(), await subject.nameOf("表六_数据")];
    const token = { cancelled: false };
    const work = subject.port.apply(changing, {
      expected: before,
      cancel: token,
      ...afterRequest(number, () => void (token.cancelled = true)),
    });
    await expect(work).rejects.toMatchObject({
      code: "cancelled",
      detail: expect.not.stringContaining("undone") as string,
    });
    expect(spelled(await subject.port.read())).toEqual(spelled(before));
    expect(plain(await subject.nameOf("表六_数据"))).toBe(plain(names));
    expect(await subject.conditions("表6")).toEqual(["C3:C5 =$C3<0"]);
  });

  test("Excel refuses something in the request that moves the rows", async () => {
    const before = await subject.port.read();
    const bad = update("汇总", [value(2, 0, "新的备注")], {
      styles: [{ area: { ...area, bottom: 2 }, style: { fill: "#颜色" } }],
    });
    await expect(
      subject.port.apply({ ...changing, sheets: [...changing.sheets.slice(0, 1), bad] }, { expected: before }),
    ).rejects.toMatchObject({ code: "rejected", detail: expect.stringContaining("InvalidArgument") as string });
    expect(spelled(await subject.port.read())).toEqual(spelled(before));
    expect(await subject.conditions("表6")).toEqual(["C3:C5 =$C3<0"]);
  });
});

describe("taken back afterwards", () => {
  const note = { command: "refresh", again: null, token: "t1" };

  test("rows, cells, names and state return, in a port that was opened later; then there is nothing to take back", async () => {
    const before = await seen();
    await subject.port.apply(changing, { expected: await subject.port.read(), note });
    const later = createExcelPort();
    expect(await later.history?.()).toEqual({ unfinished: null, last: note });
    expect(await later.takeBack?.()).toMatchObject({ command: "refresh", left: [] });
    expect(await seen()).toEqual(before);
    expect(await later.history?.()).toEqual({ unfinished: null, last: null });
    await expect(later.takeBack?.()).rejects.toMatchObject({ code: "historyChanged" });
  });

  test.each([0.2, 0.35, 0.5, 0.65, 0.8, 0.95])(
    "cut off after %d of the actions, and begun again: no row goes twice",
    async (share) => {
      const before = await seen();
      await subject.port.apply(changing, { expected: await subject.port.read(), note });
      // The record, the workbook, its sheets; the fourth request writes.
      const mend = injectFault(subject.office.host, { request: 4, kind: "midway", share, forGood: true });
      await expect(subject.port.takeBack?.()).rejects.toMatchObject({ code: "halfWritten" });
      expect(mend()).toBe(true);
      const later = createExcelPort();
      const unfinished = (await later.history?.())?.unfinished;
      // Near the end everything is back already, and only the mark is still there.
      if (share < 0.9) expect(unfinished).toEqual(note);
      if (unfinished) await later.takeBack?.();
      expect(await seen()).toEqual(before);
      await later.apply(changing, { expected: await later.read(), note });
      expect(await later.history?.()).toEqual({ unfinished: null, last: note });
    },
  );

  test("a figure in a row that came in keeps it from being taken back, and a comment on a sheet that came in", async () => {
    await subject.port.apply(changing, { expected: await subject.port.read(), note });
    subject.office.userEdit("表6", "B4", "新行");
    await expect(subject.port.takeBack?.()).rejects.toMatchObject({
      code: "cannotUndo",
      detail: "表6!B4 有后来填写或改动的内容",
    });
    await subject.port.apply(plan([create("新表", [value(0, 0, "标题")])]), { note });
    await subject.office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("新表");
      sheet.comments.add(sheet.getRange("A1"), "请核对");
      await context.sync();
    });
    await expect(subject.port.takeBack?.()).rejects.toMatchObject({
      code: "cannotUndo",
      detail: "新表 有后来加的批注",
    });
  });
});

async function seen(): Promise<unknown> {
  return [spelled(await subject.port.read()), plain(await subject.nameOf("表六_数据"))];
}

/** References that followed rows are spelled anew. */
const spelled = (snapshot: WorkbookSnapshot): unknown =>
  JSON.parse(JSON.stringify(normal(snapshot)).replaceAll("'", ""));

const plain = (text: string | null): string | undefined => text?.replaceAll("'", "");
