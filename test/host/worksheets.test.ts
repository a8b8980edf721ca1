import { startOfficeHost } from "../support/officeHost";
import type { OfficeHost } from "../support/officeHost";

let office: OfficeHost;
beforeEach(() => {
  office = startOfficeHost({ sheetName: "首页" });
});
afterEach(() => office.dispose());

test("sheets are added at the end and not shown", async () => {
  const read = await office.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.add("甲");
    worksheets.add();
    worksheets.load("items/name,items/position,items/visibility");
    const active = worksheets.getActiveWorksheet();
    active.load("name");
    const count = worksheets.getCount();
    await context.sync();
    return [worksheets.items.map((sheet) => [sheet.name, sheet.position, sheet.visibility]), active.name, count.value];
  });
  expect(read).toEqual([
    [
      ["首页", 0, "Visible"],
      ["甲", 1, "Visible"],
      ["Sheet3", 2, "Visible"],
    ],
    "首页",
    3,
  ]);
});

test("sheets are found by name without case and by id", async () => {
  const read = await office.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const added = worksheets.add("Alpha");
    added.load("id");
    const none = worksheets.getItemOrNullObject("无");
    const child = none.getRange("A1");
    child.load("values");
    await context.sync();
    const byId = worksheets.getItem(added.id);
    const byName = worksheets.getItemOrNullObject("ALPHA");
    byId.load("name");
    byName.load("name");
    await context.sync();
    return [byId.name, byName.name, none.isNullObject, child.isNullObject];
  });
  expect(read).toEqual(["Alpha", "Alpha", true, true]);
});

test("name, position, visibility, tab colour and gridlines can be set", async () => {
  const read = await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("甲");
    sheet.name = "乙";
    sheet.position = 0;
    sheet.tabColor = "#FF0000";
    sheet.showGridlines = false;
    sheet.visibility = "VeryHidden";
    await context.sync();
    sheet.load();
    await context.sync();
    return sheet.toJSON();
  });
  expect(read).toMatchObject({
    name: "乙",
    position: 0,
    tabColor: "#FF0000",
    showGridlines: false,
    visibility: "VeryHidden",
  });
});

test("renaming and deleting a sheet is followed by formulas", async () => {
  const formulas = await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("甲");
    const cell = context.workbook.worksheets.getItem("首页").getRange("A1");
    cell.formulas = [["=SUM(甲!A1:A3)"]];
    sheet.name = "表 一";
    cell.load("formulas");
    await context.sync();
    const renamed = cell.formulas[0]?.[0];
    sheet.delete();
    cell.load("formulas,values");
    await context.sync();
    return [renamed, cell.formulas[0]?.[0], cell.values[0]?.[0]];
  });
  expect(formulas).toEqual(["=SUM('表 一'!A1:A3)", "=SUM(#REF!)", "#REF!"]);
});

test("activating and selecting move the view", async () => {
  const read = await office.Excel.run(async (context) => {
    const added = context.workbook.worksheets.add("甲");
    await context.sync();
    added.activate();
    const active = context.workbook.worksheets.getActiveWorksheet();
    active.load("name");
    await context.sync();
    context.workbook.worksheets.getItem("首页").getRange("B3:C4").select();
    const selected = context.workbook.getSelectedRange();
    selected.load("address");
    await context.sync();
    return [active.name, selected.address];
  });
  expect(read).toEqual(["甲", "首页!B3:C4"]);
});

test("panes freeze by rows, columns or both", async () => {
  const read = await office.Excel.run(async (context) => {
    const { freezePanes } = context.workbook.worksheets.getItem("首页");
    const found: (string | boolean)[] = [];
    const steps = [
      () => freezePanes.freezeRows(2),
      () => freezePanes.freezeColumns(1),
      () => freezePanes.freezeAt("A1:B3"),
    ];
    for (const step of steps) {
      step();
      const location = freezePanes.getLocationOrNullObject();
      location.load("address");
      await context.sync();
      found.push(location.address);
    }
    freezePanes.unfreeze();
    const none = freezePanes.getLocationOrNullObject();
    none.load("address");
    await context.sync();
    return [...found, none.isNullObject];
  });
  expect(read).toEqual(["首页!1:2", "首页!A:A", "首页!A1:B3", true]);
});

