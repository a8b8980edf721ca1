import { startOfficeHost } from "../support/officeHost";
import type { OfficeHost } from "../support/officeHost";

let office: OfficeHost;
let heard: unknown[];
beforeEach(async () => {
  office = startOfficeHost({ sheetName: "表" });
  heard = [];
});
afterEach(() => office.dispose());

async function listenForChanges(): Promise<OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs>> {
  return office.Excel.run(async (context) => {
    const handler = context.workbook.worksheets.onChanged.add(async (event) => {
      heard.push([event.changeType, event.address, event.source, event.triggerSource]);
    });
    await context.sync();
    return handler;
  });
}

test("the user's edits, the add-in's and a co-author's can be told apart", async () => {
  await listenForChanges();
  office.userEdit("表", "B2", 5);
  office.coauthorEdit("表", "B3", [
    [1, 2],
    [3, 4],
  ]);
  await office.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("表").getRange("C1:D1").values = [[1, 2]];
    await context.sync();
  });
  await office.eventsDelivered();
  expect(heard).toEqual([
    ["RangeEdited", "B2", "Local", "Unknown"],
    ["RangeEdited", "B3:C4", "Remote", "Unknown"],
    ["RangeEdited", "C1:D1", "Local", "ThisLocalAddin"],
  ]);
});

test("what the user typed is calculated and can be read", async () => {
  office.userEdit("表", "A1", "=1+2");
  office.userEdit("表", "A2", "201");
  const values = await office.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("表").getRange("A1:A2");
    range.load("values");
    await context.sync();
    return range.values;
  });
  expect(values).toEqual([[3], [201]]);
});

test("recalculated formulas and formats raise no change", async () => {
  await office.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("表").getRange("A1:B1").values = [[1, "=A1*2"]];
    await context.sync();
  });
  await listenForChanges();
  office.userEdit("表", "A1", 5);
  await office.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("表").getRange("A1:B1");
    range.format.fill.color = "#FF0000";
    range.numberFormat = [["0.00", "0.00"]];
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([[5, 10]]);
  });
  await office.eventsDelivered();
  expect(heard).toEqual([["RangeEdited", "A1", "Local", "Unknown"]]);
});

test("inserted and deleted rows are told once, as such", async () => {
  await office.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("表").getRange("A1:A5").formulas = [[1], [2], [3], [4], ["=SUM(A1:A4)"]];
    await context.sync();
  });
  await listenForChanges();
  office.userInsertRows("表", 3);
  office.userDeleteRows("表", 3);
  await office.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("表").getRange("2:2").insert("Down");
    await context.sync();
  });
  await office.eventsDelivered();
  expect(heard).toEqual([
    ["RowInserted", "3:3", "Local", "Unknown"],
    ["RowDeleted", "3:3", "Local", "Unknown"],
    ["RowInserted", "2:2", "Local", "ThisLocalAddin"],
  ]);
});

test("a single cell's event has both values and leads to its range", async () => {
  const seen = new Promise<unknown>((resolve, reject) => {
    office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("表").onChanged.add(async (event) => {
        await office.Excel.run(async (inner) => {
          const range = event.getRange(inner);
          range.load("address,values");
          await inner.sync();
          resolve([event.details.valueBefore, event.details.valueAfter, range.address, range.values]);
        });
      });
      await context.sync();
      office.userEdit("表", "B2", 1);
    }).catch(reject);
  });
  expect(await seen).toEqual(["", 1, "表!B2", [[1]]]);
});

test("a removed handler and switched-off events stay silent", async () => {
  const handler = await listenForChanges();
  await office.Excel.run(async (context) => {
    context.runtime.enableEvents = false;
    context.workbook.worksheets.getItem("表").getRange("A1").values = [[1]];
    await context.sync();
    context.runtime.enableEvents = true;
    await context.sync();
  });
  await office.eventsDelivered();
  expect(heard).toEqual([]);
  await office.Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
  office.userEdit("表", "A1", 2);
  await office.eventsDelivered();
  expect(heard).toEqual([]);
  expect(office.host.context.events.registrations).toBe(0);
});

test("sheets that come, go or come into view, and selections, are told", async () => {
  const second = await office.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.add("二");
    sheet.load("id");
    worksheets.onAdded.add(async (event) => void heard.push(["added", event.source]));
    worksheets.onDeleted.add(async (event) => void heard.push(["deleted", event.worksheetId === sheet.id]));
    sheet.onActivated.add(async (event) => void heard.push(["activated", event.worksheetId === sheet.id]));
    worksheets.onSelectionChanged.add(async (event) => void heard.push(["selected", event.address]));
    context.workbook.onSelectionChanged.add(async () => void heard.push(["selection"]));
    await context.sync();
    return sheet.id;
  });
  office.userActivate("二");
  office.userSelect("表", "B2:C3");
  await office.Excel.run(async (context) => {
    context.workbook.worksheets.add("三");
    context.workbook.worksheets.getItem(second).delete();
    await context.sync();
  });
  await office.eventsDelivered();
  expect(heard).toEqual(
    expect.arrayContaining([
      ["activated", true],
      ["selected", "B2:C3"],
      ["selection"],
      ["added", "Local"],
      ["deleted", true],
    ]),
  );
});
