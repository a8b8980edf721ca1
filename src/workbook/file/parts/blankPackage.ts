/** The least that Excel, WPS and LibreOffice accept as a workbook, before any sheet is added. */
import { strToU8 } from "fflate";
import { xmlDeclaration } from "../xml/serialize";
import { OfficePackage } from "./officePackage";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const officeDocument = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageNs = "http://schemas.openxmlformats.org/package/2006";
const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const contentTypes = `<Types xmlns="${packageNs}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/xl/workbook.xml" ContentType="${contentType}.sheet.main+xml"/>
<Override PartName="/xl/styles.xml" ContentType="${contentType}.styles+xml"/>
</Types>`;

const rootRelationships = `<Relationships xmlns="${packageNs}/relationships">
<Relationship Id="rId1" Type="${officeDocument}/officeDocument" Target="xl/workbook.xml"/>
</Relationships>`;

const workbook = `<workbook xmlns="${main}" xmlns:r="${officeDocument}"><workbookPr/><bookViews><workbookView activeTab="0"/></bookViews><sheets/><calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>`;

const workbookRelationships = `<Relationships xmlns="${packageNs}/relationships">
<Relationship Id="rId1" Type="${officeDocument}/styles" Target="styles.xml"/>
</Relationships>`;

/** 宋体 11 is what a Chinese Excel starts with; column widths count its digits. */
const styles = `<styleSheet xmlns="${main}">
<fonts count="1"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font></fonts>
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
</styleSheet>`;

/** A workbook without sheets; `OfficePackage.toBytes` of it is not valid until one is added. */
export function blankPackage(): OfficePackage {
  const parts: Readonly<Record<string, string>> = {
    "[Content_Types].xml": contentTypes,
    "_rels/.rels": rootRelationships,
    "xl/workbook.xml": workbook,
    "xl/_rels/workbook.xml.rels": workbookRelationships,
    "xl/styles.xml": styles,
  };
  return new OfficePackage(new Map(Object.entries(parts).map(([path, xml]) => [path, strToU8(xmlDeclaration + xml)])));
}
