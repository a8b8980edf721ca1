/** What the units of a check found → the same with 还没有填 told apart: no 不平, no 通过, and a list of what is still to be filled in. */
import type { CheckContext, TableOutcome } from "../../finding/context";
import type { JudgedInstance } from "../figures/identities";
import type { UnitResult } from "../part";
import { gathered, judgedIn } from "../part";
import type { Finding } from "../../finding/finding";
import type { CellAddress } from "../../model/snapshot";
import { asUnfilled, decideUnfilled } from "./decide";
import { withoutPremature } from "./premature";
import { emptiedTables, withoutLostRows } from "./emptied";
import { blankBookFinding, waitingFindings } from "./findings";
import { hintsOfBlankTables, withoutHints } from "./hints";
import { withNotes } from "./notes";

export interface SettledReport {
  readonly found: readonly UnitResult[];
  readonly findings: readonly Finding[];
}

export function settleUnfilled(context: CheckContext, found: readonly UnitResult[]): SettledReport {
  const blank = found.some(({ findings }) => findings.some(({ template }) => template === "nothingEntered"));
  const judged = judgedIn(found);
  const hints = blank ? [] : hintsOfBlankTables(context, found);
  const { unfilled, waiting, rests, listRests } = decideUnfilled(
    context,
    [...judged, ...hints],
    blank,
    gathered(found, (unit) => unit.findings),
  );
  const emptied = blank ? new Map<string, Finding>() : emptiedTables(context, found);
  if (!blank && !unfilled.includes(true) && emptied.size === 0)
    return { found: found.map((unit) => withNotes(context, unit, new Set())), findings: [] };
  const waits = new Set(judged.filter((_, index) => unfilled[index] === true));
  const findings = blank
    ? blankBookFinding(context)
    : [...emptied.values(), ...waitingFindings(context, waiting).filter(({ table }) => !emptied.has(table ?? ""))];
  const sheets = new Set([...emptied.values()].flatMap(({ cells }) => cells.map(({ address }) => address.sheet)));
  const rowsRest = (at: CellAddress): boolean => listRests(at) || sheets.has(at.sheet);
  const tables = new Set(findings.map(({ table }) => table));
  const open = hints.filter((_, index) => unfilled[judged.length + index] === true);
  const settled = found
    .map((unit) => withoutHints(withoutLostRows(unit, emptied), open))
    .map((unit) =>
      unit.judged && waits.has(unit.judged)
        ? taken(unit, unit.judged)
        : withoutPremature(blank ? uncompared(unit) : withNotes(context, unit, tables), {
            rests,
            listRests: rowsRest,
            blank,
          }),
    );
  return { found: settled, findings };
}

function taken(unit: UnitResult, judged: JudgedInstance): UnitResult {
  const outcomes = unit.outcomes.map(({ table }): TableOutcome => ({ table, outcome: "missingInput", unfilled: true }));
  return { ...unit, outcomes, findings: [], judged: { ...judged, judgement: asUnfilled(judged.judgement) } };
}

/** Identities of a workbook with figures, as the report sees them. `findings`: those about codes. */
export function withoutUnfilled(
  context: CheckContext,
  judged: readonly JudgedInstance[],
  findings: readonly Finding[],
): readonly JudgedInstance[] {
  const { unfilled } = decideUnfilled(context, judged, false, findings);
  return judged.map((one, index) =>
    unfilled[index] === true ? { ...one, judgement: asUnfilled(one.judgement) } : one,
  );
}

/** In a workbook without any figure nothing has passed, be it only a title. */
function uncompared(unit: UnitResult): UnitResult {
  return {
    ...unit,
    outcomes: unit.outcomes.map((one): TableOutcome =>
      one.outcome === "pass" ? { ...one, outcome: "missingInput", unfilled: true } : one,
    ),
  };
}
