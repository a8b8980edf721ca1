/** Rows that come and go take along whatever hangs on them, on the sheet and elsewhere. */
import type { RowChanges } from "../../core/model/rowChanges";
import type { WorkbookPlan } from "../../core/model/workbookPlan";
import { fileWith, mainNamespace, partOf, sheetPath, sheetXml } from "../../../test/support/fileWith";
import { createWorkbookFile, openWorkbookFile } from "./fileWorkbook";
import type { FileWorkbook } from "./fileWorkbook";

const inserted = (before: number, count = 1): RowChanges => ({
  inserted: [{ before, count, like: before - 1 }],
  removed: [],
});
const planOf = (rows: RowChanges, sheet = "Sheet1"): WorkbookPlan => ({
  sheets: [{ name: sheet, mode: "update", rows, cells: [] }],
  names: [],
  state: null,
  activate: null,
});

async function afterwards(workbook: FileWorkbook): Promise<Uint8Array> {
  const bytes = await workbook.toBytes();
  // Whatever was written can be read again.
  await openWorkbookFile(bytes);
  return bytes;
}

test("formulas on every sheet and names follow, and their results stay right", async () => {
  const workbook = createWorkbookFile();
  const value = (row: number, column: number, content: number | string) => ({
    row,
    column,
    content: { kind: "value" as const, value: content },
  });
  const formula = (row: number, column: number, text: string) => ({
    row,
    column,
    content: { kind: "formula" as const, formula: text, value: null },
  });
  await workbook.apply({
    sheets: [
      {
        name: "表5",
        mode: "create",
        cells: [value(0, 0, 1), value(1, 0, 2), value(2, 0, 4), formula(3, 0, "=SUM(A1:A3)")],
        merges: [{ top: 2, left: 1, bottom: 2, right: 3 }],
      },
      {
        name: "我的测算",
        mode: "create",
        cells: [formula(0, 0, "='表5'!A3*10"), formula(1, 0, "=SUM(表5!$A$1:$A$3)")],
      },
    ],
    names: [{ name: "表五_数据", sheet: "表5", area: { top: 0, left: 0, bottom: 2, right: 0 } }],
    state: null,
    activate: null,
  });
  const rows = { inserted: [{ before: 2, count: 2, like: 1 }], removed: [0] };
  await workbook.apply({
    sheets: [{ name: "表5", mode: "update", rows, cells: [value(1, 0, 8)] }],
    names: [],
    state: null,
    activate: null,
  });
  const [own, other] = (await workbook.read()).sheets;
  expect(own?.values.map((row) => row[0] ?? null)).toEqual([2, 8, null, 4, 14]);
  expect(own?.formulas[4]?.[0]).toBe("=SUM(A1:A4)");
  expect(other?.formulas.map((row) => row[0])).toEqual(["='表5'!A4*10", "=SUM(表5!$A$1:$A$4)"]);
  expect(other?.values.map((row) => row[0])).toEqual([40, 14]);
  const bytes = await afterwards(workbook);
  expect(partOf(bytes, "xl/workbook.xml")).toContain(">'表5'!$A$1:$A$4<");
  expect(partOf(bytes, sheetPath)).toContain('<mergeCell ref="B4:D4"/>');
});

test("conditions, validations, links, breaks, filters and shared formulas keep their cells; new rows take over formats alone", async () => {
  const rows =
    '<row r="1" ht="30" customHeight="1"><c r="A1" s="0"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*2</f></c></row>' +
    '<row r="2"><c r="A2" s="0"><v>2</v></c><c r="B2"><f t="shared" si="0"/></c></row><row r="3"><c r="A3"><v>3</v></c><c r="B3"><f t="shared" si="0"/></c></row>';
  const rest =
    '<autoFilter ref="A1:B3"/><conditionalFormatting sqref="A1:A3 B3"><cfRule type="expression" priority="1"><formula>A3&gt;1</formula></cfRule></conditionalFormatting>' +
    '<dataValidations count="1"><dataValidation type="whole" sqref="A3"><formula1>$A$3</formula1></dataValidation></dataValidations>' +
    `<hyperlinks><hyperlink ref="A3" location="'Sheet1'!A3"/></hyperlinks><rowBreaks count="1" manualBreakCount="1"><brk id="2" max="16383" man="1"/></rowBreaks>`;
  const workbook = await openWorkbookFile(await fileWith({ [sheetPath]: sheetXml(rows, rest) }));
  await workbook.apply(planOf(inserted(2)));
  const xml = partOf(await afterwards(workbook), sheetPath);
  expect(xml).toContain('<row r="3"><c r="A3" s="0"/></row>');
  expect(xml).toContain('<autoFilter ref="A1:B4"/>');
  expect(xml).toContain('sqref="A1:A4 B4"');
  expect(xml).toContain("<formula>A4&gt;1</formula>");
  expect(xml).toContain('sqref="A4"');
  expect(xml).toContain("<formula1>$A$4</formula1>");
  expect(xml).toContain(`ref="A4" location="'Sheet1'!A4"`);
  expect(xml).toContain('<brk id="2"');
  expect((await workbook.read()).sheets[0]?.formulas.map((row) => row[1] ?? null)).toEqual([
    "=A1*2",
    "=A2*2",
    null,
    "=A4*2",
  ]);
});

test("a comment moves with its cell, with the box that shows it", async () => {
  const relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
  const types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const workbook = await openWorkbookFile(
    await fileWith({
      [sheetPath]: sheetXml('<row r="2"><c r="A2"><v>1</v></c></row>'),
      "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${types}/comments" Target="../comments1.xml"/><Relationship Id="rId2" Type="${types}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/></Relationships>`,
      "xl/comments1.xml": `<comments xmlns="${mainNamespace}"><authors><author>王</author></authors><commentList><comment ref="A2" authorId="0"><text><t>问过局里</t></text></comment></commentList></comments>`,
      "xl/drawings/vmlDrawing1.vml":
        "<xml><x:ClientData><x:Anchor>1, 15, 1, 10, 3, 15, 4, 4</x:Anchor><x:Row>1</x:Row><x:Column>0</x:Column></x:ClientData></xml>",
    }),
  );
  await workbook.apply(planOf(inserted(1, 2)));
  expect((await workbook.read()).sheets[0]?.comments).toEqual([
    { at: { row: 3, column: 0 }, author: "王", text: "问过局里" },
  ]);
  expect(partOf(await afterwards(workbook), "xl/drawings/vmlDrawing1.vml")).toContain(
    "<x:Anchor>1, 15, 3, 10, 3, 15, 6, 4</x:Anchor><x:Row>3</x:Row>",
  );
});

test("an array formula is not parted", async () => {
  const workbook = await openWorkbookFile(
    await fileWith({
      [sheetPath]: sheetXml('<row r="1"><c r="A1"><f t="array" ref="A1:A3">B1:B3</f><v>0</v></c></row>'),
    }),
  );
  await expect(workbook.apply(planOf(inserted(1)))).rejects.toMatchObject({ code: "partOfArray" });
});
