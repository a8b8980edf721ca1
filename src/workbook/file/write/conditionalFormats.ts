/** Conditional formats. Written again over the same area, ours take the place of ours; other formats stay, also when all of ours are renewed. */
import type { ConditionalFormatPlan } from "../../../core/model/workbookPlan";
import { areaName } from "../../address";
import { childOf, childrenOf, element, insertInOrder, removeChildren, textOf } from "../xml/element";
import type { XmlElement } from "../xml/element";
import type { StyleBook } from "./styleBook";
import { argb } from "./styleParts";
import { worksheetOrder } from "./worksheetOrder";

export function applyConditionalFormats(
  sheet: XmlElement,
  styles: StyleBook,
  plans: readonly ConditionalFormatPlan[],
  renew = false,
): void {
  if (plans.length === 0) return;
  if (renew) removeLike(sheet, styles, new Set(plans.map((plan) => lookOf(argb(plan.fill), argb(plan.fontColor)))));
  const rules = plans.map((plan) => ({
    plan,
    reference: areaName(plan.area),
    formula: plan.formula.replace(/^=/, ""),
  }));
  removeWritten(sheet, new Set(rules.map(({ reference, formula }) => `${reference} ${formula}`)));
  let priority = nextPriority(sheet, rules.length);
  for (const { plan, reference, formula } of rules) {
    const rule = element("cfRule", { type: "expression", dxfId: styles.differential(plan), priority }, [
      element("formula", {}, [formula]),
    ]);
    insertInOrder(sheet, element("conditionalFormatting", { sqref: reference }, [rule]), worksheetOrder);
    priority += 1;
  }
}

function removeWritten(sheet: XmlElement, written: ReadonlySet<string>): void {
  removeRules(sheet, (rule, area) => written.has(`${area} ${textOf(childOf(rule, "formula") ?? element("formula"))}`));
}

/** By fill and text colour: programs write the same look in other words when they save a file. */
function removeLike(sheet: XmlElement, styles: StyleBook, looks: ReadonlySet<string>): void {
  removeRules(sheet, ({ attributes }) => {
    if (attributes["type"] !== "expression" || attributes["dxfId"] === undefined) return false;
    const { fill, text } = styles.differentialColors(Number(attributes["dxfId"]));
    return looks.has(lookOf(fill, text));
  });
}

function lookOf(fill: string, text: string): string {
  return `${fill.toUpperCase()} ${text.toUpperCase()}`;
}

/** Excel keeps the rules of one area in one element: the user's own beside ours. */
function removeRules(sheet: XmlElement, goes: (rule: XmlElement, area: string) => boolean): void {
  const emptied = new Set<XmlElement>();
  for (const format of childrenOf(sheet, "conditionalFormatting")) {
    const area = format.attributes["sqref"] ?? "";
    const before = childrenOf(format, "cfRule").length;
    removeChildren(format, (rule) => rule.name === "cfRule" && goes(rule, area));
    if (before > 0 && childrenOf(format, "cfRule").length === 0) emptied.add(format);
  }
  removeChildren(sheet, (child) => emptied.has(child));
}

/** xsd:int, which the schema asks for. */
const MOST = 2_147_483_647;

/** Smaller numbers win; ours come after what the user already has. Where no numbers are left the user's get new ones in their order. */
function nextPriority(sheet: XmlElement, wanted: number): number {
  const rules = rulesIn(sheet);
  const most = rules.reduce((max, rule) => Math.max(max, priorityOf(rule)), 0);
  if (most + wanted <= MOST) return most + 1;
  const inOrder = [...rules].sort((a, b) => priorityOf(a) - priorityOf(b));
  inOrder.forEach((rule, index) => (rule.attributes["priority"] = String(index + 1)));
  return rules.length + 1;
}

const priorityOf = ({ attributes }: XmlElement): number => Number(attributes["priority"]) || 0;

/** Those of newer programs too (x14:cfRule in extLst): they share the numbers. */
function rulesIn(parent: XmlElement): readonly XmlElement[] {
  if (parent.name === "sheetData") return [];
  return childrenOf(parent).flatMap((child) =>
    /(^|:)cfRule$/.test(child.name) && child.attributes["priority"] !== undefined ? [child] : rulesIn(child),
  );
}
