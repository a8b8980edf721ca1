/** The check of one workbook over time: in full when it is asked for, and after an edit only what the edit concerns. */
import { checkLocated } from "../core/report/check";
import type { CheckReport } from "../core/finding/report";
import type { KeptCheck } from "../core/report/incremental/kept";
import { keepCheck } from "../core/report/incremental/kept";
import type { LocatedWorkbook } from "../core/locate/locate";
import type { WorkbookSnapshot } from "../core/model/snapshot";
import type { PackSpec } from "../core/declare/pack";
import type { WorkbookPort } from "../workbook/port";
import { packsFor } from "./recognise";
import { recognisedOrInferred } from "./recognised";

export interface Checker {
  /** Reads and checks everything. Throws NotRecognised. */
  check(): Promise<CheckReport>;
  /** Reads everything, and checks what has changed since the last time; in full where that cannot be told apart. Throws NotRecognised. */
  recheck(): Promise<CheckReport>;
  /** The workbook that the last check was about, null before the first. */
  readonly located: LocatedWorkbook | null;
}

/** `packs` is asked at every full check: what they have at hand may change, after which the next check has to be one. */
export function createChecker(port: Pick<WorkbookPort, "read">, packs: () => readonly PackSpec[]): Checker {
  let kept: KeptCheck | null = null;
  let last: LocatedWorkbook | null = null;

  function inFull(snapshot: WorkbookSnapshot): CheckReport {
    kept = last = null;
    const known = packs();
    last = recognisedOrInferred(known, snapshot);
    // Which rules there are without a form is told from the figures: any edit may change it.
    if (last.pack.formless) return checkLocated(last);
    kept = keepCheck(packsFor(known, snapshot), last);
    return kept.report;
  }

  return {
    get located() {
      return kept?.located ?? last;
    },
    check: async () => inFull(await port.read()),
    async recheck() {
      const snapshot = await port.read();
      return kept?.recheck(snapshot) ?? inFull(snapshot);
    },
  };
}
