import { startOfficeHost } from "../support/officeHost";
import type { OfficeHost } from "../support/officeHost";

let office: OfficeHost;
beforeEach(() => {
  office = startOfficeHost({ sheetName: "表" });
});
afterEach(() => office.dispose());

test("conditional formats are added, listed by range, deleted and cleared", async () => {
  const read = await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("表");
    const add = (address: string, formula: string): Excel.ConditionalFormat => {
      const format = sheet.getRange(address).conditionalFormats.add(office.Excel.ConditionalFormatType.custom);
      format.custom.rule.formula = formula;
      format.custom.format.font.color = "#9C0006";
      return format;
    };
    add("A1:B10", "=$A1>1");
    const doomed = add("D1:D10", "=$D1>1");
    add("F1:F10", "=$F1>1");
    const count = async (address: string): Promise<string[]> => {
      const { conditionalFormats } = sheet.getRange(address);
      conditionalFormats.load("items/type,items/custom/rule/formula");
      await context.sync();
      return conditionalFormats.items.map((item) => item.custom.rule.formula);
    };
    const all = await count("A:Z");
    doomed.delete();
    const afterDelete = await count("A:Z");
    sheet.getRange("A1:B3").conditionalFormats.clearAll();
    const partly = await count("A:B");
    sheet.getRange().conditionalFormats.clearAll();
    return [all, afterDelete, partly, await count("A:Z")];
  });
  expect(read).toEqual([["=$F1>1", "=$D1>1", "=$A1>1"], ["=$F1>1", "=$A1>1"], ["=$A4>1"], []]);
});

test("a conditional format keeps its font, number format and lines", async () => {
  const read = await office.Excel.run(async (context) => {
    const { custom } = context.workbook.worksheets.getItem("表").getRange("A1:A2").conditionalFormats.add("Custom");
    custom.rule.formula = "=A1>1";
    custom.format.font.bold = true;
    custom.format.font.underline = "Single";
    custom.format.numberFormat = '"▲"0.00';
    custom.format.borders.top.style = "Dash";
    custom.format.borders.top.color = "#9C0006";
    custom.format.load("numberFormat");
    custom.format.font.load("bold,underline");
    const { top, left } = custom.format.borders;
    for (const edge of [top, left]) edge.load("style,color,sideIndex");
    await context.sync();
    return [
      custom.format.numberFormat,
      custom.format.font.bold,
      custom.format.font.underline,
      top.style,
      top.color,
      top.sideIndex,
      left.style,
    ];
  });
  expect(read).toEqual(['"▲"0.00', true, "Single", "Dash", "#9C0006", "EdgeTop", "None"]);
});

test("validations of lists and numbers come back as they were set", async () => {
  const read = await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("表");
    const list = sheet.getRange("A1:A3").dataValidation;
    list.rule = { list: { inCellDropDown: true, source: "是,否" } };
    list.errorAlert = { title: "输入有误", message: "请选择是或否", showAlert: true, style: "Stop" };
    list.prompt = { title: "提示", message: "从列表选择", showPrompt: true };
    list.ignoreBlanks = false;
    const amount = sheet.getRange("B1:B3").dataValidation;
    amount.rule = { decimal: { formula1: -1e9, formula2: 1e9, operator: "Between" } };
    const none = sheet.getRange("D1").dataValidation;
    const mixed = sheet.getRange("A1:B3").dataValidation;
    const partial = sheet.getRange("B1:C3").dataValidation;
    for (const validation of [list, amount, none, mixed, partial])
      validation.load("type,rule,errorAlert,prompt,ignoreBlanks");
    await context.sync();
    const found = [list.toJSON(), amount.rule, amount.type, none.type, mixed.type, partial.type];
    amount.clear();
    amount.load("type");
    await context.sync();
    return [...found, amount.type];
  });
  expect(read).toEqual([
    {
      type: "List",
      ignoreBlanks: false,
      rule: { list: { inCellDropDown: true, source: "是,否" } },
      errorAlert: { title: "输入有误", message: "请选择是或否", showAlert: true, style: "Stop" },
      prompt: { title: "提示", message: "从列表选择", showPrompt: true },
    },
    { decimal: { formula1: -1e9, formula2: 1e9, operator: "Between" } },
    "Decimal",
    "None",
    "MixedCriteria",
    "Inconsistent",
    "None",
  ]);
});

test("with its plugins Univer shows the same rules, before and after rows are inserted", async () => {
  const shown = startOfficeHost({ sheetName: "表", showRules: true });
  try {
    await shown.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("表");
      const format = sheet.getRange("A2:B3").conditionalFormats.add("Custom");
      format.custom.rule.formula = "=$A2>1";
      format.custom.format.fill.color = "#FFC7CE";
      sheet.getRange("C2:C3").dataValidation.rule = { list: { inCellDropDown: true, source: "是,否" } };
      await context.sync();
      sheet.getRange("1:1").insert("Down");
      await context.sync();
    });
    const [sheet] = shown.book.sheets();
    const rules = shown.shownRules(sheet ?? "");
    expect(rules).toEqual({
      conditions: [{ area: "A3:B4", formula: "=$A3>1", fill: "#FFC7CE" }],
      validations: [{ area: "C3:C4", type: "list", source: "是,否" }],
    });
  } finally {
    await shown.dispose();
  }
});
