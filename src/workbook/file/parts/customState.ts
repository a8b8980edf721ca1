/** The product's memory in a file: a custom XML part, which Excel and WPS keep when they save. */
import { WorkbookError } from "../../port";
import { keptOf } from "../../kept";
import { runningNamespace, stateFromXml, stateNamespace, stateToXml, wayBackNamespace } from "../../state";
import { element } from "../xml/element";
import type { OfficePackage } from "./officePackage";
import { addRelationship, relationshipTypes, relationshipsOf } from "./relationships";

const stateType = "application/xml";
const propertiesType = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const datastoreNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
/** Any GUID will do as long as no other part of the workbook has it; ours is fixed so that equal workbooks are equal bytes. */
const itemId = "{7B0E5D3A-52C4-4E53-9C7A-6B1F0D2A9E41}";

/** The JSON text, null in a workbook the product never wrote. */
export function readState(pkg: OfficePackage, workbookPath: string): string | null {
  return readPart(pkg, workbookPath, stateNamespace);
}

/** The pane's command was cut off, and this is what it left (Excel was closed, or the connection broke). */
export function isCutOff(pkg: OfficePackage, workbookPath: string): boolean {
  const mark = readPart(pkg, workbookPath, runningNamespace);
  const way = mark === null ? null : readPart(pkg, workbookPath, wayBackNamespace);
  // Without its way a command has written nothing.
  return way !== null && keptOf(way, mark).rows !== null;
}

function readPart(pkg: OfficePackage, workbookPath: string, namespace: string): string | null {
  const path = partPath(pkg, workbookPath, namespace);
  return path === null ? null : stateFromXml(textIn(pkg, path), namespace);
}

/** Replaces the state, or adds the part with its properties on first use. */
export function writeState(pkg: OfficePackage, workbookPath: string, json: string): void {
  const known = partPath(pkg, workbookPath, stateNamespace);
  if (known !== null) {
    pkg.writeText(known, stateToXml(json), stateType);
    const isLinked = relationshipsOf(pkg, workbookPath).some((one) => one.target === known);
    if (!isLinked) addRelationship(pkg, workbookPath, relationshipTypes.customXml, known);
    return;
  }
  const path = pkg.freePath("customXml/item", ".xml");
  const properties = pkg.freePath("customXml/itemProps", ".xml");
  pkg.writeText(path, stateToXml(json), stateType);
  pkg.create(properties, datastoreItem(), propertiesType);
  addRelationship(pkg, workbookPath, relationshipTypes.customXml, path);
  addRelationship(pkg, path, relationshipTypes.customXmlProps, properties);
}

/** Office links the part from the workbook, LibreOffice from the package when it has saved the file. */
function partPath(pkg: OfficePackage, workbookPath: string, namespace: string): string | null {
  const all = [...relationshipsOf(pkg, workbookPath), ...relationshipsOf(pkg, "")];
  const parts = all.filter((one) => one.type === relationshipTypes.customXml && pkg.has(one.target));
  return parts.find((one) => stateFromXml(textIn(pkg, one.target), namespace) !== null)?.target ?? null;
}

/** Another program's custom part need not be text at all. */
function textIn(pkg: OfficePackage, path: string): string {
  try {
    return pkg.text(path);
  } catch (error) {
    if (error instanceof WorkbookError) return "";
    throw error;
  }
}

function datastoreItem() {
  return element("ds:datastoreItem", { "xmlns:ds": datastoreNamespace, "ds:itemID": itemId }, [
    element("ds:schemaRefs", {}, [element("ds:schemaRef", { "ds:uri": stateNamespace })]),
  ]);
}
