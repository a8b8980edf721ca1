/** Merged areas, settings of sheets, and the list of sheets itself. */
import type { Random } from "../../../support/seededRandom";
import type { Mutation } from "../mutation";
import { between, oneOf } from "../mutation";
import { edits } from "./xmlText";
import { escaped, inSheet, inWorkbook, ofParts } from "./sheets";
import { textOf, withText } from "./zip";

const AREAS = [
  "A1:XFD1048576",
  "A:A",
  "1:1",
  "A:XFD",
  "A1:A1",
  "A1",
  "B2:A1",
  "A1:B2 A1:C3",
  "",
  "x",
  "A0:B1",
  "A1:A1048577",
  "#REF!",
  "__proto__",
  "A1:Z200",
  "C3:C1048576",
];
const NAMES = [
  "a".repeat(300),
  "",
  " ",
  "'",
  "a'b",
  "[x]",
  "a/b",
  "a:b",
  "__proto__",
  "constructor",
  "_x0000_",
  "表1",
  "表1 ",
  "合\u202e计",
  "第\u200b1页",
  "=1",
  "(.*.*)*",
  "表\n1",
  "A1",
  "𠮷",
  "Sheet1!A1",
];
const SHEET = /<sheet [^>]*\/>/g;

function area(random: Random): string {
  return random.below(3) === 0
    ? `${"ABCDEF"[random.below(6)]}${between(1, 9, random)}:${"CDEFGH"[random.below(6)]}${between(1, 40, random)}`
    : oneOf(AREAS, random);
}

function merges(text: string, random: Random): string {
  const list = Array.from(
    { length: oneOf([1, 5, 300, 20_000], random) },
    (_, index) => `<mergeCell ref="${index > 300 ? `A${index}:B${index}` : area(random)}"/>`,
  ).join("");
  return text.includes("</mergeCells>")
    ? text.replace("</mergeCells>", `${list}</mergeCells>`)
    : text.replace("</sheetData>", `</sheetData><mergeCells>${list}</mergeCells>`);
}

const SETTINGS = [
  (random: Random) => [
    "</sheetData>",
    `</sheetData><dataValidations><dataValidation type="list" sqref="${area(random)}"><formula1>${"A1,".repeat(2000)}</formula1></dataValidation></dataValidations>`,
  ],
  (random: Random) => [
    "</sheetData>",
    `</sheetData><conditionalFormatting sqref="${area(random)}"><cfRule type="expression" dxfId="9999" priority="-1"><formula>A1&lt;</formula></cfRule></conditionalFormatting>`.repeat(
      oneOf([1, 3000], random),
    ),
  ],
  (random: Random) => [
    "<sheetData>",
    `<cols><col min="${oneOf(["0", "1", "9", "x"], random)}" max="${oneOf(["16384", "16385", "99999999", "-1"], random)}" width="${oneOf(["1e308", "NaN", "-5", ""], random)}"/></cols><sheetData>`,
  ],
  (random: Random) => ["<sheetData>", `<dimension ref="${area(random)}"/><sheetData>`],
  (random: Random) => [
    "</sheetData>",
    `</sheetData><hyperlinks><hyperlink ref="${area(random)}" r:id="rId999" location="__proto__"/></hyperlinks>`,
  ],
  (random: Random) => [
    "</sheetData>",
    `</sheetData><sheetProtection sheet="1" password="x"/><autoFilter ref="${area(random)}"/><tableParts count="1"><tablePart r:id="rId999"/></tableParts>`,
  ],
  (random: Random) => [
    "</sheetData>",
    `<row r="${between(1, 200_000, random)}"/>`.repeat(oneOf([1, 100_000], random)) + "</sheetData>",
  ],
] as const;

function renamed(text: string, random: Random): string {
  return edits(
    text,
    /(<sheet [^>]*?)name="([^"]*)"/g,
    random,
    (start) => `${start}name="${escaped(oneOf(NAMES, random))}"`,
  );
}

