import { fileWith, sheetPath, sheetXml } from "../../../../test/support/fileWith";
import { openWorkbookFile } from "../fileWorkbook";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELS = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId2" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`;

test("a cell at the far end of a sheet makes a million rows, all of which are one", async () => {
  const rows = '<row r="1"><c r="A1" s="0"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>';
  const [sheet] = (
    await (
      await openWorkbookFile(await fileWith({ [sheetPath]: sheetXml(rows), "xl/_rels/workbook.xml.rels": RELS }))
    ).read()
  ).sheets;
  for (const grid of [sheet?.values, sheet?.formulas]) {
    expect(grid).toHaveLength(1_048_576);
    expect(new Set(grid?.slice(1, -1)).size).toBe(1);
    expect(grid?.[500_000]).toEqual([]);
  }
  expect(sheet?.values[0]).toEqual([1]);
  expect(sheet?.values.at(-1)?.[16_383]).toBe(2);
});
