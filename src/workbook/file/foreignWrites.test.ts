/** What writing must leave alone in files of other programs, and what they lack. */
import { unzipSync } from "fflate";
import { changeOfSheet, fileWith, mainNamespace, partOf, sheetPath, sheetXml } from "../../../test/support/fileWith";
import type { CellWrite, WorkbookPlan } from "../../core/model/workbookPlan";
import { openWorkbookFile } from "./fileWorkbook";

const number = (row: number, column: number, value: number): CellWrite => ({
  row,
  column,
  content: { kind: "value", value },
});
const written = async (file: Uint8Array, plan: WorkbookPlan): Promise<Uint8Array> => {
  const workbook = await openWorkbookFile(file);
  await workbook.apply(plan);
  return workbook.toBytes();
};
/** Sheet1 after a change. */
const sheetAfter = async (sheet: string, plan: WorkbookPlan): Promise<string> =>
  partOf(await written(await fileWith({ [sheetPath]: sheet }), plan), sheetPath);

describe("rows", () => {
  test("extensions of a row stay, behind its cells", async () => {
    const rows = '<row r="1" x14ac:dyDescent="0.2"><c r="B1"><v>2</v></c><extLst><ext uri="{x}"/></extLst></row>';
    expect(await sheetAfter(sheetXml(rows), changeOfSheet({ cells: [number(0, 0, 1)] }))).toContain(
      '<row r="1" x14ac:dyDescent="0.2"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><extLst><ext uri="{x}"/></extLst></row>',
    );
  });

  test("cells out of order and a row that stands twice are put in order, none is lost", async () => {
    const rows =
      '<row r="1"><c r="C1"><v>3</v></c><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>4</v></c></row><row r="1"><c r="B1"><v>2</v></c></row>';
    expect(await sheetAfter(sheetXml(rows), changeOfSheet({ cells: [number(2, 0, 5)] }))).toContain(
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row><row r="2"><c r="A2"><v>4</v></c></row><row r="3"><c r="A3"><v>5</v></c></row>',
    );
  });
});

describe("formulas", () => {
  const shared =
    '<row r="1"><c r="B1"><f t="shared" si="0" ref="B1:B2">A1*2</f><v>0</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/><v>0</v></c></row>';

  test("a group of shared formulas is written out only when the cell that has its text goes", async () => {
    expect(await sheetAfter(sheetXml(shared), changeOfSheet({ cells: [number(1, 1, 1)] }))).toContain(
      '<f t="shared" si="0" ref="B1:B2">A1*2</f>',
    );
    expect(await sheetAfter(sheetXml(shared), changeOfSheet({ cells: [number(0, 1, 1)] }))).toContain(
      '<c r="B2"><f>A2*2</f><v>0</v></c>',
    );
  });

  test("a part of an array formula is refused by its address, an array of one cell is overwritten", async () => {
    const array =
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>4</v></c><c r="C2"><f t="array" ref="C2">SUM(B1:B2*2)</f><v>6</v></c></row>';
    const refused = expect.objectContaining({ code: "partOfArray", detail: "Sheet1!A2" });
    await expect(sheetAfter(sheetXml(array), changeOfSheet({ cells: [number(1, 0, 9)] }))).rejects.toEqual(refused);
    expect(await sheetAfter(sheetXml(array), changeOfSheet({ cells: [number(1, 2, 9)] }))).toContain(
      '<c r="C2"><v>9</v></c>',
    );
  });

  test("results that the change does not reach stay as the other program worked them out, the rest is renewed", async () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1+1</f><v>2</v></c><c r="C1"><f>D1+1</f><v>99</v></c><c r="E1"><f>D1</f></c></row>';
    expect(await sheetAfter(sheetXml(rows), changeOfSheet({ cells: [number(0, 0, 5)] }))).toContain(
      '<c r="B1"><f>A1+1</f><v>6</v></c><c r="C1"><f>D1+1</f><v>99</v></c><c r="E1"><f>D1</f></c>',
    );
  });
});

test("a validation that is written has its cells for itself, others keep the rest of theirs", async () => {
  const known = ["A1:C5", "F3", "E1 B6:B9"].map(
    (area) => `<dataValidation type="whole" sqref="${area}"><formula1>0</formula1></dataValidation>`,
  );
  const list = `<dataValidations count="3">${known.join("")}</dataValidations>`;
  const validations = [
    { kind: "count", area: { top: 4, left: 1, bottom: 5, right: 1 }, title: "个数", message: "整数" },
  ] as const;
  const sheet = await sheetAfter(sheetXml("", list), changeOfSheet({ validations }));
  expect(sheet.match(/sqref="[^"]*"/g)).toEqual([
    'sqref="A1:C4 A5 C5"',
    'sqref="F3"',
    'sqref="E1 B7:B9"',
    'sqref="B5:B6"',
  ]);
  expect(sheet).toContain('<dataValidations count="4">');
});

