/** Workbooks as other programs write them, built part by part. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { fileWith, mainNamespace, sheetPath, sheetXml } from "../../../test/support/fileWith";
import { createWorkbookFile, openWorkbookFile } from "./fileWorkbook";

async function valuesOf(rows: string, rest = "") {
  const workbook = await openWorkbookFile(await fileWith({ [sheetPath]: sheetXml(rows, rest) }));
  return (await workbook.read()).sheets[0];
}

describe("reading", () => {
  test("every kind of cell", async () => {
    const sheet = await valuesOf(
      '<row r="1"><c r="A1" t="inlineStr"><is><r><t>合</t></r><r><t>计</t></r><rPh sb="0" eb="1"><t>he</t></rPh></is></c>' +
        '<c r="B1"><v>0.1</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#REF!</v></c><c r="E1" t="d"><v>2026-01-02</v></c>' +
        '<c r="G1" s="1"/><c r="F1" t="str"><v>_x000D_a_x005F_</v></c></row>',
    );
    expect(sheet?.values).toEqual([["合计", 0.1, true, "#REF!", 46024, "\ra_"]]);
  });

  test("a text beyond what a cell holds is refused with its place, kept in the cell or shared", async () => {
    const inline = (length: number): string =>
      `<row r="2"><c r="B2" t="inlineStr"><is><t>${"长".repeat(length)}</t></is></c></row>`;
    expect((await valuesOf(inline(32_767)))?.values[1]?.[1]).toHaveLength(32_767);
    await expect(valuesOf(inline(32_768))).rejects.toMatchObject({
      code: "cellTooLong",
      detail: "Sheet1!B2（32768 个字）",
    });
    await expect(
      valuesOf(`<row r="1"><c r="A1" t="str"><f>REPT("a",9)</f><v>${"a".repeat(3_000_000)}</v></c></row>`),
    ).rejects.toMatchObject({ code: "cellTooLong" });
  });

  test("addresses that were left out", async () => {
    const sheet = await valuesOf(
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="B4"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>',
    );
    expect(sheet?.values).toEqual([[1, 2], [], [], [null, 3, 4], [5]]);
  });

  test("blank styled cells hold nothing, but count where addresses were left out", async () => {
    const sheet = await valuesOf(
      '<row r="1"><c s="1"/><c s="1"></c><c><v>3</v></c><c s="1"/></row><row r="2"><c r="B2" s="1"/><c><v>4</v></c></row><row r="3" s="1"/>',
    );
    expect(sheet?.values).toEqual([
      [null, null, 3],
      [null, null, 4],
    ]);
    await expect(valuesOf('<row r="1"><c r="AAAA1" s="1"/></row>')).rejects.toMatchObject({ code: "unreadable" });
  });

  test("shared formulas are written out in every cell", async () => {
    const sheet = await valuesOf(
      '<row r="1"><c r="A1"><v>2</v></c><c r="B1"><f t="shared" si="0" ref="B1:B2">A1*2</f></c></row><row r="2"><c r="A2"><v>3</v></c><c r="B2"><f t="shared" si="0"/></c></row>',
    );
    expect(sheet?.formulas.map((row) => row[1])).toEqual(["=A1*2", "=A2*2"]);
    expect(sheet?.values.map((row) => row[1])).toEqual([4, 6]);
  });

  test("a result that we cannot calculate stands as the file has it, and is empty when the file has none", async () => {
    const sheet = await valuesOf(
      '<row r="1"><c r="A1"><f>FREQUENCY(B1:B2,C1)</f><v>7</v></c><c r="B1"><f>FREQUENCY(B3:B4,C1)</f></c></row>',
    );
    expect(sheet?.values).toEqual([[7, null]]);
  });

  test("what nobody can work out is unknown, and so is a ring, whatever is stored", async () => {
    const formula = (name: string, text: string, stored: string): string =>
      `<c r="${name}"><f>${text}</f>${stored}</c>`;
    const unsupported = `<row r="1">${formula("A1", "FREQUENCY(D1,D2)", "<v>7</v>")}${formula("B1", "1+FREQUENCY(D1,D2)", "")}${formula("C1", "B1*2", "")}</row>`;
    const ring = `<row r="2">${formula("A2", "B2+1", "<v>3</v>")}${formula("B2", "A2-1", "<v>2</v>")}${formula("C2", "A2", "<v>3</v>")}</row>`;
    const sheet = await valuesOf(unsupported + ring);
    expect(sheet?.unknown).toEqual([
      { row: 0, column: 1, kind: "unsupported", what: "FREQUENCY", ring: null },
      { row: 0, column: 2, kind: "unsupported", what: null, ring: null },
      { row: 1, column: 0, kind: "circular", what: null, ring: 0 },
      { row: 1, column: 1, kind: "circular", what: null, ring: 0 },
      { row: 1, column: 2, kind: "circular", what: null, ring: null },
    ]);
    expect(sheet?.values).toEqual([
      [7, null, null],
      [3, 2, 3],
    ]);
    expect((await valuesOf('<row r="1"><c r="A1"><v>1</v></c></row>'))?.unknown ?? []).toEqual([]);
  });

  test("a stale result is calculated anew", async () => {
    const sheet = await valuesOf('<row r="1"><c r="A1"><v>2</v></c><c r="B1"><f>A1+1</f><v>99</v></c></row>');
    expect(sheet?.values).toEqual([[2, 3]]);
  });

  test("values under a merged area are not seen, are listed, and count in formulas as they do in Excel", async () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><f>SUM(A1:B2)</f></c></row><row r="2"><c r="A2"><f>B1*2</f></c></row>';
    const sheet = await valuesOf(rows, '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>');
    expect(sheet?.values).toEqual([[1, null, 7], [null]]);
    expect(sheet?.formulas).toEqual([[null, null, "=SUM(A1:B2)"], [null]]);
    expect(sheet?.covered).toEqual([
      { row: 0, column: 1, value: 2 },
      { row: 1, column: 0, value: 4 },
    ]);
  });

  test("tags with a namespace prefix", async () => {
    const xml = `<x:worksheet xmlns:x="${mainNamespace}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const workbook = await openWorkbookFile(await fileWith({ [sheetPath]: xml }));
    expect((await workbook.read()).sheets[0]?.values).toEqual([[5]]);
  });

  test("hidden sheets are marked", async () => {
    const parts = unzipSync(await createWorkbookFile().toBytes());
    const workbookXml = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array()).replace(
      'name="Sheet1"',
      'name="Sheet1" state="veryHidden"',
    );
    const workbook = await openWorkbookFile(await fileWith({ "xl/workbook.xml": workbookXml }));
    expect((await workbook.read()).sheets[0]?.visible).toBe(false);
  });

  test("the state after LibreOffice saved the file, which links it from the package", async () => {
    const written = createWorkbookFile();
    await written.apply({ sheets: [], names: [], state: '{"a":1}', activate: null });
    const parts = unzipSync(await written.toBytes());
    const text = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
    const link = /<Relationship [^>]*customXml"[^>]*>/.exec(text("xl/_rels/workbook.xml.rels"))?.[0] ?? "";
    expect(link).toContain("/customXml/item1.xml");
    const moved = zipSync({
      ...parts,
      "xl/_rels/workbook.xml.rels": strToU8(text("xl/_rels/workbook.xml.rels").replace(link, "")),
      "_rels/.rels": strToU8(
        text("_rels/.rels").replace(
          "</Relationships>",
          `${link.replace(/Id="\w+"/, 'Id="rId9"').replace('"/customXml', '"../customXml')}</Relationships>`,
        ),
      ),
    });
    const workbook = await openWorkbookFile(moved);
    expect((await workbook.read()).state).toBe('{"a":1}');
    await workbook.apply({ sheets: [], names: [], state: '{"a":2}', activate: null });
    const saved = unzipSync(await workbook.toBytes());
    expect(strFromU8(saved["xl/_rels/workbook.xml.rels"] ?? new Uint8Array())).toContain("/customXml/item1.xml");
    expect(Object.keys(saved).filter((path) => path.startsWith("customXml/item1"))).toEqual(["customXml/item1.xml"]);
    expect((await workbook.read()).state).toBe('{"a":2}');
  });

  test("a cell at the far corner costs no more than itself", async () => {
    const sheet = await valuesOf('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>');
    expect(sheet?.values.length).toBe(1048576);
    expect(sheet?.values[1048575]?.[16383]).toBe(1);
  });
});

describe("writing into a file of another program keeps what it does not know", () => {
  test("a rule of ours written again goes, the user's own beside it stays, and so do shared formulas", async () => {
    const rule = (formula: string): string =>
      `<cfRule type="expression" dxfId="0" priority="1"><formula>${formula}</formula></cfRule>`;
    const shared =
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1</f><v>0</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>0</v></c></row>';
    const workbook = await openWorkbookFile(
      await fileWith({
        [sheetPath]: sheetXml(
          shared,
          `<conditionalFormatting sqref="A1:A2">${rule("A1=1")}${rule("A1=2")}</conditionalFormatting>`,
        ),
      }),
    );
    const conditionalFormats = [
      { area: { top: 0, left: 0, bottom: 1, right: 0 }, formula: "=A1=1", fill: "#FFC7CE", fontColor: "#9C0006" },
    ];
    await workbook.apply({
      sheets: [{ name: "Sheet1", mode: "update", cells: [], conditionalFormats }],
      names: [],
      state: null,
      activate: null,
    });
    const sheet = strFromU8(unzipSync(await workbook.toBytes())[sheetPath] ?? new Uint8Array());
    expect(sheet.match(/<formula>[^<]*/g)).toEqual(["<formula>A1=2", "<formula>A1=1"]);
    expect(sheet).toContain('<f t="shared" si="0"/>');
  });

  test("other parts byte for byte, other elements and names as they were", async () => {
    const chart = "<c:chartSpace xmlns:c='urn:chart'>  kept   </c:chartSpace>";
    const bytes = await fileWith({
      "xl/charts/chart1.xml": chart,
      [sheetPath]: sheetXml(
        '<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="0"><f>A1</f></c></row>',
        '<autoFilter ref="A1:B1"/><hyperlinks><hyperlink ref="A1" location="\'Sheet1\'!B1"/></hyperlinks><extLst><ext uri="{x}"/></extLst>',
      ),
    });
    const workbook = await openWorkbookFile(bytes);
    const cell = { row: 0, column: 2, content: { kind: "value", value: "新" } } as const;
    await workbook.apply({
      sheets: [{ name: "Sheet1", mode: "update", cells: [cell], merges: [{ top: 3, left: 0, bottom: 3, right: 1 }] }],
      names: [],
      state: null,
      activate: null,
    });
    const saved = unzipSync(await workbook.toBytes());
    expect(strFromU8(saved["xl/charts/chart1.xml"] ?? new Uint8Array())).toBe(chart);
    const sheet = strFromU8(saved[sheetPath] ?? new Uint8Array());
    expect(sheet).toMatch(
      /<autoFilter ref="A1:B1"\/><mergeCells count="1"><mergeCell ref="A4:B4"\/><\/mergeCells><hyperlinks>.*location="'Sheet1'!B1".*<\/hyperlinks><extLst><ext uri="\{x\}"\/><\/extLst>/,
    );
    expect(sheet).toContain("<f>A1</f></c>");
  });

  test("rows of blank styled cells", async () => {
    const blank = '<row r="2" ht="18"><c r="A2" s="0"/><c r="B2" s="0"/></row><row r="3"><c r="A3" s="0"/></row>';
    const workbook = await openWorkbookFile(
      await fileWith({ [sheetPath]: sheetXml(`<row r="1"><c r="A1"><v>1</v></c></row>${blank}`) }),
    );
    const cell = { row: 4, column: 0, content: { kind: "value", value: 2 } } as const;
    await workbook.apply({
      sheets: [{ name: "Sheet1", mode: "update", cells: [cell] }],
      names: [],
      state: null,
      activate: null,
    });
    expect(strFromU8(unzipSync(await workbook.toBytes())[sheetPath] ?? new Uint8Array())).toContain(blank);
  });

  test("one cell of a shared formula may be overwritten", async () => {
    const rows =
      '<row r="1"><c r="A1"><v>2</v></c><c r="B1"><f t="shared" si="0" ref="B1:B2">A1*2</f></c></row><row r="2"><c r="A2"><v>3</v></c><c r="B2"><f t="shared" si="0"/></c></row>';
    const workbook = await openWorkbookFile(await fileWith({ [sheetPath]: sheetXml(rows) }));
    const cell = { row: 0, column: 1, content: { kind: "value", value: 1 } } as const;
    await workbook.apply({
      sheets: [{ name: "Sheet1", mode: "update", cells: [cell] }],
      names: [],
      state: null,
      activate: null,
    });
    const sheet = (await (await openWorkbookFile(await workbook.toBytes())).read()).sheets[0];
    expect(sheet?.values).toEqual([
      [2, 1],
      [3, 6],
    ]);
    expect(sheet?.formulas[1]?.[1]).toBe("=A2*2");
  });
});

