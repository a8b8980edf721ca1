/** What follows the texts: performance forms, and sheets of the user's own that call themselves 附件 or 附表. */
import type { SheetSnapshot } from "../model/snapshot";
import { isFormSheet } from "../performance/formTitle";
import type { PackSpec } from "../declare/pack";
import { normalizeText } from "../text/normalize";

export function attachedSheets(pack: PackSpec, sheets: readonly SheetSnapshot[], isOther: (sheet: SheetSnapshot) => boolean): readonly SheetSnapshot[] {
  const own = sheets.filter((sheet) => sheet.visible && isOther(sheet));
  const isForm = (sheet: SheetSnapshot): boolean => isFormSheet(pack, sheet) || isFormName(sheet.name);
  return [...own.filter(isForm), ...own.filter((sheet) => !isForm(sheet) && isAttachmentName(sheet.name))];
}

export function isAttachmentName(name: string): boolean {
  return /^附[件表]/.test(normalizeText(name));
}

/** A form of another make may have any title. */
export function isFormName(name: string): boolean {
  return name.includes("绩效目标");
}
