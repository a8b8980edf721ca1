/** Which cell is selected when a sheet is opened. */
import { childrenOf, element, insertInOrder } from "../xml/element";
import type { XmlElement } from "../xml/element";
import { sheetView, sheetViewOrder } from "./layout";

/** In a sheet with frozen panes the selection of the active pane counts. */
export function selectCell(sheet: XmlElement, address: string): void {
  const view = sheetView(sheet);
  const pane = childrenOf(view, "pane")[0]?.attributes["activePane"];
  const selections = childrenOf(view, "selection");
  let selection = selections.find((one) => one.attributes["pane"] === pane);
  if (selection === undefined) {
    selection = element("selection", { pane });
    insertInOrder(view, selection, sheetViewOrder);
  }
  selection.attributes["activeCell"] = address;
  selection.attributes["sqref"] = address;
}
