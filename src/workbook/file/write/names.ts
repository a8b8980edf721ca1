/** Defined names; those we do not touch (formulas, other sheets' filters) stay exactly as they were. */
import type { OfficePackage } from "../parts/officePackage";
import { relationshipTypes, relationshipsOf } from "../parts/relationships";
import { listSheets, workbookOrder } from "../parts/workbookPart";
import { childOf, childrenOf, element, ensureChild } from "../xml/element";

/** True when the workbook itself has the name, or one of its tables: the two share their names (ECMA-376 part 1, 18.5.1.2). */
export function hasDefinedName(pkg: OfficePackage, workbookPath: string, name: string): boolean {
  const isSame = (known: string | undefined): boolean => known?.toLowerCase() === name.toLowerCase();
  const names = childOf(pkg.read(workbookPath), "definedNames");
  if (
    names !== undefined &&
    childrenOf(names).some(({ attributes }) => attributes["localSheetId"] === undefined && isSame(attributes["name"]))
  )
    return true;
  return tableParts(pkg, workbookPath).some((path) => isSame(pkg.read(path).attributes["displayName"]));
}

function tableParts(pkg: OfficePackage, workbookPath: string): readonly string[] {
  const links = listSheets(pkg, workbookPath).flatMap(({ path }) => relationshipsOf(pkg, path));
  return links
    .filter(({ type, target }) => type === relationshipTypes.table && pkg.has(target))
    .map(({ target }) => target);
}

/** Adds or replaces a name; `sheetIndex` makes it belong to one sheet, undefined to the workbook. */
export function setDefinedName(
  pkg: OfficePackage,
  workbookPath: string,
  name: string,
  refersTo: string,
  sheetIndex?: number,
): void {
  const names = ensureChild(pkg.edit(workbookPath), "definedNames", workbookOrder);
  const scope = sheetIndex === undefined ? undefined : String(sheetIndex);
  const isSame = (known: string | undefined): boolean => known?.toLowerCase() === name.toLowerCase();
  const found = childrenOf(names).find(
    ({ attributes }) => isSame(attributes["name"]) && attributes["localSheetId"] === scope,
  );
  if (found !== undefined) found.children = [refersTo];
  else names.children.push(element("definedName", { name, localSheetId: scope }, [refersTo]));
}