test("page layout is remembered and follows inserted rows", async () => {
  const read = await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("首页");
    const layout = sheet.pageLayout;
    layout.orientation = "Landscape";
    layout.paperSize = "A4";
    layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    layout.centerHorizontally = true;
    layout.leftMargin = 36;
    layout.setPrintArea(sheet.getRange("A1:C20"));
    layout.setPrintTitleRows("$3:$4");
    layout.headersFooters.defaultForAllPages.centerFooter = "第 &P 页";
    await context.sync();
    sheet.getRange("2:2").insert("Down");
    layout.load("orientation,paperSize,zoom,centerHorizontally,leftMargin");
    layout.headersFooters.defaultForAllPages.load("centerFooter");
    const area = layout.getPrintArea();
    const titles = layout.getPrintTitleRowsOrNullObject();
    const columns = layout.getPrintTitleColumnsOrNullObject();
    area.load("address");
    titles.load("address");
    await context.sync();
    return [
      layout.orientation,
      layout.paperSize,
      layout.zoom,
      layout.centerHorizontally,
      layout.leftMargin,
      layout.headersFooters.defaultForAllPages.centerFooter,
      area.address,
      titles.address,
      columns.isNullObject,
    ];
  });
  expect(read).toEqual([
    "Landscape",
    "A4",
    { horizontalFitToPages: 1, verticalFitToPages: 0 },
    true,
    36,
    "第 &P 页",
    "首页!A1:C21",
    "首页!4:5",
    true,
  ]);
});

test("custom XML parts are found by namespace and id", async () => {
  const read = await office.Excel.run(async (context) => {
    const parts = context.workbook.customXmlParts;
    const added = parts.add('<state xmlns="urn:budget"><v>1 &amp; 2</v></state>');
    added.load("id,namespaceUri");
    const none = parts.getByNamespace("urn:other").getOnlyItemOrNullObject();
    none.load("id");
    await context.sync();
    const found = parts.getByNamespace("urn:budget").getOnlyItemOrNullObject();
    found.load("id");
    const before = found.getXml();
    await context.sync();
    found.setXml('<state xmlns="urn:budget"/>');
    const after = parts.getItem(added.id).getXml();
    await context.sync();
    found.delete();
    const left = parts.getCount();
    await context.sync();
    return [added.namespaceUri, none.isNullObject, before.value, after.value, left.value];
  });
  expect(read).toEqual([
    "urn:budget",
    true,
    '<state xmlns="urn:budget"><v>1 &amp; 2</v></state>',
    '<state xmlns="urn:budget"/>',
    0,
  ]);
});

test("defined names calculate, follow inserted rows and can be redirected", async () => {
  const read = await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("首页");
    sheet.getRange("A1:A3").values = [[1], [2], [3]];
    const { names } = context.workbook;
    names.add("金额区", sheet.getRange("A1:A3"));
    names.add("比例", "=0.5");
    const cell = sheet.getRange("C1");
    cell.formulas = [["=SUM(金额区)*比例"]];
    sheet.getRange("2:2").insert("Down");
    const item = names.getItem("金额区");
    item.load("name,formula,type,value,scope");
    const target = item.getRange();
    target.load("address");
    const missing = names.getItemOrNullObject("没有");
    cell.load("values");
    await context.sync();
    const first = [item.toJSON(), target.address, missing.isNullObject, cell.values];
    item.formula = "=首页!$A$1:$A$1";
    cell.load("values");
    await context.sync();
    const second = cell.values;
    item.delete();
    names.load("items/name");
    await context.sync();
    return [...first, second, names.items.map((name) => name.name)];
  });
  const value = "首页!$A$1:$A$4";
  expect(read).toEqual([
    { name: "金额区", formula: `=${value}`, type: "Range", value, scope: "Workbook" },
    "首页!A1:A4",
    true,
    [[3]],
    [[0.5]],
    ["比例"],
  ]);
});

test("application and runtime settings are accepted", async () => {
  const read = await office.Excel.run(async (context) => {
    context.application.suspendScreenUpdatingUntilNextSync();
    context.application.suspendApiCalculationUntilNextSync();
    context.application.calculate("Full");
    context.application.load("calculationMode");
    context.runtime.load("enableEvents");
    context.workbook.load("name");
    await context.sync();
    return [context.application.calculationMode, context.runtime.enableEvents, context.workbook.name];
  });
  expect(read).toEqual(["Automatic", true, "工作簿.xlsx"]);
});
