import type { FUniver } from "@univerjs/core/facade";
import type {} from "@univerjs/sheets-ui/facade";
import type { WireHost } from "../host";

/** While the user is typing in a cell the add-in is refused, as in Excel. */
export function followCellEditing(spreadsheet: FUniver, host: WireHost): void {
  spreadsheet.addEvent(spreadsheet.Event.SheetEditStarted, () => host.setCellEditMode(true));
  spreadsheet.addEvent(spreadsheet.Event.SheetEditEnded, () => host.setCellEditMode(false));
}
