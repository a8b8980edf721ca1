import { parseAddress } from "../../../../test/support/addresses";
import { live, reportOn, valueIn, withCells } from "../../../../test/support/diagnosis";
import { editCell } from "../../../../test/support/edit";
import { recognise } from "../../../app/recognise";
import { shanxiUnit2026 as pack } from "../../../packs/shanxi-unit-2026/pack";
import { keepCheck } from "../../report/incremental/kept";
import type { CheckReport } from "../../finding/report";
import type { CellValue, WorkbookSnapshot } from "../../model/snapshot";

const raised = (snapshot: WorkbookSnapshot, cell: string): CellValue => Number(valueIn(snapshot, cell)) + 500;

/** Typed too high, with every formula following it. */
const failing = editCell(live, parseAddress("表12!C8"), raised(live, "表12!C8"));

/** A formula that does not follow is no suspect but a cause. */
function adviceIn(report: CheckReport | null | undefined): unknown {
  return report && [report.suspects, report.causes];
}

function adviceAfter(...edits: readonly WorkbookSnapshot[]): unknown {
  const located = recognise([pack], failing);
  if (!located) throw new Error("not recognised");
  const kept = keepCheck([pack], located);
  return adviceIn(edits.map((snapshot) => kept.recheck(snapshot)).at(-1));
}

test.each(["表12!C10", "表5!D9", "表6!D8", "表10!C6"])(
  "formulas that do not follow %s after an edit are suspected as in a full check",
  (cell) => {
    const later = withCells(failing, { [cell]: raised(failing, cell) });
    const advice = adviceIn(reportOn(later));
    expect(advice).not.toEqual(adviceIn(reportOn(failing)));
    expect(adviceAfter(later)).toEqual(advice);
    expect(adviceAfter(later, failing)).toEqual(adviceIn(reportOn(failing)));
  },
);
