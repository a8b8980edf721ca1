import { parseAddress } from "../../../test/support/addresses";
import { live, reportOn, valueIn, withCells } from "../../../test/support/diagnosis";
import { editCell } from "../../../test/support/edit";
import { recognise } from "../../app/recognise";
import { shanxiUnit2026 as pack } from "../../packs/shanxi-unit-2026/pack";
import { keepCheck } from "../check/incremental/kept";
import type { Suspect } from "../check/report";
import type { CellValue, WorkbookSnapshot } from "../model/snapshot";

const raised = (snapshot: WorkbookSnapshot, cell: string): CellValue => Number(valueIn(snapshot, cell)) + 500;

/** Typed too high, with every formula following it. */
const failing = editCell(live, parseAddress("表12!C8"), raised(live, "表12!C8"));

function suspectsAfter(...edits: readonly WorkbookSnapshot[]): readonly Suspect[] | undefined {
  const located = recognise([pack], failing);
  if (!located) throw new Error("not recognised");
  const kept = keepCheck([pack], located);
  return edits.map((snapshot) => kept.recheck(snapshot)?.suspects).at(-1);
}

test.each(["表12!C10", "表5!D9", "表6!D8", "表10!C6"])("formulas that do not follow %s after an edit are suspected as in a full check", (cell) => {
  const later = withCells(failing, { [cell]: raised(failing, cell) });
  const { suspects } = reportOn(later);
  expect(suspects).not.toEqual(reportOn(failing).suspects);
  expect(suspectsAfter(later)).toEqual(suspects);
  expect(suspectsAfter(later, failing)).toEqual(reportOn(failing).suspects);
});
