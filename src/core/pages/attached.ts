/** What follows the texts: performance forms, 政府购买服务指导性目录, and sheets of the user's own that call themselves 附件 or 附表. */
import { guideOn } from "../guide/readGuide";
import type { SheetSnapshot } from "../model/snapshot";
import { isFormSheet } from "../performance/formTitle";
import type { PackSpec } from "../declare/pack";
import { normalizeText } from "../text/normalize";

export function attachedSheets(
  pack: PackSpec,
  sheets: readonly SheetSnapshot[],
  isOther: (sheet: SheetSnapshot) => boolean,
): readonly SheetSnapshot[] {
  const own = sheets.filter((sheet) => sheet.visible && isOther(sheet));
  const isForm = (sheet: SheetSnapshot): boolean => isFormSheet(pack, sheet) || isFormName(sheet.name);
  const isGuide = (sheet: SheetSnapshot): boolean => !isForm(sheet) && guideOn(pack, sheet) !== null;
  return [
    ...own.filter(isForm),
    ...own.filter(isGuide),
    ...own.filter((sheet) => !isForm(sheet) && !isGuide(sheet) && isAttachmentName(sheet.name)),
  ];
}

export function isAttachmentName(name: string): boolean {
  return /^附[件表]/.test(normalizeText(name));
}

/** A form of another make may have any title. */
export function isFormName(name: string): boolean {
  return name.includes("绩效目标");
}