describe("refusing what is no workbook", () => {
  const refused: readonly [string, string, () => Promise<Uint8Array> | Uint8Array][] = [
    ["an empty file", "emptyFile", () => new Uint8Array()],
    [
      "an old .xls or a password",
      "unsupportedFormat",
      () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0),
    ],
    ["a .csv", "unsupportedFormat", () => strToU8("科目编码,金额\r\n201,12.5\r\n")],
    ["bytes of anything", "unreadable", () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3)],
    [
      "a .docx",
      "notAWorkbook",
      () => zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "word/document.xml": strToU8("<w/>") }),
    ],
    [
      "an .ods",
      "unsupportedFormat",
      () =>
        zipSync({
          mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"),
          "content.xml": strToU8("<o/>"),
        }),
    ],
    [
      "a strict workbook",
      "unsupportedFormat",
      () => fileWith({ "xl/workbook.xml": '<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"/>' }),
    ],
    [
      "an entity definition",
      "unreadable",
      () =>
        fileWith({
          [sheetPath]: `<!DOCTYPE a [<!ENTITY a "aaa">]>${sheetXml('<row r="1"><c r="A1"><v>&a;</v></c></row>')}`,
        }),
    ],
    [
      "an entity nobody defined",
      "unreadable",
      () => fileWith({ [sheetPath]: sheetXml('<row r="1"><c r="A1"><v>&a;</v></c></row>') }),
    ],
    ["broken XML", "unreadable", () => fileWith({ [sheetPath]: "<worksheet><sheetData></worksheet>" })],
    ["bottomless XML", "unreadable", () => fileWith({ [sheetPath]: "<a>".repeat(100000) })],
    [
      "a cell outside the sheet",
      "unreadable",
      () => fileWith({ [sheetPath]: sheetXml('<row r="1"><c r="ZZZ1"><v>1</v></c></row>') }),
    ],
    [
      "a row outside the sheet",
      "unreadable",
      () => fileWith({ [sheetPath]: sheetXml('<row r="99999999"><c><v>1</v></c></row>') }),
    ],
    [
      "cells spread over millions of places",
      "tooLarge",
      () =>
        fileWith({
          [sheetPath]: sheetXml(
            Array.from({ length: 400 }, (_, row) => `<row r="${row + 1}"><c r="XFD${row + 1}"><v>1</v></c></row>`).join(
              "",
            ),
          ),
        }),
    ],
    [
      "merged areas on top of each other",
      "unreadable",
      () =>
        fileWith({
          [sheetPath]: sheetXml(
            '<row r="1048576"><c r="A1048576"><v>1</v></c></row>',
            `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(100)}</mergeCells>`,
          ),
        }),
    ],
  ];
  test.each(refused)("%s is %s", async (_, code, bytes) => {
    await expect(openWorkbookFile(await bytes())).rejects.toMatchObject({ name: "WorkbookError", code });
  });
});