describe("styles", () => {
  const styled = changeOfSheet({
    styles: [{ area: { top: 0, left: 0, bottom: 0, right: 0 }, style: { fill: "#FFFF00", bold: true, grid: true } }],
  });
  const lists = (styles: string): Readonly<Record<string, number>> =>
    Object.fromEntries(
      [...styles.matchAll(/<(fonts|fills|borders|cellStyleXfs|cellXfs) count="(\d+)"/g)].map(([, name = "", count]) => [
        name,
        Number(count),
      ]),
    );

  test.each([
    ["none at all", `<styleSheet xmlns="${mainNamespace}"/>`],
    [
      "no cellStyleXfs",
      `<styleSheet xmlns="${mainNamespace}"><fonts><font/></fonts><cellXfs><xf/></cellXfs></styleSheet>`,
    ],
  ])("%s: the first of each list is the default, ours stand behind it", async (_, xml) => {
    const bytes = await written(
      await fileWith({ "xl/styles.xml": xml, [sheetPath]: sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>') }),
      styled,
    );
    const styles = partOf(bytes, "xl/styles.xml");
    expect(lists(styles)).toEqual({ fonts: 2, fills: 3, borders: 2, cellStyleXfs: 1, cellXfs: 2 });
    expect(styles).toMatch(
      /<fills count="3"><fill><patternFill patternType="none"\/><\/fill><fill><patternFill patternType="gray125"\/>/,
    );
    expect(partOf(bytes, sheetPath)).toContain('<c r="A1" s="1">');
  });

  test("alignment and protection stand before the extensions of a format", async () => {
    const xml = `<styleSheet xmlns="${mainNamespace}"><cellXfs><xf><extLst/></xf></cellXfs></styleSheet>`;
    const plan = changeOfSheet({
      styles: [{ area: { top: 0, left: 0, bottom: 0, right: 0 }, style: { locked: false, wrap: true } }],
    });
    expect(partOf(await written(await fileWith({ "xl/styles.xml": xml }), plan), "xl/styles.xml")).toMatch(
      /<alignment wrapText="1"\/><protection locked="0"\/><extLst\/>/,
    );
  });
});

test("a plan that only remembers something changes no sheet, no style, no workbook part", async () => {
  const file = await fileWith({ [sheetPath]: sheetXml("<row r='1'><c r='A1'><f>1+1</f></c></row>") });
  const after = unzipSync(await written(file, { sheets: [], names: [], state: "{}", activate: null }));
  const changed = Object.entries(unzipSync(file)).filter(
    ([path, bytes]) => !Buffer.from(bytes).equals(Buffer.from(after[path] ?? [])),
  );
  expect(changed.map(([path]) => path).sort()).toEqual(["[Content_Types].xml", "xl/_rels/workbook.xml.rels"]);
});

test("a target that differs from its part's name in case only is spelt as the part, others are left", async () => {
  const path = "xl/_rels/workbook.xml.rels";
  const before = partOf(await fileWith({}), path);
  const bytes = await written(
    await fileWith({ [path]: before.replace("worksheets/sheet1.xml", "WorkSheets/Sheet1.xml") }),
    changeOfSheet({}),
  );
  expect(partOf(bytes, path)).toContain('Target="/xl/worksheets/sheet1.xml"');
  expect(partOf(await written(await fileWith({}), changeOfSheet({})), path)).toBe(before);
});

describe("the sheet that the workbook opens on", () => {
  const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
  const link = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${relationships}/${kind}" Target="${target}"/>`;
  const view = (selected: string): string =>
    `<sheetViews><sheetView tabSelected="${selected}" workbookViewId="0"/></sheetViews>`;
  /** Sheet1, a sheet that is hidden, and a chart sheet, all selected. */
  const file = (): Promise<Uint8Array> =>
    fileWith({
      "xl/workbook.xml": `<workbook xmlns="${mainNamespace}" xmlns:r="${relationships}"><sheets><sheet name="图" sheetId="1" r:id="rId1"/><sheet name="藏" sheetId="2" state="hidden" r:id="rId2"/><sheet name="Sheet1" sheetId="3" r:id="rId3"/></sheets></workbook>`,
      "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packageRelationships}">${link("rId1", "chartsheet", "chartsheets/sheet1.xml")}${link("rId2", "worksheet", "worksheets/sheet2.xml")}${link("rId3", "worksheet", "worksheets/sheet1.xml")}</Relationships>`,
      "xl/chartsheets/sheet1.xml": `<chartsheet xmlns="${mainNamespace}">${view("true")}</chartsheet>`,
      "xl/worksheets/sheet2.xml": sheetXml("", "", view("1")),
      [sheetPath]: sheetXml("", "", view("0")),
    });
  const selected = (bytes: Uint8Array): readonly boolean[] =>
    ["xl/chartsheets/sheet1.xml", "xl/worksheets/sheet2.xml", sheetPath].map((path) =>
      /tabSelected="(?:1|true)"/.test(partOf(bytes, path)),
    );

  test("is the only one that is selected, whatever kind the others are and however they say so", async () => {
    const bytes = await written(await file(), changeOfSheet({}, "Sheet1"));
    expect(selected(bytes)).toEqual([false, false, true]);
    expect(partOf(bytes, "xl/workbook.xml")).toContain('<bookViews><workbookView activeTab="2"/></bookViews><sheets>');
  });

  test("is never one that is hidden", async () => {
    const bytes = await written(await file(), { sheets: [], names: [], state: null, activate: "藏" });
    expect(selected(bytes)).toEqual([true, false, false]);
    expect(partOf(bytes, "xl/workbook.xml")).toContain('<workbookView activeTab="0"/>');
  });
});
