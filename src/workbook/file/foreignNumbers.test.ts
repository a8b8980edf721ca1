/** Numbers and names of a foreign workbook that ours must not run into. */
import { changeOfSheet, fileWith, mainNamespace, partOf, sheetPath, sheetXml } from "../../../test/support/fileWith";
import { openWorkbookFile } from "./fileWorkbook";

const area = { top: 0, left: 0, bottom: 1, right: 0 };

describe("priorities of conditional formats", () => {
  const rule = (priority: number, formula: string): string =>
    `<cfRule type="expression" dxfId="0" priority="${priority}"><formula>${formula}</formula></cfRule>`;
  const ours = changeOfSheet({
    conditionalFormats: [1, 2].map((number) => ({
      area,
      formula: `=A1=${number}`,
      fill: "#FFC7CE",
      fontColor: "#9C0006",
    })),
  });

  async function prioritiesAfter(own: string, rest = ""): Promise<readonly string[]> {
    const workbook = await openWorkbookFile(
      await fileWith({
        [sheetPath]: sheetXml("", `<conditionalFormatting sqref="B1:B2">${own}</conditionalFormatting>${rest}`),
      }),
    );
    await workbook.apply(ours);
    const sheet = partOf(await workbook.toBytes(), sheetPath);
    return [...sheet.matchAll(/priority="(\d+)"[^>]*>(?:<\w+:?f>|<formula>)([^<]*)/g)].map(
      ([, priority = "", formula = ""]) => `${formula} ${priority}`,
    );
  }

  test("come behind those that are there", async () => {
    expect(await prioritiesAfter(rule(7, "B1=3"))).toEqual(["B1=3 7", "A1=1 8", "A1=2 9"]);
  });

  test("up to the largest number there can be", async () => {
    expect(await prioritiesAfter(rule(2_147_483_645, "B1=3"))).toEqual([
      "B1=3 2147483645",
      "A1=1 2147483646",
      "A1=2 2147483647",
    ]);
  });

  test("beyond it all get new numbers, in the order that they had", async () => {
    expect(await prioritiesAfter(rule(2_147_483_646, "B1=3") + rule(5, "B1=4") + rule(5, "B1=5"))).toEqual([
      "B1=3 3",
      "B1=4 1",
      "B1=5 2",
      "A1=1 4",
      "A1=2 5",
    ]);
  });
});

test("a name that one of the workbook's tables has is left to it", async () => {
  const base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const link = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="t" Type="${base}/table" Target="../tables/table1.xml"/></Relationships>`;
  const rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c></row><row r="2"><c r="A2"><v>1</v></c></row>';
  const workbook = await openWorkbookFile(
    await fileWith({
      [sheetPath]: sheetXml(rows, `<tableParts xmlns:r="${base}" count="1"><tablePart r:id="t"/></tableParts>`),
      "xl/worksheets/_rels/sheet1.xml.rels": link,
      "xl/tables/table1.xml": `<table xmlns="${mainNamespace}" id="1" name="表1" displayName="收入_数据" ref="A1:A2"><tableColumns count="1"><tableColumn id="1" name="甲"/></tableColumns></table>`,
    }),
  );
  const names = ["收入_数据", "支出_数据"].map((name) => ({ name, sheet: "Sheet1", area, keepExisting: true }));
  await workbook.apply({ ...changeOfSheet({}), names });
  expect(partOf(await workbook.toBytes(), "xl/workbook.xml").match(/definedName name="[^"]*"/g)).toEqual([
    'definedName name="支出_数据"',
  ]);
});
