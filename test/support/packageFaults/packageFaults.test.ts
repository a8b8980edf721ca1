/** The checker finds what it is there for, one small broken workbook each, and nothing in a good one. */
import { createWorkbookFile, openWorkbookFile } from "../../../src/workbook/file/fileWorkbook";
import type { SmallParts } from "../smallPackage";
import { asParts, changed, packed, PARTS, smallParts, withoutPart } from "../smallPackage";
import { newPackageFaults, packageFaults } from "./packageFaults";

const { types, workbook, workbookRelationships, styles, strings, sheet, table, chain } = PARTS;

const faultsOf = (parts: SmallParts): readonly string[] => packageFaults(asParts(parts));

test("nothing is found in a good workbook, as parts and as bytes, nor in one of ours", async () => {
  expect(faultsOf(smallParts)).toEqual([]);
  expect(packageFaults(packed(smallParts))).toEqual([]);
  expect(packageFaults(await createWorkbookFile().toBytes())).toEqual([]);
});

/** What is wrong, the part, what stands there, what stands there instead, what is said. */
const broken: readonly (readonly [string, string, string, string, string | RegExp])[] = [
  [
    "no content type",
    types,
    '<Default Extension="xml" ContentType="application/xml"/>',
    "",
    "customXml/item1.xml has no content type",
  ],
  [
    "two content types of a part",
    types,
    "</Types>",
    `<Override PartName="/${styles}" ContentType="application/xml"/></Types>`,
    `two content types (Override) of ${styles}`,
  ],
  [
    "two content types of an ending",
    types,
    '<Default Extension="xml"',
    '<Default Extension="XML" ContentType="application/xml"/><Default Extension="xml"',
    "two content types (Default) of xml",
  ],
  [
    "content type of no part",
    types,
    "</Types>",
    '<Override PartName="/xl/none.xml" ContentType="application/xml"/></Types>',
    "content type of the missing part xl/none.xml",
  ],
  [
    "the workbook is something else",
    types,
    "sheet.main+xml",
    "worksheet+xml",
    `${workbook} is no workbook by its content type`,
  ],
  [
    "a part with the type of the workbook",
    types,
    "styles+xml",
    "sheet.main+xml",
    `${styles} has the content type of a workbook`,
  ],
  [
    "a part with another's type",
    types,
    "sharedStrings+xml",
    "styles+xml",
    `${strings} is no sharedStrings by its content type`,
  ],
  [
    "a relationship to nothing",
    workbookRelationships,
    "worksheets/sheet2.xml",
    "worksheets/sheet9.xml",
    `relationship rId2 of ${workbook} leads to the missing xl/worksheets/sheet9.xml`,
  ],
  [
    "two relationships with an id",
    workbookRelationships,
    'Id="rId4"',
    'Id="rId3"',
    `two relationships rId3 of ${workbook}`,
  ],
  [
    "a relationship that is not there",
    sheet,
    'r:id="rId1"',
    'r:id="rId7"',
    `${sheet}: tablePart names the relationship rId7, which does not exist`,
  ],
  ["a forbidden character", sheet, "收支表", "收支\u0001表", `${sheet} is not well-formed: character U+0001`],
  ["U+FFFE", workbook, "附表", "附\ufffe表", `${workbook} is not well-formed: character U+FFFE`],
  [
    "a reference to a forbidden character",
    sheet,
    "收支表",
    "收支&#1;表",
    `${sheet} is not well-formed: reference &#1;`,
  ],
  [
    "a tag that is not closed",
    sheet,
    "</sheetData>",
    "",
    /is not well-formed: <\/worksheet> closes <sheetData>|not well-formed/,
  ],
  ["an attribute twice", sheet, '<row r="1">', '<row r="1" r="1">', /r twice in <row>/],
  [
    "names before sheets",
    workbook,
    "<bookViews>",
    '<definedNames><definedName name="a">1</definedName></definedNames><bookViews>',
    /sheets behind definedNames in workbook/,
  ],
  [
    "merged areas behind conditions",
    sheet,
    "<sheetPr/>",
    '<mergeCells><mergeCell ref="C1:D1"/></mergeCells>',
    /dimension behind mergeCells in worksheet/,
  ],
  [
    "formats before fonts",
    styles,
    "<fonts",
    '<cellXfs count="1"><xf/></cellXfs><fonts',
    /fonts behind cellXfs in styleSheet/,
  ],
  ["two lists of fonts", styles, "<fills", '<fonts count="1"><font/></fonts><fills', /two fonts in styleSheet/],
  ["the fill before the font", styles, "<dxf><font>", "<dxf><fill/><font>", /font behind fill in dxf/],
  [
    "the colour before bold",
    styles,
    '<b/><color rgb="FF9C0006"/>',
    '<color rgb="FF9C0006"/><b/>',
    /b behind color in font/,
  ],
  [
    "protection before alignment",
    styles,
    '<alignment horizontal="center"/>',
    '<protection/><alignment horizontal="center"/>',
    /alignment behind protection in xf/,
  ],
  ["a wrong number of children", styles, 'cellXfs count="2"', 'cellXfs count="3"', /cellXfs says 3, has 2/],
  [
    "an empty list",
    sheet,
    '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>',
    "<mergeCells/>",
    /mergeCells is empty/,
  ],
  [
    "a font that is not there",
    styles,
    'numFmtId="164" fontId="1"',
    'numFmtId="164" fontId="2"',
    "cellXfs 1: fontId 2 of 2 fonts",
  ],
  [
    "a named style that is not there",
    styles,
    'borderId="0" xfId="0"/>',
    'borderId="0" xfId="5"/>',
    "cellXfs 0: xfId 5 of 1 cellStyleXfs",
  ],
  [
    "a number format that is not there",
    styles,
    'xf numFmtId="164"',
    'xf numFmtId="165"',
    "cellXfs 1: unknown number format 165",
  ],
  [
    "two number formats with a number",
    styles,
    "</numFmts>",
    '<numFmt numFmtId="164" formatCode="0"/></numFmts>',
    "two number formats 164",
  ],
  ["a format that is not there", sheet, 's="1"', 's="2"', "收支表: A1: style 2 of 2"],
  ["a conditional format that is not there", sheet, 'dxfId="0"', 'dxfId="1"', "收支表: condition with format 1 of 1"],
  ["a shared string that is not there", sheet, "<v>2</v>", "<v>3</v>", "收支表: A3: value 3 of type s"],
  ["a number that is none", sheet, "<v>12.5</v>", "<v>12,5</v>", "收支表: B3: value 12,5 of type n"],
  ["rows out of order", sheet, '<row r="3">', '<row r="2">', /收支表: row 2 behind row 2/],
  ["a cell twice", sheet, '<c r="B3">', '<c r="A3">', "收支表: cell A3 stands behind its place"],
  ["a cell in another row", sheet, '<c r="B3">', '<c r="B4">', "收支表: cell B4 in row 3"],
  ["a row that is too high", sheet, 'ht="20"', 'ht="410"', "收支表: row 2 is 410 points high"],
  ["blanks that get lost", strings, ' xml:space="preserve"', "", "blanks at the end of a text without xml:space"],
  ["a formula with =", sheet, "<f>SUM(", "<f>=SUM(", "收支表: B4: the formula begins with ="],
  [
    "a formula that is too long",
    sheet,
    "SUM(B3:B3)",
    `SUM(${"B3,".repeat(3000)}B3)`,
    /B4: a formula of \d+ characters/,
  ],
  [
    "a shared formula from nowhere",
    sheet,
    "<f>SUM(B3:B3)</f>",
    '<f t="shared" si="4"/>',
    "收支表: B4: the shared formula 4 is nowhere",
  ],
  ["one cell merged", sheet, 'ref="A1:B1"', 'ref="A1"', "收支表: merged area A1 is no area"],
  [
    "merged areas on top of each other",
    sheet,
    '<mergeCells count="1">',
    '<mergeCells count="2"><mergeCell ref="B1:C3"/>',
    /merged area .* overlaps another/,
  ],
  ["columns out of order", sheet, 'min="2"', 'min="1"', "收支表: columns 1 to 3 are out of order"],
  [
    "two conditions of a priority",
    sheet,
    "<dataValidations",
    '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>TRUE</formula></cfRule></conditionalFormatting><dataValidations',
    "收支表: two conditions with the priority 1",
  ],
  [
    "validations on top of each other",
    sheet,
    '<dataValidations count="1">',
    '<dataValidations count="2"><dataValidation type="whole" sqref="A1:A9"><formula1>0</formula1></dataValidation>',
    /validation of A3 overlaps another/,
  ],
  [
    "a list that is too long",
    sheet,
    '"甲,乙"',
    `"${"甲".repeat(256)}"`,
    "收支表: validation with a list of 256 characters",
  ],
  [
    "two links of a cell",
    sheet,
    "</hyperlinks>",
    '<hyperlink ref="A4" location="附表!B1"/></hyperlinks>',
    "收支表: two links of A4",
  ],
  ["a footer that is too long", sheet, "第 &amp;P 页", "页".repeat(300), /oddFooter has \d+ characters/],
  ["a tab with a bad name", workbook, 'name="附表"', 'name="附/表"', "tab with the name 附/表"],
  ["two tabs of a name", workbook, 'name="附表"', 'name="收支表"', "two tabs are called 收支表"],
  ["two tabs of a number", workbook, 'sheetId="2"', 'sheetId="1"', "two tabs with the number 1"],
  ["no tab is visible", workbook, 'sheetId="1"', 'sheetId="1" state="hidden"', "the active tab is hidden"],
  ["an active tab that is not there", workbook, 'activeTab="0"', 'activeTab="2"', "active tab 2 of 2"],
  [
    "two names alike",
    workbook,
    "</definedNames>",
    '<definedName name="合计">1</definedName></definedNames>',
    "two names 合计 of sheet none",
  ],
  ["a name that is a cell", workbook, 'name="合计"', 'name="AB12"', "the name AB12"],
  ["a name of no tab", workbook, 'name="合计"', 'name="合计" localSheetId="2"', "the name 合计 belongs to no tab"],
  ["a name with =", workbook, ">收支表!$B$4<", ">=收支表!$B$4<", "the name 合计 has a formula with = or too long"],
  ["a chain without a formula", chain, 'r="A4"', 'r="A3"', "the calculation chain names A3, which has no formula"],
  [
    "a table's column called otherwise",
    table,
    'name="金额"',
    'name="数额"',
    "收支表: the table's column 数额 stands under 金额",
  ],
];

