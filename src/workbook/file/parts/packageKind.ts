/** What kind of file a package is: Excel opens none under another kind's ending. */
import type { OfficePackage } from "./officePackage";

/** By the end of the workbook part's content type. */
const kinds = {
  "ms-excel.sheet.macroEnabled.main+xml": ".xlsm",
  "ms-excel.template.macroEnabled.main+xml": ".xltm",
  "ms-excel.addin.macroEnabled.main+xml": ".xlam",
  "spreadsheetml.template.main+xml": ".xltx",
} as const;
export type PackageKind = (typeof kinds)[keyof typeof kinds] | ".xlsx";

/** A package that does not say what it is counts as an ordinary workbook. */
export function packageKind(pkg: OfficePackage, workbookPath: string): PackageKind {
  const type = pkg.contentType(workbookPath)?.toLowerCase() ?? "";
  return Object.entries(kinds).find(([ending]) => type.endsWith(ending.toLowerCase()))?.[1] ?? ".xlsx";
}
