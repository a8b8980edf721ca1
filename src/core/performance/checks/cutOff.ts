/** P-01: indicators on a sheet that names no project; no check has read them. */
import type { SheetSnapshot } from "../../model/snapshot";
import type { FormFault } from "../fault";

const RULE = { rule: "performance.forms-are-read", form: "P-01", severity: "warning" } as const;

export function cutOff(parts: readonly SheetSnapshot[]): readonly FormFault[] {
  return parts.map(({ name }) => ({ ...RULE, template: "formPart", words: { sheet: name }, at: [], sheet: name }));
}
