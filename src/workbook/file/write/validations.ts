/** Data validations. Excel repairs a sheet in which two of them speak of one cell: the one that is written has the cells for itself. */
import type { Area, ValidationPlan } from "../../../core/model/workbookPlan";
import { areaName, parseArea } from "../../address";
import { childrenOf, element, removeChildren } from "../xml/element";
import type { XmlElement } from "../xml/element";
import { without } from "./areas";
import { worksheetChild } from "./worksheetOrder";

/** Excel's limits on what a validation says; longer text makes it repair the file. */
const maxTitle = 32;
const maxMessage = 255;
/** Far below any amount: the rule is "a number", and a decimal rule needs some bound. */
const lowestAmount = "-1000000000000";

export function applyValidations(sheet: XmlElement, plans: readonly ValidationPlan[]): void {
  if (plans.length === 0) return;
  const list = worksheetChild(sheet, "dataValidations");
  for (const plan of plans) {
    for (const known of childrenOf(list, "dataValidation"))
      known.attributes["sqref"] = outside(known.attributes["sqref"] ?? "", plan.area);
    removeChildren(list, (child) => child.attributes["sqref"] === "");
    list.children.push(validation(plan));
  }
  list.attributes["count"] = String(childrenOf(list).length);
}

/** The areas of a list such as "A1:B9 D4" without the cells of `taken`; what cannot be read stays as it is. */
export function outside(areas: string, taken: Area): string {
  return areas
    .split(/\s+/)
    .flatMap((name) => {
      const area = parseArea(name);
      return area === null ? [name] : without(area, taken).map((left) => (left === area ? name : areaName(left)));
    })
    .join(" ");
}

function validation(plan: ValidationPlan): XmlElement {
  const title = plan.title.slice(0, maxTitle);
  const message = plan.message.slice(0, maxMessage);
  const texts = { errorTitle: title, error: message, promptTitle: title, prompt: message };
  const common = { allowBlank: 1, showInputMessage: 1, showErrorMessage: 1, ...texts, sqref: areaName(plan.area) };
  if (plan.kind === "count") {
    return element("dataValidation", { type: "whole", operator: "greaterThanOrEqual", ...common }, [
      element("formula1", {}, ["0"]),
    ]);
  }
  if (plan.kind === "amount") {
    return element("dataValidation", { type: "decimal", operator: "greaterThanOrEqual", ...common }, [
      element("formula1", {}, [lowestAmount]),
    ]);
  }
  const values = `"${plan.values.join(",").replace(/"/g, '""')}"`;
  return element("dataValidation", { type: "list", ...common }, [element("formula1", {}, [values])]);
}
