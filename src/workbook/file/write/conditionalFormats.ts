/** Conditional formats. Written again over the same area, ours take the place of ours; other formats stay. */
import type { ConditionalFormatPlan } from "../../../core/model/workbookPlan";
import { areaName } from "../../address";
import { childOf, childrenOf, element, insertInOrder, removeChildren, textOf } from "../xml/element";
import type { XmlElement } from "../xml/element";
import type { StyleBook } from "./styleBook";
import { worksheetOrder } from "./worksheetOrder";

export function applyConditionalFormats(sheet: XmlElement, styles: StyleBook, plans: readonly ConditionalFormatPlan[]): void {
  if (plans.length === 0) return;
  const rules = plans.map((plan) => ({ plan, reference: areaName(plan.area), formula: plan.formula.replace(/^=/, "") }));
  removeWritten(sheet, new Set(rules.map(({ reference, formula }) => `${reference} ${formula}`)));
  let priority = nextPriority(sheet);
  for (const { plan, reference, formula } of rules) {
    const rule = element("cfRule", { type: "expression", dxfId: styles.differential(plan), priority }, [element("formula", {}, [formula])]);
    insertInOrder(sheet, element("conditionalFormatting", { sqref: reference }, [rule]), worksheetOrder);
    priority += 1;
  }
}

/** Excel keeps the rules of one area in one element: the user's own beside ours. */
function removeWritten(sheet: XmlElement, written: ReadonlySet<string>): void {
  const emptied = new Set<XmlElement>();
  for (const format of childrenOf(sheet, "conditionalFormatting")) {
    const area = format.attributes["sqref"] ?? "";
    const before = childrenOf(format, "cfRule").length;
    removeChildren(format, (rule) => rule.name === "cfRule" && written.has(`${area} ${textOf(childOf(rule, "formula") ?? element("formula"))}`));
    if (before > 0 && childrenOf(format, "cfRule").length === 0) emptied.add(format);
  }
  removeChildren(sheet, (child) => emptied.has(child));
}

/** Smaller numbers win; ours come after what the user already has. */
function nextPriority(sheet: XmlElement): number {
  const rules = childrenOf(sheet, "conditionalFormatting").flatMap((format) => childrenOf(format, "cfRule"));
  return 1 + rules.reduce((max, rule) => Math.max(max, Number(rule.attributes["priority"]) || 0), 0);
}
