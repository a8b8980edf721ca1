import { startOfficeHost } from "../support/officeHost";
import type { OfficeHost } from "../support/officeHost";

let office: OfficeHost;
beforeEach(() => {
  office = startOfficeHost({ sheetName: "表" });
});
afterEach(() => office.dispose());

test("formats are set for a range and read where they agree", async () => {
  const read = await office.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("表").getRange("B2:C4");
    range.format.fill.color = "#ddeeff";
    range.format.font.set({ name: "黑体", size: 14, bold: true, italic: true, color: "#112233", underline: "Single" });
    range.format.horizontalAlignment = "Center";
    range.format.verticalAlignment = "Top";
    range.format.wrapText = true;
    range.format.indentLevel = 2;
    range.format.columnWidth = 90;
    range.format.rowHeight = 20.25;
    const inside = range.getCell(1, 1);
    const mixed = range.getResizedRange(1, 0);
    const fields =
      "format/fill/color,format/font/name,format/font/size,format/font/bold,format/font/italic,format/font/color," +
      "format/font/underline,format/horizontalAlignment,format/verticalAlignment,format/wrapText,format/indentLevel,format/columnWidth,format/rowHeight";
    inside.load(fields);
    mixed.load("format/font/bold,format/wrapText,format/rowHeight");
    await context.sync();
    return [inside.toJSON().format, mixed.format.font.bold, mixed.format.wrapText, mixed.format.rowHeight];
  });
  expect(read).toEqual([
    {
      fill: { color: "#DDEEFF" },
      font: { name: "黑体", size: 14, bold: true, italic: true, color: "#112233", underline: "Single" },
      horizontalAlignment: "Center",
      verticalAlignment: "Top",
      wrapText: true,
      indentLevel: 2,
      columnWidth: 90,
      rowHeight: 20.25,
    },
    null,
    null,
    null,
  ]);
});

test("setting one format leaves the others and the values", async () => {
  const read = await office.Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("表").getRange("A1");
    cell.values = [["=1+1"]];
    cell.format.fill.color = "#FF0000";
    cell.format.font.bold = true;
    cell.numberFormat = [["0.00"]];
    cell.format.fill.clear();
    cell.load("text,formulas,numberFormat,format/fill/color,format/font/bold");
    await context.sync();
    return [cell.text, cell.formulas, cell.numberFormat, cell.format.fill.color, cell.format.font.bold];
  });
  expect(read).toEqual([[["2.00"]], [["=1+1"]], [["0.00"]], "#FFFFFF", true]);
});

test("borders are lines between cells, seen from both sides", async () => {
  const read = await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("表");
    const range = sheet.getRange("B2:C3");
    for (const edge of [
      "EdgeTop",
      "EdgeBottom",
      "EdgeLeft",
      "EdgeRight",
      "InsideVertical",
      "InsideHorizontal",
    ] as const) {
      const border = range.format.borders.getItem(edge);
      border.style = "Continuous";
      border.color = "#808080";
      border.weight = edge === "EdgeTop" ? "Medium" : "Thin";
    }
    const look = (address: string, edge: Excel.BorderIndex | "EdgeTop" | "EdgeBottom" | "EdgeLeft") => {
      const border = sheet.getRange(address).format.borders.getItem(edge as Excel.BorderIndex);
      border.load("style,color,weight");
      return border;
    };
    const borders = [look("B2:C3", "EdgeTop"), look("C2", "EdgeLeft"), look("B4", "EdgeTop"), look("D5", "EdgeTop")];
    await context.sync();
    const found = borders.map((border) => [border.style, border.color, border.weight]);
    range.format.borders.getItem("EdgeBottom").style = "None";
    const gone = look("B4", "EdgeTop");
    await context.sync();
    return [...found, gone.style];
  });
  expect(read).toEqual([
    ["Continuous", "#808080", "Medium"],
    ["Continuous", "#808080", "Thin"],
    ["Continuous", "#808080", "Thin"],
    ["None", "#000000", "Thin"],
    "None",
  ]);
});

test("merging keeps the first value, drops later writes inside, and can be undone", async () => {
  const read = await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("表");
    const range = sheet.getRange("A1:B2");
    range.values = [
      ["甲", "乙"],
      ["丙", "丁"],
    ];
    range.merge();
    sheet.getRange("B1:B1").values = [["丢"]];
    range.load("values");
    const merged = sheet.getRange("A1:D9").getMergedAreasOrNullObject();
    merged.load("address");
    await context.sync();
    sheet.getRange("A1").unmerge();
    const none = sheet.getRange("A1:D9").getMergedAreasOrNullObject();
    none.load("address");
    await context.sync();
    return [range.values, merged.address, none.isNullObject];
  });
  expect(read).toEqual([
    [
      ["甲", ""],
      ["", ""],
    ],
    "表!A1:B2",
    true,
  ]);
});

test("clear empties contents, formats or both", async () => {
  const read = await office.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("表").getRange("A1:A3");
    range.values = [[1], [2], [3]];
    range.format.fill.color = "#FF0000";
    range.getCell(0, 0).clear("Contents");
    range.getCell(1, 0).clear("Formats");
    range.getCell(2, 0).clear();
    const cells = [0, 1, 2].map((row) => range.getCell(row, 0));
    for (const cell of cells) cell.load("values,format/fill/color");
    await context.sync();
    return cells.map((cell) => [cell.values[0]?.[0], cell.format.fill.color]);
  });
  expect(read).toEqual([
    ["", "#FF0000"],
    [2, "#FFFFFF"],
    ["", "#FFFFFF"],
  ]);
});

test("a link has its text, its look and its screen tip, and moves with its cell", async () => {
  const read = await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("表");
    sheet.getRange("B2").hyperlink = { documentReference: "表!A1", textToDisplay: "返回", screenTip: "回到首页" };
    sheet.getRange("1:1").insert("Down");
    const cell = sheet.getRange("B3");
    const old = sheet.getRange("B2");
    cell.load("hyperlink,values,format/font/underline");
    old.load("hyperlink");
    await context.sync();
    return [cell.hyperlink, cell.values, cell.format.font.underline, old.hyperlink];
  });
  expect(read).toEqual([
    { documentReference: "表!A1", textToDisplay: "返回", screenTip: "回到首页" },
    [["返回"]],
    "Single",
    null,
  ]);
});

test("rows and columns can be hidden", async () => {
  const read = await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("表");
    sheet.getRange("2:3").rowHidden = true;
    sheet.getRange("C:C").columnHidden = true;
    const range = sheet.getRange("A1:A3");
    const hidden = sheet.getRange("C2");
    range.load("rowHidden");
    hidden.load("rowHidden,columnHidden");
    await context.sync();
    return [range.rowHidden, hidden.rowHidden, hidden.columnHidden];
  });
  expect(read).toEqual([null, true, true]);
});
