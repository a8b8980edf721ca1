/** What stands in cells: hidden numbers under merged areas, extensions of rows and sheets, formats that refer to nothing. */
import { strFromU8, unzipSync } from "fflate";
import { openWorkbookFile } from "../../src/workbook/file/fileWorkbook";
import type { SmallParts } from "../support/smallPackage";
import { changed, packed, PARTS, smallParts, withoutPart } from "../support/smallPackage";
import { adoptInto, disclosure, OtherPrograms, testOtherPrograms, writeInto } from "./kinds";

const programs = new OtherPrograms();
const partOf = (bytes: Uint8Array, path: string): string => strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());

test("a number that a merged area hides counts in sums, as in Excel", async () => {
  const rows =
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>100</v></c><c r="C1"><f>SUM(A1:B1)</f><v>101</v></c></row>';
  const file = changed(
    smallParts,
    PARTS.second,
    '<row r="1"><c r="A1"><v>1</v></c></row></sheetData>',
    `${rows}</sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>`,
  );
  const { after, snapshot } = programs.add("hidden number", await writeInto(packed(file)));
  expect(snapshot.sheets[1]?.values[0]?.[2]).toBe(101);
  expect(partOf(after, PARTS.second)).toContain("<f>SUM(A1:B1)</f><v>101</v>");
});

const EXTENSION = '<extLst><ext uri="{行}" xmlns:x="urn:other"><x:kept/></ext></extLst>';
const SPARKLINES =
  '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="expression" priority="3" id="{00000000-0001-0000-0000-000000000001}"><xm:f>附表!A1&gt;0</xm:f></x14:cfRule><xm:sqref>B3</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>';

test("extensions of a row and of a sheet are kept, also of the rows that are written to", async () => {
  const inRow = changed(
    smallParts,
    PARTS.sheet,
    "<v>12.5</v></c></row></sheetData>",
    `<v>12.5</v></c>${EXTENSION}</row></sheetData>`,
  );
  const bytes = packed(changed(inRow, PARTS.sheet, "</tableParts>", `</tableParts>${SPARKLINES}`));
  const workbook = await openWorkbookFile(bytes);
  const cell = { row: 3, column: 5, content: { kind: "value", value: "新" } } as const;
  const before = { row: 3, column: 2, content: { kind: "formula", formula: "=B4*2", value: 25 } } as const;
  await workbook.apply({
    sheets: [{ name: "收支表", mode: "update", cells: [cell, before] }],
    names: [],
    state: null,
    activate: null,
  });
  const sheet = partOf(await workbook.toBytes(), PARTS.sheet);
  expect(sheet).toMatch(
    /<c r="C4"[^>]*>.*<c r="F4"[^>]*>.*<extLst><ext uri="\{行\}" xmlns:x="urn:other"><x:kept\/><\/ext><\/extLst><\/row>/,
  );
  expect(sheet).toContain(SPARKLINES);
  programs.add("extensions", await writeInto(bytes));
});

describe("styles", () => {
  const NAMED = '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>';
  const both = async (name: string, change: (parts: SmallParts) => SmallParts): Promise<void> => {
    programs.add(`${name}: plan`, await writeInto(packed(change(smallParts))));
    programs.add(`${name}: adopt`, await adoptInto(packed(change(await disclosure()))));
  };
  const styled = (parts: SmallParts, edit: (styles: string) => string): SmallParts => ({
    ...parts,
    [PARTS.styles]: edit(String(parts[PARTS.styles])),
  });

  test("without named ones", () =>
    both("no cellStyleXfs", (parts) =>
      styled(parts, (styles) =>
        styles
          .replace(NAMED, "")
          .replace(/<cellStyles.*<\/cellStyles>/, "")
          .replace(/ xfId="0"/g, ""),
      ),
    ));

  test("without any", () =>
    both("no styles", (parts) => {
      const unlinked = String(parts[PARTS.workbookRelationships]).replace(/<Relationship [^>]*\/styles"[^>]*\/>/, "");
      const untyped = String(parts[PARTS.types]).replace(/<Override PartName="\/xl\/styles.xml"[^>]*\/>/, "");
      const plain = Object.fromEntries(
        Object.entries(withoutPart(parts, PARTS.styles)).map(([path, part]) => [
          path,
          path.startsWith("xl/worksheets/sheet")
            ? String(part)
                .replace(/ (?:s|dxfId)="\d+"/g, "")
                .replace(/<conditionalFormatting.*<\/conditionalFormatting>/, "")
            : part,
        ]),
      );
      return { ...plain, [PARTS.workbookRelationships]: unlinked, [PARTS.types]: untyped };
    }));

  test("with fewer fonts than are referred to: what is written is sound, and a cell keeps the format that it had", async () => {
    const file = styled(smallParts, (styles) =>
      styles.replace(
        /<fonts count="2">.*<\/fonts>/,
        '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>',
      ),
    );
    const { after } = await writeInto(packed(file));
    expect(partOf(after, PARTS.styles)).toContain(
      '<xf numFmtId="164" fontId="1" fillId="0" borderId="0" xfId="0"><alignment horizontal="center"/><protection locked="0"/></xf>',
    );
    expect(partOf(after, PARTS.sheet)).toContain('<c r="A1" s="1"');
  });

  // What a cell looks like then is every program's own, so that the others are not asked.
  test("without a list of fonts, fills or borders: the first of each is plain, since every cell refers to it", async () => {
    const bare =
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf/><xf/></cellXfs><dxfs count="1"><dxf/></dxfs></styleSheet>';
    const { after } = await writeInto(packed(styled(smallParts, () => bare)));
    const styles = partOf(after, PARTS.styles);
    expect(styles).toMatch(/<fonts count="\d+"><font>(?!<b\/>)/);
    expect(styles).toMatch(
      /<fills count="\d+"><fill><patternFill patternType="none"\/><\/fill><fill><patternFill patternType="gray125"\/><\/fill>/,
    );
    expect(styles).toMatch(/<borders count="\d+"><border>(?!<left style)/);
    await adoptInto(
      packed(
        styled(await disclosure(), () =>
          bare.replace(/<xf\/>/g, "<xf/>".repeat(20)).replace('count="2"', 'count="40"'),
        ),
      ),
    );
  });
});

testOtherPrograms(programs);
