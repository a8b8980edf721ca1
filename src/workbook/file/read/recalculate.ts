/** The package as a snapshot with fresh results: what a file remembers of its formulas may be missing or stale. */
import { recalculate } from "../../../core/formula";
import type { DefinedName } from "../../../core/formula";
import type { CellAddress, CellValue, WorkbookSnapshot } from "../../../core/model/snapshot";
import type { OfficePackage } from "../parts/officePackage";
import { listSheets } from "../parts/workbookPart";
import { childOf, childrenOf, textOf } from "../xml/element";
import { readSnapshot } from "./snapshot";

/** Where a formula cannot be calculated (a function we do not know, a circle) the result in the file stands, null when there is none. */
export function recalculatedSnapshot(pkg: OfficePackage, workbookPath: string): WorkbookSnapshot {
  const stored = readSnapshot(pkg, workbookPath);
  const { snapshot, unsupported, circular } = recalculate(stored, definedNames(pkg, workbookPath));
  const unknown = [...unsupported, ...circular];
  return unknown.length === 0 ? snapshot : withStored(snapshot, stored, unknown);
}

function definedNames(pkg: OfficePackage, workbookPath: string): DefinedName[] {
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

function withStored(calculated: WorkbookSnapshot, stored: WorkbookSnapshot, cells: readonly CellAddress[]): WorkbookSnapshot {
  const sheets = calculated.sheets.map((sheet, index) => {
    const values: (readonly CellValue[])[] = [...sheet.values];
    for (const { row, column } of cells.filter((cell) => cell.sheet === sheet.name)) {
      const copy = [...(values[row] ?? [])];
      copy[column] = stored.sheets[index]?.values[row]?.[column] ?? null;
      values[row] = copy;
    }
    return { ...sheet, values };
  });
  return { ...calculated, sheets };
}
