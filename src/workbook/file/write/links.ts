/** Links to cells of the same workbook: a location without a relationship, which Excel, WPS and LibreOffice all follow. */
import type { LinkPlan } from "../../../core/model/workbookPlan";
import { cellName, quoteSheet } from "../../address";
import { element, removeChildren } from "../xml/element";
import type { XmlElement } from "../xml/element";
import { worksheetChild } from "./worksheetOrder";

export function applyLinks(sheet: XmlElement, plans: readonly LinkPlan[]): void {
  if (plans.length === 0) return;
  const list = worksheetChild(sheet, "hyperlinks");
  const written = new Set<string | undefined>(plans.map(({ row, column }) => cellName(row, column)));
  removeChildren(list, (child) => written.has(child.attributes["ref"]));
  for (const { row, column, target, text } of plans) {
    const ref = cellName(row, column);
    list.children.push(
      element("hyperlink", {
        ref,
        location: `${quoteSheet(target.sheet)}!${cellName(target.row, target.column)}`,
        display: text,
      }),
    );
  }
}
