/** Carries a whole plan out on a package. The caller hands in a copy and throws it away when this fails. */
import type { WorkbookPlan } from "../../../core/model/workbookPlan";
import { absoluteArea } from "../../address";
import { WorkbookError } from "../../port";
import { activateSheet, settleTabs } from "../parts/activeSheet";
import { writeState } from "../parts/customState";
import type { OfficePackage } from "../parts/officePackage";
import { addRelationship, relationshipTypes, relationshipsOf, spellTargets } from "../parts/relationships";
import { addSheet, listSheets, orderSheets, requireCalculation } from "../parts/workbookPart";
import type { SheetEntry } from "../parts/workbookPart";
import { element } from "../xml/element";
import { applySheet, changeRows } from "./applySheet";
import { hasDefinedName, setDefinedName } from "./names";
import { StyleBook } from "./styleBook";

const stylesType = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

const mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** `step` is called after each sheet and may throw to stop. */
export function applyPlan(pkg: OfficePackage, workbookPath: string, plan: WorkbookPlan, step: () => void): void {
  spellTargets(pkg, workbookPath);
  for (const sheet of plan.sheets) {
    if (sheet.mode === "create") addSheet(pkg, workbookPath, sheet.name);
  }
  const entries = new Map(listSheets(pkg, workbookPath).map((entry) => [entry.name.toLowerCase(), entry]));
  const entryOf = (name: string): SheetEntry => {
    const entry = entries.get(name.toLowerCase());
    if (entry === undefined) throw new WorkbookError("sheetMissing", name);
    return entry;
  };
  const styles = new StyleBook(() => pkg.edit(stylesPath(pkg, workbookPath)));
  for (const sheet of plan.sheets) changeRows(pkg, workbookPath, entryOf(sheet.name), sheet);
  for (const sheet of plan.sheets) {
    applySheet(pkg, workbookPath, entryOf(sheet.name), styles, sheet);
    step();
  }
  for (const { name, sheet, area, keepExisting = false } of plan.names) {
    if (!keepExisting || !hasDefinedName(pkg, workbookPath, name))
      setDefinedName(pkg, workbookPath, name, absoluteArea(entryOf(sheet).name, area));
  }
  if (plan.sheets.length > 0) requireCalculation(pkg, workbookPath);
  if (plan.state !== null) writeState(pkg, workbookPath, plan.state);
  if (plan.order !== undefined) orderSheets(pkg, workbookPath, plan.order);
  const shown = listSheets(pkg, workbookPath).find(({ name }) => name.toLowerCase() === plan.activate?.toLowerCase());
  if (plan.activate !== null) activateSheet(pkg, workbookPath, shown ?? entryOf(plan.activate));
  settleTabs(pkg, workbookPath);
}

/** A workbook may come without styles; Excel would then show everything in its default format. */
function stylesPath(pkg: OfficePackage, workbookPath: string): string {
  const known = relationshipsOf(pkg, workbookPath).find((one) => one.type === relationshipTypes.styles)?.target;
  if (known !== undefined && pkg.has(known)) return known;
  // Not every program looks where the relationship leads.
  const usual = "xl/styles.xml";
  const path = pkg.has(usual) ? pkg.freePath("xl/styles", ".xml") : usual;
  pkg.create(path, element("styleSheet", { xmlns: mainNamespace }), stylesType);
  addRelationship(pkg, workbookPath, relationshipTypes.styles, path);
  return path;
}
