/** Snapshot → report: the one entry to checking, used alike by the pane, the command line and the tests. */
import type { WorkbookSnapshot } from "../model/snapshot";
import { locateWorkbook } from "../locate/locate";
import type { LocatedWorkbook } from "../locate/locate";
import { adoptionRefusal } from "../adopt/refusal";
import { recognitionOf } from "../locate/recognition";
import { statedUnit, workbookYear } from "../locate/heads";
import type { PackSpec } from "../spec/pack";
import { readState } from "../state/state";
import { diagnose } from "../diagnose/diagnose";
import { checkNarrative } from "../narrate/checkNarrative";
import { contentsFindings } from "./contents";
import type { CheckContext } from "./context";
import { identityFindings, judgeInstances } from "./identities";
import { integrityFindings } from "./integrity";
import type { Outcome } from "./judge";
import type { CheckReport, Finding, OutcomeCounts, Severity } from "./report";
import { settleMoney } from "./settleMoney";
import { judgeTexts } from "./texts";

export function checkWorkbook(pack: PackSpec, snapshot: WorkbookSnapshot): CheckReport {
  return checkLocated(settleMoney(locateWorkbook(pack, snapshot)));
}

/** The same for a workbook whose tables were located, and their money settled, before. */
export function checkLocated(located: LocatedWorkbook): CheckReport {
  const context = contextOf(located);
  const { pack } = context;
  const { judged, unseen } = judgeInstances(context);
  const identities = identityFindings(context, judged);
  const texts = judgeTexts(context);
  const narrative = checkNarrative(context);
  const adopted = readState(located.snapshot.state)?.adopted;
  const findings = [...integrityFindings(context), ...contentsFindings(context), ...identities.findings, ...texts.findings, ...narrative];
  return {
    pack: pack.id,
    unit: context.unit,
    year: context.year,
    tables: pack.tables.map((table) => {
      const sheet = context.book.tables.get(table.id)?.sheet ?? null;
      return { id: table.id, shortName: table.shortName, published: table.formNo !== null, sheet, found: sheet !== null };
    }),
    recognition: recognitionOf(located),
    adoptable: adoptionRefusal(pack, located.snapshot) === null,
    outcomes: countOutcomes([...identities.outcomes, ...texts.outcomes, ...unseen]),
    ...(adopted ? { checkSheet: adopted.checkSheet } : {}),
    findings: sortFindings(pack, findings),
    suspects: diagnose(context, judged),
  };
}

export function createContext(pack: PackSpec, snapshot: WorkbookSnapshot): CheckContext {
  return contextOf(settleMoney(locateWorkbook(pack, snapshot)));
}

/** Unit and year are those of 基础信息; a workbook without it states them over its tables. */
function contextOf(located: LocatedWorkbook): CheckContext {
  const { pack, book, snapshot } = located;
  return {
    pack,
    located,
    book,
    sheets: new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet])),
    unit: book.infoText(pack.info.unitName) ?? statedUnit(located) ?? "",
    year: workbookYear(located),
  };
}

function countOutcomes(outcomes: readonly Outcome[]): OutcomeCounts {
  const counts = { pass: 0, fail: 0, notApplicable: 0, missingInput: 0, ruleError: 0 };
  for (const outcome of outcomes) counts[outcome] += 1;
  return counts;
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

function sortFindings(pack: PackSpec, findings: readonly Finding[]): readonly Finding[] {
  const order = new Map(pack.tables.map((table, index) => [table.id, index]));
  const place = (finding: Finding): number => (finding.table === null ? order.size : (order.get(finding.table) ?? order.size));
  return [...findings].sort((a, b) => RANK[a.severity] - RANK[b.severity] || cause(a) - cause(b) || place(a) - place(b) || rowOf(a) - rowOf(b));
}

/** A missing table or column, and a broken cell, come before the identities that suffer from them. */
function cause(finding: Finding): number {
  return finding.kind === "missingTable" || finding.rule.startsWith("workbook.") ? 0 : 1;
}

function rowOf(finding: Finding): number {
  return finding.cells[0]?.address.row ?? 0;
}
