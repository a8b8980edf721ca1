import { startOfficeHost } from "../support/officeHost";
import type { OfficeHost } from "../support/officeHost";

let office: OfficeHost;
beforeAll(() => {
  office = startOfficeHost();
});
afterAll(() => office.dispose());

/** Writes into A1 of a new sheet and reads it back. */
async function roundTrip(
  values: unknown[][],
  numberFormat?: string,
): Promise<{ values: unknown[][]; text: string[][]; valueTypes: unknown[][]; numberFormat: unknown[][] }> {
  return office.Excel.run(async (context) => {
    const range = context.workbook.worksheets.add().getRangeByIndexes(0, 0, values.length, values[0]?.length ?? 1);
    if (numberFormat !== undefined) range.numberFormat = numberFormat as unknown as string[][];
    range.values = values as string[][];
    range.load("values,text,valueTypes,numberFormat");
    await context.sync();
    return { values: range.values, text: range.text, valueTypes: range.valueTypes, numberFormat: range.numberFormat };
  });
}

test("values, formulas, texts and addresses come back as Excel gives them", async () => {
  const read = await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("表一");
    const range = sheet.getRange("A1:C3");
    range.values = [
      ["科目", "名称", "金额"],
      ["1001", "现金", 100.5],
      ["1002", "银行", "=C2*2"],
    ];
    range.load("values,formulas,text,address,numberFormat,rowCount,columnCount,rowIndex,columnIndex,valueTypes");
    await context.sync();
    return range.toJSON();
  });
  expect(read).toEqual({
    address: "表一!A1:C3",
    rowCount: 3,
    columnCount: 3,
    rowIndex: 0,
    columnIndex: 0,
    values: [
      ["科目", "名称", "金额"],
      [1001, "现金", 100.5],
      [1002, "银行", 201],
    ],
    formulas: [
      ["科目", "名称", "金额"],
      [1001, "现金", 100.5],
      [1002, "银行", "=C2*2"],
    ],
    text: [
      ["科目", "名称", "金额"],
      ["1001", "现金", "100.5"],
      ["1002", "银行", "201"],
    ],
    numberFormat: [
      ["General", "General", "General"],
      ["General", "General", "General"],
      ["General", "General", "General"],
    ],
    valueTypes: [
      ["String", "String", "String"],
      ["Double", "String", "Double"],
      ["Double", "String", "Double"],
    ],
  });
});

test("the text format keeps codes as text and formulas as text", async () => {
  const read = await roundTrip([["0201", "=1+1"]], "@");
  expect(read.values).toEqual([["0201", "=1+1"]]);
  expect(read.valueTypes).toEqual([["String", "String"]]);
});

test("text that Excel reads as something else becomes that", async () => {
  const read = await roundTrip([["0201", "1,234.50", "12%", "2026-01-31", "true", "'0201", "1.2.3"]]);
  expect(read.values).toEqual([[201, 1234.5, 0.12, 46053, true, "0201", "1.2.3"]]);
  expect(read.text).toEqual([["201", "1,234.50", "12%", "2026/1/31", "TRUE", "0201", "1.2.3"]]);
});

test("null leaves a cell, the empty string clears it", async () => {
  const values = await office.Excel.run(async (context) => {
    const range = context.workbook.worksheets.add().getRange("A1:C1");
    range.values = [[1, 2, 3]];
    range.values = [[null as unknown as number, "", 4]];
    range.load("values,valueTypes");
    await context.sync();
    return [range.values, range.valueTypes];
  });
  expect(values).toEqual([[[1, "", 4]], [["Double", "Empty", "Double"]]]);
});

test("one value fills the whole range", async () => {
  const values = await office.Excel.run(async (context) => {
    const range = context.workbook.worksheets.add().getRange("B2:C3");
    range.values = 7 as unknown as number[][];
    range.load("values");
    await context.sync();
    return range.values;
  });
  expect(values).toEqual([
    [7, 7],
    [7, 7],
  ]);
});

test("number formats decide the text", async () => {
  const read = await roundTrip([[1234.5, -3]], "#,##0.00");
  expect(read.text).toEqual([["1,234.50", "-3.00"]]);
  expect(read.numberFormat).toEqual([["#,##0.00", "#,##0.00"]]);
});

test("formulas that fail give Excel's error values", async () => {
  const read = await roundTrip([["=1/0", "=NOSUCH(1)", "=#REF!+1"]]);
  expect(read.values).toEqual([["#DIV/0!", "#NAME?", "#REF!"]]);
  expect(read.valueTypes).toEqual([["Error", "Error", "Error"]]);
});