test.each(broken)("%s", (_, part, from, to, said) => {
  const faults = faultsOf(changed({ ...smallParts, "customXml/item1.xml": "<a/>" }, part, from, to));
  expect(faults).toContainEqual(typeof said === "string" ? said : expect.stringMatching(said));
});

test("no tab is visible at all", () => {
  const one = changed(
    changed(smallParts, workbook, 'sheetId="1"', 'sheetId="1" state="hidden"'),
    workbook,
    'sheetId="2"',
    'sheetId="2" state="veryHidden"',
  );
  expect(faultsOf(one)).toContain("no tab is visible");
});

test.each(["1", "true"])('two tabs are selected, also with tabSelected="%s"', (spelling) => {
  const grouped = changed(
    smallParts,
    PARTS.second,
    "<sheetData>",
    `<sheetViews><sheetView tabSelected="${spelling}" workbookViewId="0"/></sheetViews><sheetData>`,
  );
  expect(faultsOf(grouped)).toEqual(["2 tabs are selected"]);
});

test("names of parts that differ by case only, and relationships of nothing", () => {
  expect(faultsOf({ ...smallParts, "xl/Styles.xml": smallParts[styles] })).toContain(
    "two parts are called xl/styles.xml",
  );
  expect(faultsOf({ ...smallParts, "xl/_rels/none.xml.rels": smallParts["_rels/.rels"] })).toContain(
    "xl/_rels/none.xml.rels belongs to no part",
  );
  expect(faultsOf(withoutPart(smallParts, PARTS.second))).toContain("tab 附表 has no part");
});

