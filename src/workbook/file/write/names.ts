/** Defined names; those we do not touch (formulas, other sheets' filters) stay exactly as they were. */
import { workbookOrder } from "../parts/workbookPart";
import type { OfficePackage } from "../parts/officePackage";
import { childOf, childrenOf, element, ensureChild } from "../xml/element";

/** True when the workbook itself has the name. */
export function hasDefinedName(pkg: OfficePackage, workbookPath: string, name: string): boolean {
  const names = childOf(pkg.read(workbookPath), "definedNames");
  return names !== undefined && childrenOf(names).some(({ attributes }) => attributes["localSheetId"] === undefined && attributes["name"]?.toLowerCase() === name.toLowerCase());
}

/** Adds or replaces a name; `sheetIndex` makes it belong to one sheet, undefined to the workbook. */
export function setDefinedName(pkg: OfficePackage, workbookPath: string, name: string, refersTo: string, sheetIndex?: number): void {
  const names = ensureChild(pkg.edit(workbookPath), "definedNames", workbookOrder);
  const scope = sheetIndex === undefined ? undefined : String(sheetIndex);
  const isSame = (known: string | undefined): boolean => known?.toLowerCase() === name.toLowerCase();
  const found = childrenOf(names).find(({ attributes }) => isSame(attributes["name"]) && attributes["localSheetId"] === scope);
  if (found !== undefined) found.children = [refersTo];
  else names.children.push(element("definedName", { name, localSheetId: scope }, [refersTo]));
}