test("sums over text account codes match whole codes, however often the column is read", async () => {
  const values = await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    sheet.getRange("A1:A5").numberFormat = "@" as unknown as string[][];
    sheet.getRange("A1:C5").values = [
      ["1001", "", 1],
      ["100201", "", 2],
      ["100202", "", 3],
      ["1003", "", 4],
      ["x", "", 5],
    ];
    sheet.getRange("E1:E5").formulas = [
      ['=SUMIF(A1:A5,"1002*",C1:C5)'],
      ['=SUMIF(A:A,"1002*",C:C)'],
      ['=COUNTIF(A1:A5,"1002*")'],
      ['=SUMIF(A1:A5,"1001",C1:C5)'],
      ["=VLOOKUP(100201,A1:C5,3,FALSE)"],
    ];
    const range = sheet.getRange("E1:E5");
    range.load("values");
    await context.sync();
    return range.values.flat();
  });
  expect(values).toEqual([5, 5, 2, 1, "#N/A"]);
});

test("a change recalculates formulas on other sheets", async () => {
  await office.Excel.run(async (context) => {
    context.workbook.worksheets.add("源").getRange("A1").values = [[1]];
    context.workbook.worksheets.add("果").getRange("A1").formulas = [["=源!A1*10"]];
    await context.sync();
    const result = context.workbook.worksheets.getItem("果").getRange("A1");
    result.load("values");
    await context.sync();
    expect(result.values).toEqual([[10]]);
    context.workbook.worksheets.getItem("源").getRange("A1").values = [[4]];
    result.load("values");
    await context.sync();
    expect(result.values).toEqual([[40]]);
  });
});

test("used ranges count formats unless only values are asked for", async () => {
  const addresses = await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("用");
    const empty = sheet.getUsedRangeOrNullObject();
    const plain = sheet.getUsedRange();
    plain.load("address");
    await context.sync();
    sheet.getRange("B2:C4").values = [
      [1, ""],
      ["", ""],
      ["", 2],
    ];
    sheet.getRange("F9").format.fill.color = "#FF0000";
    const all = sheet.getUsedRange();
    const values = sheet.getUsedRangeOrNullObject(true);
    all.load("address");
    values.load("address");
    await context.sync();
    return [empty.isNullObject, plain.address, all.address, values.address];
  });
  expect(addresses).toEqual([true, "用!A1", "用!B2:F9", "用!B2:C4"]);
});

test("a range lives on after sync and follows inserted rows", async () => {
  const read = await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("续");
    const range = sheet.getRange("B5");
    range.values = [["这里"]];
    await context.sync();
    sheet.getRange("2:3").insert("Down");
    range.load("address,values");
    await context.sync();
    return [range.address, range.values];
  });
  expect(read).toEqual(["续!B7", [["这里"]]]);
});

test("ranges are made from ranges", async () => {
  const addresses = await office.Excel.run(async (context) => {
    const base = context.workbook.worksheets.getItem("续").getRange("B2:D4");
    const made = [
      base.getCell(1, 1),
      base.getRow(0),
      base.getColumn(2),
      base.getLastCell(),
      base.getOffsetRange(1, 1),
      base.getResizedRange(1, 0),
      base.getEntireRow(),
      base.getIntersection("C3:Z9"),
    ];
    for (const range of made) range.load("address");
    const none = base.getIntersectionOrNullObject("Z9");
    await context.sync();
    return [...made.map((range) => range.address.split("!")[1]), none.isNullObject];
  });
  expect(addresses).toEqual(["C3", "B2:D2", "D2:D4", "D4", "C3:E5", "B2:D5", "2:4", "C3:D4", true]);
});

test("what is kept for a run is released at its end", async () => {
  expect(office.host.context.references.size).toBe(0);
});

test("requests and their bytes are counted", async () => {
  office.resetRequests();
  await office.Excel.run(async (context) => {
    context.workbook.worksheets.load("items/name");
    await context.sync();
  });
  expect(office.requests.count).toBe(1);
  expect(office.requests.bytes[0]).toBeGreaterThan(100);
  const body = { Actions: [], ObjectPaths: {}, note: "é表𠮷" };
  await office.host.execute(body);
  expect(office.requests.bytes[1]).toBe(Buffer.byteLength(JSON.stringify(body)));
});
