/** A fault carried out as a user would do it; formulas follow. */
import { recalculate } from "../../../src/core/formula/index";
import { editedSheet } from "../../../src/core/model/editedSheet";
import type { WorkbookSnapshot } from "../../../src/core/model/snapshot";
import { insertRow } from "../../support/insertRow";
import type { Fault } from "./cells";
import type { Style } from "./styles";

export function applied(fault: Fault, snapshot: WorkbookSnapshot, style: Style): WorkbookSnapshot {
  const { inserted } = fault;
  const grown = inserted ? insertRow(snapshot, inserted.sheet, inserted.row) : snapshot;
  const edited = {
    ...grown,
    sheets: grown.sheets.map((sheet) =>
      editedSheet(
        sheet,
        fault.edits
          .filter(({ address }) => address.sheet === sheet.name)
          .map(({ address, value }) => ({ ...address, value, formula: null })),
      ),
    ),
  };
  return style === "live" ? recalculate(edited, []).snapshot : edited;
}
