/** What the units of a check found → the same with 还没有填 told apart: no 不平, no 通过, and a list of what is still to be filled in. */
import type { CheckContext, TableOutcome } from "../context";
import type { JudgedInstance } from "../identities";
import type { Found } from "../part";
import type { Finding } from "../report";
import { asUnfilled, decideUnfilled } from "./decide";
import { withoutPremature } from "./premature";
import { blankBookFinding, waitingFindings } from "./findings";

export interface Settled {
  readonly found: readonly Found[];
  readonly findings: readonly Finding[];
}

export function settleUnfilled(context: CheckContext, found: readonly Found[]): Settled {
  const blank = found.some(({ findings }) => findings.some(({ template }) => template === "nothingEntered"));
  const judged = found.flatMap((unit) => unit.judged ?? []);
  const { unfilled, waiting, rests } = decideUnfilled(context, judged, blank, found.flatMap((unit) => unit.findings));
  if (!blank && !unfilled.includes(true)) return { found, findings: [] };
  const waits = new Set(judged.filter((_, index) => unfilled[index] === true));
  const findings = blank ? blankBookFinding(context) : waitingFindings(context, waiting);
  const tables = new Set(findings.map(({ table }) => table));
  const settled = found.map((unit) => (unit.judged && waits.has(unit.judged) ? taken(unit, unit.judged) : withoutPremature(blank ? uncompared(unit) : withoutNotes(unit, tables), rests, blank)));
  return { found: settled, findings };
}

/** A table that waits for its figures needs no note that it has none; of another blank one nobody knows yet. */
function withoutNotes(unit: Found, waiting: ReadonlySet<string | null>): Found {
  if (!unit.findings.some(asksForNote)) return unit;
  const findings = unit.findings.flatMap((finding): readonly Finding[] => (!asksForNote(finding) ? [finding] : waiting.has(finding.table) ? [] : [{ ...finding, severity: "info" }]));
  return { ...unit, findings, outcomes: findings.some(({ severity }) => severity !== "info") ? unit.outcomes : unit.outcomes.map(asWaiting) };
}

function asksForNote({ template }: Finding): boolean {
  return template === "noteMissing";
}

function asWaiting(one: TableOutcome): TableOutcome {
  return one.outcome === "fail" ? { ...one, outcome: "missingInput", unfilled: true } : one;
}

function taken(unit: Found, judged: JudgedInstance): Found {
  const outcomes = unit.outcomes.map(({ table }): TableOutcome => ({ table, outcome: "missingInput", unfilled: true }));
  return { ...unit, outcomes, findings: [], judged: { ...judged, judgement: asUnfilled(judged.judgement) } };
}

/** Identities of a workbook with figures, as the report sees them. `findings`: those about codes. */
export function withoutUnfilled(context: CheckContext, judged: readonly JudgedInstance[], findings: readonly Finding[]): readonly JudgedInstance[] {
  const { unfilled } = decideUnfilled(context, judged, false, findings);
  return judged.map((one, index) => (unfilled[index] === true ? { ...one, judgement: asUnfilled(one.judgement) } : one));
}

/** In a workbook without any figure nothing has passed, be it only a title. */
function uncompared(unit: Found): Found {
  return { ...unit, outcomes: unit.outcomes.map((one): TableOutcome => (one.outcome === "pass" ? { ...one, outcome: "missingInput", unfilled: true } : one)) };
}
