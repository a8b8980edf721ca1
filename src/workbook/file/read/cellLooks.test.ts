/** Colours, sizes and widths as files have them. */
import { fileWith, mainNamespace, sheetPath, sheetXml } from "../../../../test/support/fileWith";
import { openWorkbookFile } from "../fileWorkbook";
import type { SheetSnapshot } from "../../../core/model/snapshot";

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const theme =
  '<a:theme xmlns:a="a"><a:themeElements><a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="1F497D"/></a:dk2><a:lt2><a:srgbClr val="EEECE1"/></a:lt2></a:clrScheme></a:themeElements></a:theme>';
const fonts = [
  '<sz val="11"/><name val="宋体"/>',
  '<sz val="11"/><color rgb="FFFFFFFF"/><name val="宋体"/>',
  '<sz val="11"/><color theme="0"/><name val="宋体"/>',
  '<sz val="11"/><color theme="3" tint="0.4"/><name val="宋体"/>',
  '<sz val="22"/><name val="宋体"/>',
  '<sz val="11"/><color indexed="9"/><name val="宋体"/>',
  '<sz val="11"/><color theme="9"/><name val="宋体"/>',
];
const fills = [
  '<patternFill patternType="none"/>',
  '<patternFill patternType="gray125"/>',
  '<patternFill patternType="solid"><fgColor theme="3" tint="0.4"/></patternFill>',
  '<patternFill patternType="solid"><fgColor rgb="FF000000"/></patternFill>',
];
const formats: readonly (readonly [font: number, fill: number, alignment?: string])[] = [
  [0, 0],
  [1, 0],
  [2, 0],
  [3, 2],
  [1, 2],
  [4, 0],
  [0, 3],
  [5, 0],
  [6, 0],
  [1, 1],
  [0, 0, 'shrinkToFit="1"'],
  [0, 0, 'textRotation="90"'],
];

function styles(): string {
  const list = (name: string, entries: readonly string[]): string => `<${name}>${entries.join("")}</${name}>`;
  return (
    `<styleSheet xmlns="${mainNamespace}">${list(
      "fonts",
      fonts.map((font) => `<font>${font}</font>`),
    )}${list(
      "fills",
      fills.map((fill) => `<fill>${fill}</fill>`),
    )}${list("borders", ["<border/>"])}` +
    `${list("cellStyleXfs", ["<xf/>"])}${list(
      "cellXfs",
      formats.map(
        ([font, fill, alignment]) =>
          `<xf fontId="${font}" fillId="${fill}">${alignment === undefined ? "" : `<alignment ${alignment}/>`}</xf>`,
      ),
    )}</styleSheet>`
  );
}

const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${[
  ["styles", "styles.xml"],
  ["worksheet", "worksheets/sheet1.xml"],
  ["theme", "theme/theme1.xml"],
]
  .map(([kind, target], index) => `<Relationship Id="rId${index + 1}" Type="${office}/${kind}" Target="${target}"/>`)
  .join("")}</Relationships>`;

async function read(rest = "", before = ""): Promise<SheetSnapshot | undefined> {
  const cells = formats.map((_, index) => `<c s="${index}"><v>${index + 1}</v></c>`).join("");
  const bytes = await fileWith({
    [sheetPath]: sheetXml(
      `<row r="1">${cells}</row><row r="2"><c r="A2" s="1" t="inlineStr"><is><t>白</t></is></c></row>`,
      rest,
      before,
    ),
    "xl/styles.xml": styles(),
    "xl/theme/theme1.xml": theme,
    "xl/_rels/workbook.xml.rels": rels,
  });
  return (await (await openWorkbookFile(bytes)).read()).sheets[0];
}

test("a number in the colour of its ground is unseen: white on nothing, by theme, tint and number; another colour, a pattern and an unknown colour are not", async () => {
  const looks = (await read())?.looks;
  expect(looks?.[0]?.map((look) => look?.unseen ?? false)).toEqual([
    false,
    true,
    true,
    true,
    false,
    false,
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
  // A text is no number.
  expect(looks?.[1] ?? []).toEqual([]);
});

test("a digit's width: by size, unknown where the program makes room", async () => {
  expect((await read())?.looks?.[0]?.map((look) => (look === null ? 1 : look.digit))).toEqual([
    1,
    1,
    1,
    1,
    1,
    1.6,
    1,
    1,
    1,
    1,
    null,
    null,
  ]);
  expect((await read('<mergeCells><mergeCell ref="A1:B1"/></mergeCells>'))?.looks?.[0]?.[0]).toEqual({
    unseen: false,
    digit: null,
  });
});

test("widths of columns: named, hidden, usual", async () => {
  const cols =
    '<sheetFormatPr defaultColWidth="11.5"/><cols><col min="1" max="1" width="3.7"/><col min="2" max="2" width="9" hidden="1"/></cols>';
  expect((await read("", cols))?.columnWidths?.slice(0, 3)).toEqual([3.7, 0, 11.5]);
  expect((await read())?.columnWidths?.[0]).toBe(9.14);
});
