/** The names that a workbook defines: those of its user and those of Excel (_xlnm.Print_Area …). */
import type { DefinedName } from "../../../core/formula/index";
import { childOf, childrenOf, textOf } from "../xml/element";
import type { OfficePackage } from "./officePackage";
import { listSheets } from "./workbookPart";

export function definedNames(pkg: OfficePackage, workbookPath: string): DefinedName[] {
  const list = childOf(pkg.read(workbookPath), "definedNames");
  if (list === undefined) return [];
  const sheets = new Map(listSheets(pkg, workbookPath).map((sheet) => [String(sheet.index), sheet.name]));
  return childrenOf(list, "definedName").flatMap((defined) => {
    const { name, localSheetId } = defined.attributes;
    const sheet = localSheetId === undefined ? undefined : sheets.get(localSheetId);
    // A name of a chart sheet has no cell that could use it.
    if (name === undefined || (localSheetId !== undefined && sheet === undefined)) return [];
    return [{ name, refersTo: textOf(defined), ...(sheet === undefined ? {} : { sheet }) }];
  });
}
