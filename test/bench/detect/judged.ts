/** What one check says of a broken workbook: whether it is seen, and at which place of the suspects each fault is named. */
import { checkWorkbook } from "../../../src/core/report/check";
import type { Finding } from "../../../src/core/finding/finding";
import type { Suspect } from "../../../src/core/finding/suspect";
import type { CheckReport } from "../../../src/core/finding/report";
import type { CellValue, WorkbookSnapshot } from "../../../src/core/model/snapshot";
import type { PackSpec } from "../../../src/core/declare/pack";
import { isGap } from "../../support/gaps";
import type { Breakage, Broken } from "./broken";
import { keyOf } from "./cells";
import { Grid } from "./grid";

/** Two thousand of these are kept: no workbooks and no reports. */
export interface Verdict {
  readonly broken: Breakage;
  /** For each fault what its edited cells held before; a new row has no before. */
  readonly was: readonly (readonly CellValue[])[];
  /** An error or a warning that was not there before. */
  readonly seen: boolean;
  /** For each fault the place, from 1, of the first suspect, or after them the first cause, that names one of its cells; null where none does. */
  readonly places: readonly (number | null)[];
  readonly suspects: readonly Suspect[];
  readonly milliseconds: number;
}

export function accusations(report: CheckReport): readonly Finding[] {
  return report.findings.filter((finding) => finding.severity !== "info" && !isGap(finding));
}

export function timedCheck(
  pack: PackSpec,
  snapshot: WorkbookSnapshot,
): { readonly report: CheckReport; readonly milliseconds: number } {
  const start = performance.now();
  const report = checkWorkbook(pack, snapshot);
  return { report, milliseconds: performance.now() - start };
}

/** `before`: what the unbroken workbook was accused of. */
export function judged(broken: Broken, before: readonly Finding[]): Verdict {
  const { report, milliseconds } = timedCheck(broken.pack, broken.snapshot);
  const known = new Set(before.map(idOf));
  // A cause names several cells, any of which leads to the fault.
  const advice = [
    ...report.suspects.map(({ address }) => [keyOf(address)]),
    ...(report.causes ?? []).map(({ cells }) => cells.map(({ address }) => keyOf(address))),
  ];
  const places = broken.faults.map((fault) => {
    const cells = new Set(fault.cells.map(keyOf));
    const at = advice.findIndex((named) => named.some((cell) => cells.has(cell)));
    return at < 0 ? null : at + 1;
  });
  const { pack, unit, style, faults } = broken;
  const grid = new Grid(broken.before, []);
  return {
    broken: { pack, unit, style, faults },
    was: faults.map((fault) => fault.edits.map(({ address }) => grid.at(address))),
    seen: accusations(report).some((finding) => !known.has(idOf(finding))),
    places,
    suspects: report.suspects,
    milliseconds,
  };
}

export function idOf(finding: Finding): string {
  const at = finding.cells[0]?.address;
  return [finding.rule, finding.template, at ? keyOf(at) : "", finding.difference].join("|");
}
