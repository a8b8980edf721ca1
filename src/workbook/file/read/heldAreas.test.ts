/** Pictures, charts, tables, conditions: where they lie, and which cells they read. */
import { fileWith, mainNamespace, sheetPath, sheetXml } from "../../../../test/support/fileWith";
import type { Area } from "../../../core/model/workbookPlan";
import { openWorkbookFile } from "../fileWorkbook";

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relationships = (...links: readonly (readonly [kind: string, target: string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.map(([kind, target], index) => `<Relationship Id="rId${index + 1}" Type="${office}/${kind}" Target="${target}"/>`).join("")}</Relationships>`;

async function held(rest: string, parts: Readonly<Record<string, string>> = {}): Promise<readonly Area[] | undefined> {
  const bytes = await fileWith({
    [sheetPath]: sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>', rest),
    "xl/_rels/workbook.xml.rels": relationships(["styles", "styles.xml"], ["worksheet", "worksheets/sheet1.xml"]),
    ...parts,
  });
  return (await (await openWorkbookFile(bytes)).read()).sheets[0]?.held;
}

const area = (top: number, left: number, bottom: number, right: number): Area => ({ top, left, bottom, right });

test("merged areas and filters", async () => {
  expect(await held('<autoFilter ref="A1:C3"/><mergeCells><mergeCell ref="G6:K10"/></mergeCells>')).toEqual([
    area(5, 6, 9, 10),
    area(0, 0, 2, 2),
  ]);
});

test("a condition reads what its formula says, moved along over where it holds; a scale reads its area", async () => {
  const rules = (type: string, formula: string): string =>
    `<conditionalFormatting sqref="C6:E9"><cfRule type="${type}" priority="1">${formula}</cfRule></conditionalFormatting>`;
  expect(await held(rules("expression", "<formula>G6&gt;$J6</formula>"))).toEqual([
    area(5, 6, 5, 8),
    area(5, 9, 5, 11),
  ]);
  expect(await held(rules("top10", ""))).toEqual([area(5, 2, 8, 4)]);
  const x14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
  expect(
    await held(
      `<extLst><ext uri="x" xmlns:x14="${x14}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="m"><x14:cfRule type="expression"><xm:f>Sheet1!$G$6:$H$9</xm:f></x14:cfRule><xm:sqref>A1</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`,
    ),
  ).toEqual([area(5, 6, 8, 7)]);
});

test("lists of entries", async () => {
  expect(
    await held(
      '<dataValidations><dataValidation type="list" sqref="A1"><formula1>$M$1:$M$5</formula1></dataValidation><dataValidation type="list" sqref="A2"><formula1>"是,否"</formula1></dataValidation></dataValidations>',
    ),
  ).toEqual([area(0, 12, 4, 12)]);
});

const drawing = (anchors: string): Readonly<Record<string, string>> => ({
  "xl/worksheets/_rels/sheet1.xml.rels": relationships(["drawing", "../drawings/drawing1.xml"]),
  "xl/drawings/drawing1.xml": `<xdr:wsDr xmlns:xdr="d">${anchors}</xdr:wsDr>`,
});
const corner = (name: string, column: number, row: number): string =>
  `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;

test("a picture lies from cell to cell, or from one as far as it is wide", async () => {
  expect(
    await held(
      "",
      drawing(`<xdr:twoCellAnchor>${corner("from", 6, 4)}${corner("to", 14, 18)}<xdr:pic/></xdr:twoCellAnchor>`),
    ),
  ).toEqual([area(4, 6, 18, 14)]);
  const [one] =
    (await held(
      "",
      drawing(`<xdr:oneCellAnchor>${corner("from", 6, 4)}<xdr:ext cx="1828800" cy="900000"/></xdr:oneCellAnchor>`),
    )) ?? [];
  expect(one).toMatchObject({ left: 6, right: 10 });
  const [free] =
    (await held(
      "",
      drawing(
        '<xdr:absoluteAnchor><xdr:pos x="1800000" y="0"/><xdr:ext cx="609600" cy="900000"/></xdr:absoluteAnchor>',
      ),
    )) ?? [];
  expect(free).toMatchObject({ left: 2, right: 4 });
});

test("a chart reads its figures", async () => {
  const parts = {
    ...drawing(`<xdr:twoCellAnchor>${corner("from", 1, 1)}${corner("to", 2, 2)}</xdr:twoCellAnchor>`),
    "xl/drawings/_rels/drawing1.xml.rels": relationships(["chart", "../charts/chart1.xml"]),
    "xl/charts/chart1.xml":
      '<c:chartSpace xmlns:c="c"><c:ser><c:val><c:numRef><c:f>Sheet1!$C$7:$P$7</c:f></c:numRef></c:val></c:ser></c:chartSpace>',
  };
  expect(await held("", parts)).toEqual([area(1, 1, 2, 2), area(6, 2, 6, 15)]);
});

test("tables, pivot tables and what these are made of", async () => {
  const parts = {
    "xl/worksheets/_rels/sheet1.xml.rels": relationships(
      ["table", "../tables/table1.xml"],
      ["pivotTable", "../pivotTables/pivotTable1.xml"],
    ),
    "xl/tables/table1.xml": `<table xmlns="${mainNamespace}" id="1" name="T" displayName="T" ref="G6:H9"/>`,
    "xl/pivotTables/pivotTable1.xml": `<pivotTableDefinition xmlns="${mainNamespace}"><location ref="K1:M9"/></pivotTableDefinition>`,
    "xl/_rels/workbook.xml.rels": relationships(
      ["styles", "styles.xml"],
      ["worksheet", "worksheets/sheet1.xml"],
      ["pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"],
    ),
    "xl/pivotCache/pivotCacheDefinition1.xml": `<pivotCacheDefinition xmlns="${mainNamespace}"><cacheSource type="worksheet"><worksheetSource ref="A1:Q20" sheet="Sheet1"/></cacheSource></pivotCacheDefinition>`,
  };
  expect(await held("", parts)).toEqual([area(5, 6, 8, 7), area(0, 10, 8, 12), area(0, 0, 19, 16)]);
});

test("what is damaged there is passed over", async () => {
  expect(await held("", { ...drawing("<xdr:twoCellAnchor"), "xl/drawings/_rels/drawing1.xml.rels": "<" })).toEqual([]);
});
