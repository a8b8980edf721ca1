/** What the units of a check found → the report. */
import { adoptionRefusal } from "../plan/refusal";
import { isBesideId } from "../formless/ids";
import { diagnose } from "../diagnose/diagnose";
import { recognitionOf } from "../locate/recognition";
import type { BookCheck } from "../declare/bookCheck";
import type { PackSpec } from "../declare/pack";
import { stateOf } from "../state/state";
import { attachmentsOf } from "../check/texts/attachments";
import { withoutRepeats } from "../check/book/repeats";
import { catalogueUses } from "../check/catalogues";
import type { CheckContext, TableOutcome } from "../finding/context";
import { isMixed } from "../check/disclosures";
import { applyExplanations } from "./explanations";
import type { JudgedInstance } from "../check/figures/identities";
import type { UnitResult } from "../check/part";
import { gathered, judgedIn } from "../check/part";
import { performanceReport } from "../check/performance";
import { placeOf } from "./places";
import type { Severity } from "../declare/rule";
import type { Finding } from "../finding/finding";
import type { CheckReport, OutcomeCounts } from "../finding/report";
import type { Gap } from "../terms/source";
import { underCauses, underTextFormulas } from "./causeRoots";
import { underCodes } from "./codeRoots";
import { withDoubts } from "./doubts/sentences";
import { withRoots } from "./roots";
import { tableReports } from "./tableReports";
import { withoutRead } from "./addedFigures";
import { underMistakenAsks } from "./mistakenAsks";
import { underOneChange } from "./oneChange";
import { progressOf } from "../check/unfilled/progress";
import { settleUnfilled } from "../check/unfilled/settle";

/** The same for the full check and for the one after an edit: `found` is in the order of the units, whenever each of them ran. */
export function reportOf(context: CheckContext, found: readonly UnitResult[]): CheckReport {
  const { report, judged, asked } = withoutSuspects(context, found);
  const { suspects: all, causes, textFormulas } = diagnose(context, judged, report.findings);
  // Without a form too little is known to change several cells at once.
  const suspects = context.pack.formless ? all.filter(({ together }) => together.length === 0) : all;
  const findings = underMistakenAsks(
    underOneChange(
      withDoubts(
        context,
        judged,
        underTextFormulas(underCauses(underCodes(context, report.findings, suspects), suspects, causes), textFormulas),
        suspects,
        causes,
      ),
    ),
    suspects,
    causes,
  );
  return {
    ...report,
    progress: progressOf(context, asked, findings),
    findings,
    suspects,
    ...(causes.length > 0 ? { causes } : {}),
  };
}

interface Settled {
  readonly report: Omit<CheckReport, "suspects" | "causes">;
  readonly judged: readonly JudgedInstance[];
  /** Fields of 基础信息 that the texts found blank. */
  readonly asked: readonly Gap[];
}

/** All but the search for the cells that the differences come from. */
export function withoutSuspects(context: CheckContext, units: readonly UnitResult[]): Settled {
  const { pack, located } = context;
  const found = withoutRead(pack, units);
  const state = stateOf(located.snapshot);
  const adopted = state?.adopted;
  const settled = settleUnfilled(context, found);
  const outcomes = gathered(settled.found, (unit) => unit.outcomes);
  const mixed = isMixed(context);
  const narratives = gathered(found, (unit) => unit.narratives);
  const all = [...settled.findings, ...gathered(settled.found, (unit) => unit.findings)];
  const told = withRoots(context, sortFindings(pack, withoutRepeats(pack, mixed ? withoutTexts(pack, all) : all)));
  const { findings, lapsed } = applyExplanations(
    told,
    (finding) => placeOf(context, finding),
    (state?.explanations ?? []).filter(({ place }) => isBesideId(place.table ?? "") === (context.beside === true)),
    context.year,
  );
  const judged = judgedIn(settled.found);
  const asked = gathered(found, (unit) => unit.asked);
  const performance = performanceReport(context);
  const report = {
    pack: pack.id,
    ...(pack.formless
      ? {
          formless: {
            finalAccounts: isFinalAccounts(pack),
            ...(context.yearUnknown ? { yearUnknown: true as const } : {}),
          },
        }
      : {}),
    ...(pack.carried === undefined ? {} : { ownPack: { title: pack.title } }),
    unit: context.unit,
    year: context.year,
    tables: tableReports(context, outcomes),
    recognition: recognitionOf(located),
    catalogues: catalogueUses(located),
    adoptable: !context.beside && adoptionRefusal(pack, located.snapshot) === null,
    outcomes: countOutcomes(outcomes),
    progress: progressOf(context, asked, findings),
    ...(state?.adjustments ? { adjusted: true as const } : {}),
    ...(adopted ? { checkSheet: adopted.checkSheet } : {}),
    narratives: narratives.map((sheet) =>
      mixed ? { ...sheet, sentences: 0, blank: 0, checked: 0, unchecked: [] } : sheet,
    ),
    ...(performance ? { performance } : {}),
    attachments: attachmentsOf(context),
    findings,
    ...(lapsed.length > 0 ? { lapsed } : {}),
  };
  return { report, judged, asked };
}

/** Texts that are held against tables; whose they are, nobody knows where the workbook holds two disclosures. */
const OF_TABLES: ReadonlySet<BookCheck["kind"]> = new Set(["years", "namedFigures", "denials", "truncatedAmounts"]);

function withoutTexts({ bookChecks = [] }: PackSpec, findings: readonly Finding[]): readonly Finding[] {
  const rules = new Set<string>(bookChecks.filter(({ kind }) => OF_TABLES.has(kind)).map(({ id }) => id));
  return findings.filter(({ rule }) => !rule.startsWith("narrative.") && !rules.has(rule));
}

/** Most tables say so. */
function isFinalAccounts({ tables }: PackSpec): boolean {
  return tables.filter(({ title }) => title.includes("决算")).length * 2 > tables.length;
}

function countOutcomes(outcomes: readonly TableOutcome[]): OutcomeCounts {
  const counts = { pass: 0, fail: 0, notApplicable: 0, missingInput: 0, ruleError: 0, unfilled: 0 };
  for (const { outcome, unfilled } of outcomes) {
    counts[outcome] += 1;
    if (unfilled) counts.unfilled += 1;
  }
  return counts;
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

function sortFindings(pack: PackSpec, findings: readonly Finding[]): readonly Finding[] {
  const order = new Map(pack.tables.map((table, index) => [table.id, index]));
  const place = (finding: Finding): number =>
    finding.table === null ? order.size : (order.get(finding.table) ?? order.size);
  return [...findings].sort(
    (a, b) => RANK[a.severity] - RANK[b.severity] || cause(a) - cause(b) || place(a) - place(b) || rowOf(a) - rowOf(b),
  );
}

/** A missing table or column, a broken cell, and what is still to be filled in come before the identities that suffer from them. */
function cause(finding: Finding): number {
  return finding.kind === "missingTable" || finding.rule.startsWith("workbook.") ? 0 : 1;
}

function rowOf(finding: Finding): number {
  return finding.cells[0]?.address.row ?? 0;
}
