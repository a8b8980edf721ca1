/** Where a defined name or a reference text points. */
import { parseArea, splitSheetPrefix } from "../address";
import type { Area } from "../../../core/model/workbookPlan";
import type { HostContext } from "../hostContext";

/** The cells a reference such as "=Sheet1!$A$1:$B$2" names, null for anything else. */
export function referencedArea(host: HostContext, formula: string): { sheet: string; area: Area } | null {
  const { sheet: name, rest } = splitSheetPrefix(formula.replace(/^=/, ""));
  const sheet = name === null ? undefined : host.findSheet(name);
  const area = parseArea(rest);
  return sheet !== undefined && area ? { sheet, area } : null;
}

/** The cells of a defined name, null when there is none or it is no range. */
export function namedArea(host: HostContext, name: string): { sheet: string; area: Area } | null {
  const wanted = name.toLowerCase();
  const found = host.book.definedNames().find((entry) => entry.name.toLowerCase() === wanted);
  return found ? referencedArea(host, found.formula) : null;
}