function listed(text: string, random: Random): string {
  const sheets = text.match(SHEET) ?? [];
  const one = oneOf(sheets.length > 0 ? sheets : ["<sheet/>"], random);
  return oneOf<() => string>(
    [
      () => text.replace(one, ""),
      () => text.replace(one, one + one),
      () => text.replace(SHEET, ""),
      () =>
        text.replace(
          one,
          one.replace(/r:id="[^"]*"/, oneOf(['r:id="rId1"', 'r:id="rId999"', "", 'r:id="__proto__"'], random)),
        ),
      () =>
        text.replace(
          one,
          one.replace(/sheetId="[^"]*"/, oneOf(['sheetId="1"', 'sheetId="-1"', "", 'sheetId="99999999999"'], random)),
        ),
      () => text.replace(/<sheet /g, `<sheet state="${oneOf(["hidden", "veryHidden", "zz"], random)}" `),
      () => text.replace(one, one.replace("<sheet ", '<sheet state="veryHidden" ')),
      () => text.replace(SHEET, () => random.shuffled(sheets)[0] ?? ""),
      () =>
        text.replace(
          "</sheets>",
          `${Array.from({ length: 5000 }, (_, index) => one.replace(/name="[^"]*"/, `name="多${index}"`)).join("")}</sheets>`,
        ),
    ],
    random,
  )();
}

function viewed(text: string, random: Random): string {
  const view = `<bookViews><workbookView activeTab="${oneOf(["9999", "-1", "x", "1"], random)}" firstSheet="${oneOf(["9999", "-1", "0"], random)}"/><workbookView activeTab="3"/></bookViews>`;
  const without = text.replace(/<bookViews>[^]*?<\/bookViews>/, "");
  return oneOf<() => string>(
    [
      () => without.replace("<sheets>", `${view}<sheets>`),
      () => text.replace(/<workbookPr\b/, '<workbookPr date1904="true" x="1"'),
      () =>
        text.replace(
          "</sheets>",
          '</sheets><calcPr calcMode="manual" iterate="1" iterateCount="999999" fullPrecision="0"/>',
        ),
      () =>
        text.replace(
          "<sheets>",
          '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x"/></mc:AlternateContent><sheets>',
        ),
      () =>
        text.replace(
          "</sheets>",
          '</sheets><externalReferences><externalReference r:id="rId999"/></externalReferences>',
        ),
      () => text.replace("<sheets>", '<workbookProtection lockStructure="1"/><sheets>'),
    ],
    random,
  )();
}

/** Numbers of styles, fonts and formats that lead nowhere, and lists that are missing. */
function styled(text: string, random: Random): string {
  return oneOf<() => string>(
    [
      () => text.replace(/<cellStyleXfs[^]*?<\/cellStyleXfs>/, ""),
      () => text.replace(/<cellXfs[^]*?<\/cellXfs>/, ""),
      () =>
        edits(
          text,
          /(numFmtId|fontId|fillId|borderId|xfId|dxfId)="([^"]*)"/g,
          random,
          (name) => `${name}="${oneOf(["-1", "99999", "x", ""], random)}"`,
        ),
      () => text.replace("</styleSheet>", `<extLst>${"<ext/>".repeat(50_000)}</extLst></styleSheet>`),
      () => text.replace(/count="\d+"/g, `count="${oneOf(["0", "-1", "99999999", "x"], random)}"`),
      () =>
        edits(
          text,
          /formatCode="([^"]*)"()/g,
          random,
          () => `formatCode="${oneOf(["", "0".repeat(40_000), "[$-zz]0;", "&quot;", "@;@;@;@;@"], random)}"`,
        ),
    ],
    random,
  )();
}

export const STRUCTURE_MUTATIONS: readonly Mutation[] = [
  inSheet("合并区域", merges),
  inSheet("工作表的设置", (text, random) => {
    const [at, by] = oneOf(SETTINGS, random)(random);
    return text.replace(at ?? "", () => by ?? "");
  }),
  inWorkbook("工作表名", renamed),
  inWorkbook("工作表增删与隐藏", listed),
  inWorkbook("工作簿的设置", viewed),
  ofParts("格式表", (parts, random) =>
    parts.map((part) => (part.name === "xl/styles.xml" ? withText(part, styled(textOf(part), random)) : part)),
  ),
];
