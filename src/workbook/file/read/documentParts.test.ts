/** What stands beside the cells: properties of the document, comments, print areas. */
import { fileWith, mainNamespace, sheetPath, sheetXml } from "../../../../test/support/fileWith";
import { openWorkbookFile } from "../fileWorkbook";
import { printAreas } from "./printAreas";

const relationships = (...all: readonly string[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join("")}</Relationships>`;
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const root = relationships(
  `<Relationship Id="a" Type="${office}/officeDocument" Target="xl/workbook.xml"/>`,
  '<Relationship Id="b" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>',
  `<Relationship Id="c" Type="${office}/extended-properties" Target="docProps/app.xml"/>`,
);
const row = '<row r="1"><c r="A1"><v>1</v></c></row>';

test("properties are found by their relationship and read whatever their prefixes", async () => {
  const workbook = await openWorkbookFile(
    await fileWith({
      [sheetPath]: sheetXml(row),
      "_rels/.rels": root,
      "docProps/core.xml":
        '<x:coreProperties xmlns:x="c" xmlns:d="d"><d:creator> 张三 </d:creator><x:lastModifiedBy>李四</x:lastModifiedBy><d:title>某表</d:title></x:coreProperties>',
      "docProps/app.xml": "<Properties><Company>某局</Company></Properties>",
    }),
  );
  expect((await workbook.read()).properties).toEqual({
    author: "张三",
    lastAuthor: "李四",
    company: "某局",
    manager: "",
    title: "某表",
    subject: "",
  });
});

test("damaged properties keep nobody from reading the workbook, and are not told as blank", async () => {
  const workbook = await openWorkbookFile(
    await fileWith({ [sheetPath]: sheetXml(row), "_rels/.rels": root, "docProps/core.xml": "<a><b></a>" }),
  );
  const snapshot = await workbook.read();
  expect(snapshot.sheets[0]?.values).toEqual([[1]]);
  expect(snapshot.properties).toBeUndefined();
});

test("comments have their cell, author and text", async () => {
  const workbook = await openWorkbookFile(
    await fileWith({
      [sheetPath]: sheetXml(row),
      "xl/worksheets/_rels/sheet1.xml.rels": relationships(
        `<Relationship Id="n" Type="${office}/comments" Target="../comments1.xml"/>`,
      ),
      "xl/comments1.xml": `<comments xmlns="${mainNamespace}"><authors><author>张三</author></authors><commentList><comment ref="D9" authorId="0"><text><r><t>请</t></r><r><t>核</t></r></text></comment></commentList></comments>`,
    }),
  );
  expect((await workbook.read()).sheets[0]?.comments).toEqual([
    { at: { row: 8, column: 3 }, author: "张三", text: "请核" },
  ]);
});

test.each([
  ["'表1'!$A$1:$F$39", [{ top: 0, left: 0, bottom: 38, right: 5 }]],
  [
    "'甲,乙'!$A$1:$B$2,'甲,乙'!$D$4",
    [
      { top: 0, left: 0, bottom: 1, right: 1 },
      { top: 3, left: 3, bottom: 3, right: 3 },
    ],
  ],
  ["Sheet1!$A:$C", [{ top: 0, left: 0, bottom: 1_048_575, right: 2 }]],
  ["Sheet1!$2:$5", [{ top: 1, left: 0, bottom: 4, right: 16_383 }]],
  ["'it''s'!$A$1,#REF!", [{ top: 0, left: 0, bottom: 0, right: 0 }]],
])("print area %s", (refersTo, areas) => {
  expect(printAreas([{ name: "_xlnm.Print_Area", sheet: "s", refersTo }]).get("s")).toEqual(areas);
});

test("only names of Excel's own that belong to a sheet are print areas", () => {
  expect(
    printAreas([
      { name: "_xlnm.Print_Titles", sheet: "s", refersTo: "s!$1:$2" },
      { name: "_xlnm.Print_Area", refersTo: "s!$A$1" },
    ]).size,
  ).toBe(0);
});
