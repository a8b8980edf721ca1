/** Which tables of a form have their title over a place of figures, whatever its columns and lines are. */
import { labelText } from "../locate/labels";
import { titleOf } from "../locate/titles";
import { textAt } from "../model/cellText";
import type { WorkbookSnapshot } from "../model/snapshot";
import type { PackSpec } from "../declare/pack";
import { tablePlaces } from "./places";

/** Ids. A line of 目录 is no title: no unit of money stands with it. */
export function titledTables({ tables }: PackSpec, { sheets }: WorkbookSnapshot): ReadonlySet<string> {
  return new Set(
    sheets
      .filter(({ visible }) => visible)
      .flatMap((sheet) => tablePlaces(sheet).filter(({ statesMoney }) => statesMoney))
      .flatMap(({ sheet, title }) =>
        title === null ? [] : (titleOf(tables, labelText(textAt(sheet, title.row, title.column)))?.table ?? []),
      ),
  );
}
