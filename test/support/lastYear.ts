/** Workbooks of this year and the year before, for 取上年数. */
import { recognise } from "../../src/app/recognise";
import type { LastYearOptions } from "../../src/core/lastYear/propose";
import { proposeLastYear } from "../../src/core/lastYear/propose";
import type { LastYearProposal } from "../../src/core/lastYear/taking";
import type { LocatedWorkbook } from "../../src/core/locate/locate";
import type { CellValue, WorkbookSnapshot } from "../../src/core/model/snapshot";
import { cellAt } from "../../src/core/model/tableMap";
import type { CellContent } from "../../src/core/model/workbookPlan";
import type { PackSpec } from "../../src/core/declare/pack";
import { applied } from "./applied";

export function located(pack: PackSpec, snapshot: WorkbookSnapshot): LocatedWorkbook {
  const found = recognise([pack], snapshot);
  if (!found) throw new Error("not recognised");
  return found;
}

/** The workbook with other contents in these fields of 基础信息. */
export function withFields(
  pack: PackSpec,
  snapshot: WorkbookSnapshot,
  fields: ReadonlyMap<string, CellValue>,
): WorkbookSnapshot {
  const { book } = located(pack, snapshot);
  return [...fields].reduce((now, [field, value]) => {
    const at = book.infoAddress(field);
    return at ? typed(now, at, { kind: "value", value: value as string | number }) : now;
  }, snapshot);
}

/** The workbook with another content in a cell of a table. */
export function withCell(
  pack: PackSpec,
  snapshot: WorkbookSnapshot,
  [table, row, column]: readonly [string, string, string],
  content: CellContent,
): WorkbookSnapshot {
  const map = located(pack, snapshot).book.tables.get(table);
  const place = map?.byKey.get(row);
  const at = map && place ? cellAt(map, place, column) : null;
  if (!at) throw new Error(`no ${table} ${row} ${column}`);
  return typed(snapshot, at, content);
}

function typed(
  snapshot: WorkbookSnapshot,
  { sheet, row, column }: { readonly sheet: string; readonly row: number; readonly column: number },
  content: CellContent,
): WorkbookSnapshot {
  return applied(snapshot, {
    sheets: [{ name: sheet, mode: "update", cells: [{ row, column, content }] }],
    names: [],
    state: null,
    activate: null,
  });
}

export function proposed(now: LocatedWorkbook, last: LocatedWorkbook, options?: LastYearOptions): LastYearProposal {
  const outcome = proposeLastYear(now, last, options);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.proposal;
}
