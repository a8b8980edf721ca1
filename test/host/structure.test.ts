import { startOfficeHost } from "../support/officeHost";
import type { OfficeHost } from "../support/officeHost";

let office: OfficeHost;
beforeEach(async () => {
  office = startOfficeHost({ sheetName: "汇总" });
  await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("表");
    sheet.getRange("A1:C5").values = [
      ["码", "名", "额"],
      ["a", "甲", 1],
      ["b", "乙", 2],
      ["c", "丙", 3],
      ["合计", "", "=SUM(C2:C4)"],
    ];
    const summary = context.workbook.worksheets.getItem("汇总");
    summary.getRange("A1:A2").formulas = [["=SUM(表!C2:C4)"], ["=表!C3"]];
    const format = sheet.getRange("A2:C5").conditionalFormats.add("Custom");
    format.custom.rule.formula = "=$C2>汇总!$A$1+SUM($C$3:$C$4)";
    format.custom.format.fill.color = "#FFC7CE";
    format.custom.format.font.color = "#9C0006";
    const { dataValidation } = sheet.getRange("C2:C4");
    dataValidation.rule = { list: { inCellDropDown: true, source: "=表!$A$2:$A$4" } };
    sheet.getRange("C2:C4").format.protection.locked = false;
    await context.sync();
  });
});
afterEach(() => office.dispose());

/** Formulas, conditional format and validation of the sheet 表 after a change. */
async function look(): Promise<{
  own: unknown;
  summary: unknown;
  values: unknown;
  condition: unknown[];
  source: unknown;
  unlocked: unknown;
}> {
  return office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("表");
    const own = sheet.getUsedRange().getLastCell();
    const summary = context.workbook.worksheets.getItem("汇总").getRange("A1:A2");
    const formats = sheet.getRange().conditionalFormats;
    own.load("formulas,address");
    summary.load("formulas,values");
    formats.load("items/custom/rule/formula,items/custom/format/fill/color");
    await context.sync();
    const [format] = formats.items;
    const area = format?.getRange();
    area?.load("address");
    const input = sheet.getRange("C2:C3");
    input.load("dataValidation/rule,format/protection/locked");
    await context.sync();
    const rule = input.dataValidation.rule;
    return {
      own: [own.address, own.formulas[0]?.[0]],
      summary: summary.formulas.flat(),
      values: summary.values.flat(),
      condition: [area?.address, format?.custom.rule.formula, format?.custom.format.fill.color],
      source: rule.list?.source,
      unlocked: input.format.protection.locked,
    };
  });
}

const onTable = (action: (sheet: Excel.Worksheet) => void): Promise<void> =>
  office.Excel.run(async (context) => {
    action(context.workbook.worksheets.getItem("表"));
    await context.sync();
  });

test("inserting rows moves formulas, conditions, validations and locks, though another sheet is in view", async () => {
  await onTable((sheet) => void sheet.getRange("4:4").insert("Down"));
  expect(await look()).toEqual({
    own: ["表!C6", "=SUM(C2:C5)"],
    summary: ["=SUM(表!C2:C5)", "=表!C3"],
    values: [6, 2],
    condition: ["表!A2:C6", "=$C2>汇总!$A$1+SUM($C$3:$C$5)", "#FFC7CE"],
    source: "=表!$A$2:$A$5",
    unlocked: false,
  });
});

test("inserting above the first row of a condition moves it with its formula", async () => {
  await onTable((sheet) => void sheet.getRange("1:2").insert("Down"));
  const found = await look();
  expect(found.condition).toEqual(["表!A4:C7", "=$C4>汇总!$A$1+SUM($C$5:$C$6)", "#FFC7CE"]);
  expect(found.summary).toEqual(["=SUM(表!C4:C6)", "=表!C5"]);
});

test("deleting the first row of a condition rewrites its formula for the next row", async () => {
  await onTable((sheet) => sheet.getRange("2:2").delete("Up"));
  expect(await look()).toMatchObject({
    summary: ["=SUM(表!C2:C3)", "=表!C2"],
    values: [5, 2],
    condition: ["表!A2:C4", "=$C2>汇总!$A$1+SUM($C$2:$C$3)", "#FFC7CE"],
    source: "=表!$A$2:$A$3",
  });
});

test("deleting all rows of a condition removes it and breaks references", async () => {
  await onTable((sheet) => sheet.getRange("2:5").delete("Up"));
  const found = await look();
  expect(found.condition).toEqual([undefined, undefined, undefined]);
  // Excel keeps the sheet: "=SUM(表!#REF!)"; the engine here does not.
  expect(found.summary).toEqual(["=SUM(#REF!)", "=#REF!"]);
  expect(found.values).toEqual(["#REF!", "#REF!"]);
});

test("inserting a column moves everything to its right", async () => {
  await onTable((sheet) => void sheet.getRange("B:B").insert("Right"));
  const found = await look();
  expect(found.summary).toEqual(["=SUM(表!D2:D4)", "=表!D3"]);
  expect(found.condition).toEqual(["表!A2:D5", "=$D2>汇总!$A$1+SUM($D$3:$D$4)", "#FFC7CE"]);
});

test("cells can be inserted and deleted without their rows", async () => {
  const read = await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("表");
    sheet.getRange("C3").insert("Down");
    const range = sheet.getRange("B2:C6");
    range.load("formulas");
    await context.sync();
    const inserted = range.formulas;
    sheet.getRange("C3").delete("Up");
    range.load("formulas");
    await context.sync();
    return [inserted, range.formulas];
  });
  expect(read).toEqual([
    [
      ["甲", 1],
      ["乙", ""],
      ["丙", 2],
      ["", 3],
      ["", "=SUM(C2:C5)"],
    ],
    [
      ["甲", 1],
      ["乙", 2],
      ["丙", 3],
      ["", "=SUM(C2:C4)"],
      ["", ""],
    ],
  ]);
});

test("rows that the user inserts move conditions as well", async () => {
  office.userInsertRows("表", 3, 2);
  const found = await look();
  expect(found.condition).toEqual(["表!A2:C7", "=$C2>汇总!$A$1+SUM($C$5:$C$6)", "#FFC7CE"]);
  expect(found.summary).toEqual(["=SUM(表!C2:C6)", "=表!C5"]);
  office.userDeleteRows("表", 3, 2);
  expect((await look()).condition).toEqual(["表!A2:C5", "=$C2>汇总!$A$1+SUM($C$3:$C$4)", "#FFC7CE"]);
});

test("renaming a sheet is followed by conditions and list sources", async () => {
  await office.Excel.run(async (context) => {
    context.workbook.worksheets.getItem("汇总").name = "总 表";
    await context.sync();
    const formats = context.workbook.worksheets.getItem("表").getRange().conditionalFormats;
    formats.load("items/custom/rule/formula");
    await context.sync();
    expect(formats.items[0]?.custom.rule.formula).toBe("=$C2>'总 表'!$A$1+SUM($C$3:$C$4)");
  });
});