test("parts in UTF-16 are read, a mark of their order before them", () => {
  const text = (smallParts[sheet] as string).replace("收支表", "收支表 ");
  const little = new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));
  const big = new Uint8Array(Buffer.from(little).swap16());
  for (const bytes of [little, big])
    expect(faultsOf({ ...smallParts, [sheet]: bytes })).toEqual([
      "收支表: A1: blanks at the end of a text without xml:space",
    ]);
});

test("only what the file before did not have is new", () => {
  const before = changed(smallParts, styles, 'cellXfs count="2"', 'cellXfs count="3"');
  const after = changed(before, workbook, 'activeTab="0"', 'activeTab="2"');
  expect(newPackageFaults(asParts(before), asParts(after))).toEqual(["active tab 2 of 2"]);
  expect(newPackageFaults(null, asParts(before))).toEqual(["styles: cellXfs says 3, has 2"]);
});

test("a test that writes fails on what is new, not on what it was given", async () => {
  const given = changed(smallParts, sheet, "<v>12.5</v>", "<v>12,5</v>");
  const workbook = await openWorkbookFile(packed(given));
  await expect(workbook.toBytes()).resolves.toBeInstanceOf(Uint8Array);
  // As a mistake in the adapter would.
  const { pkg } = workbook as unknown as { readonly pkg: { edit(path: string): { children: readonly object[] } } };
  const root = pkg.edit(styles);
  root.children = [...root.children].reverse();
  await expect(workbook.toBytes()).rejects.toThrow("numFmts behind");
});
