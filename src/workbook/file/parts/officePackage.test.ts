import { strFromU8, strToU8, unzipSync } from "fflate";
import { element } from "../xml/element";
import { OfficePackage } from "./officePackage";

const types = (inside: string): string => `<Types xmlns="urn:types">${inside}</Types>`;
const packageOf = (parts: Readonly<Record<string, string>>): OfficePackage =>
  new OfficePackage(new Map(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
const written = (pkg: OfficePackage): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(pkg.toBytes())).map(([path, bytes]) => [path, strFromU8(bytes)]));

test("a part is found in any spelling and keeps its own", () => {
  const pkg = packageOf({ "[content_types].xml": types(""), "xl/Workbook.xml": "<workbook/>" });
  expect(pkg.has("XL/workbook.XML")).toBe(true);
  pkg.edit("xl/workbook.xml").attributes["a"] = "1";
  expect(Object.keys(written(pkg))).toEqual(["[content_types].xml", "xl/Workbook.xml"]);
  expect(written(pkg)["xl/Workbook.xml"]).toContain('<workbook a="1"/>');
  expect(pkg.freePath("xl/work", "book.xml")).toBe("xl/work1book.xml");
  expect(packageOf({ "xl/Sheet1.xml": "<a/>" }).freePath("xl/sheet", ".xml")).toBe("xl/sheet2.xml");
});

test("a new part says what it is, unless the default of its extension says so", () => {
  const pkg = packageOf({ "[Content_Types].xml": types('<Default Extension="XML" ContentType="application/xml"/>') });
  pkg.create("xl/sheet1.xml", element("worksheet"), "sheet");
  pkg.writeText("customXml/item1.xml", "<state/>", "application/xml");
  expect(written(pkg)["[Content_Types].xml"]).toContain(
    '<Override PartName="/xl/sheet1.xml" ContentType="sheet"/></Types>',
  );
  expect([pkg.contentType("XL/Sheet1.xml"), pkg.contentType("customXml/item1.xml"), pkg.contentType("a.png")]).toEqual([
    "sheet",
    "application/xml",
    undefined,
  ]);
});

test("a part of ours that was given another type is given its own again, once", () => {
  const pkg = packageOf({
    "[Content_Types].xml": types(
      '<Default Extension="xml" ContentType="workbook"/><Override PartName="/CustomXml/item1.xml" ContentType="odd"/>',
    ),
    "customXml/item1.xml": "<state/>",
  });
  pkg.writeText("customXml/item1.xml", "<state/>", "application/xml");
  expect(written(pkg)["[Content_Types].xml"]).toContain(
    types(
      '<Default Extension="xml" ContentType="workbook"/><Override PartName="/CustomXml/item1.xml" ContentType="application/xml"/>',
    ),
  );
});

test("a part that is gone has no type any more", () => {
  const pkg = packageOf({
    "[Content_Types].xml": types('<Override PartName="/xl/CalcChain.xml" ContentType="chain"/>'),
    "xl/calcChain.xml": "<a/>",
  });
  pkg.remove("xl/calcchain.xml");
  expect(pkg.has("xl/calcChain.xml")).toBe(false);
  expect(written(pkg)).toEqual({ "[Content_Types].xml": expect.stringContaining('<Types xmlns="urn:types"/>') });
});
