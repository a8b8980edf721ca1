/** A small workbook, part by part, as another program might have saved it; tests change single places of it. */
import { strToU8, zipSync } from "fflate";

export type SmallParts = Readonly<Record<string, string | Uint8Array>>;

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The parts that a sheet, a style sheet and so on are kept in. */
export const PARTS = {
  types: "[Content_Types].xml",
  workbook: "xl/workbook.xml",
  workbookRelationships: "xl/_rels/workbook.xml.rels",
  styles: "xl/styles.xml",
  strings: "xl/sharedStrings.xml",
  sheet: "xl/worksheets/sheet1.xml",
  second: "xl/worksheets/sheet2.xml",
  table: "xl/tables/table1.xml",
  chain: "xl/calcChain.xml",
} as const;

function relationships(...targets: readonly (readonly [kind: string, target: string])[]): string {
  const list = targets.map(
    ([kind, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${list.join("")}</Relationships>`;
}

function override(part: string, kind: string): string {
  return `<Override PartName="/${part}" ContentType="${TYPE}.${kind}+xml"/>`;
}

const types = `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
  override(PARTS.workbook, "sheet.main"),
  override(PARTS.sheet, "worksheet"),
  override(PARTS.second, "worksheet"),
  override(PARTS.styles, "styles"),
  override(PARTS.strings, "sharedStrings"),
  override(PARTS.table, "table"),
  override(PARTS.chain, "calcChain"),
].join("")}</Types>`;

const workbook = `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr/><bookViews><workbookView activeTab="0"/></bookViews><sheets><sheet name="收支表" sheetId="1" r:id="rId1"/><sheet name="附表" sheetId="2" r:id="rId2"/></sheets><definedNames><definedName name="合计">收支表!$B$4</definedName></definedNames><calcPr calcId="191029"/></workbook>`;

const styles = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0000"/></numFmts><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="1" fillId="0" borderId="0" xfId="0"><alignment horizontal="center"/><protection locked="0"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs></styleSheet>`;

const strings = `<sst xmlns="${MAIN}" count="3" uniqueCount="3"><si><t>科目</t></si><si><t>金额</t></si><si><t xml:space="preserve"> 其中：</t></si></sst>`;

const rows =
  '<row r="1"><c r="A1" s="1" t="inlineStr"><is><t>收支表</t></is></c></row><row r="2" ht="20" customHeight="1"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c></row>' +
  '<row r="3"><c r="A3" t="s"><v>2</v></c><c r="B3"><v>12.5</v></c></row><row r="4"><c r="A4" t="str"><f>A2&amp;"合计"</f><v>科目合计</v></c><c r="B4"><f>SUM(B3:B3)</f><v>12.5</v></c></row>';

const sheet = `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetPr/><dimension ref="A1:B4"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="1" width="20" customWidth="1"/><col min="2" max="3" width="14" customWidth="1"/></cols><sheetData>${rows}</sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells><conditionalFormatting sqref="B3:B4"><cfRule type="expression" dxfId="0" priority="1"><formula>B3&lt;0</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" sqref="A3"><formula1>"甲,乙"</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="A4" location="附表!A1" display="附表"/></hyperlinks><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><headerFooter><oddFooter>&amp;C第 &amp;P 页</oddFooter></headerFooter><tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>`;

const second = `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`;

const table = `<table xmlns="${MAIN}" id="1" name="表" displayName="表" ref="A2:B3" totalsRowShown="0"><tableColumns count="2"><tableColumn id="1" name="科目"/><tableColumn id="2" name="金额"/></tableColumns></table>`;

const chain = `<calcChain xmlns="${MAIN}"><c r="B4" i="1"/><c r="A4"/></calcChain>`;

/** Without a fault, as far as we know. */
export const smallParts = {
  [PARTS.types]: types,
  "_rels/.rels": relationships(["officeDocument", PARTS.workbook]),
  [PARTS.workbook]: workbook,
  [PARTS.workbookRelationships]: relationships(
    ["worksheet", "worksheets/sheet1.xml"],
    ["worksheet", "worksheets/sheet2.xml"],
    ["styles", "styles.xml"],
    ["sharedStrings", "sharedStrings.xml"],
    ["calcChain", "calcChain.xml"],
  ),
  [PARTS.styles]: styles,
  [PARTS.strings]: strings,
  [PARTS.sheet]: sheet,
  "xl/worksheets/_rels/sheet1.xml.rels": relationships(["table", "../tables/table1.xml"]),
  [PARTS.second]: second,
  [PARTS.table]: table,
  [PARTS.chain]: chain,
} as const;

/** One place of one part changed. Throws where the place is not there: the test would test nothing. */
export function changed(parts: SmallParts, path: string, from: string, to: string): SmallParts {
  const text = parts[path];
  if (typeof text !== "string" || !text.includes(from)) throw new Error(`${path} has no ${from}`);
  return { ...parts, [path]: text.replace(from, () => to) };
}

export function withoutPart(parts: SmallParts, path: string): SmallParts {
  return Object.fromEntries(Object.entries(parts).filter(([name]) => name !== path));
}

/** Texts get the usual declaration, bytes none. */
export function asParts(parts: SmallParts): ReadonlyMap<string, Uint8Array> {
  return new Map(
    Object.entries(parts).map(([path, part]) => [path, typeof part === "string" ? strToU8(DECLARATION + part) : part]),
  );
}

export function packed(parts: SmallParts): Uint8Array {
  return zipSync(Object.fromEntries(asParts(parts)));
}
