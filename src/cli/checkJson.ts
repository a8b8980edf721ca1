/** A check report as JSON for scripts. Amounts are decimal strings, addresses A1. */
import type { Amount } from "../core/amount/amount";
import { toDecimalString } from "../core/amount/amount";
import type { Attachment } from "../core/finding/report";
import type { Finding, LapsedExplanation } from "../core/finding/finding";
import type { Cause, Repair, Suspect } from "../core/finding/suspect";
import type { CheckReport } from "../core/finding/report";
import { describeCause } from "../app/wording/causes";
import { describeNotice } from "../app/wording/document";
import type { RecognisedTable } from "../core/locate/recognition";
import { describeFinding } from "../core/finding/wording";
import { cellName } from "../core/model/address";
import type { CellAddress } from "../core/model/snapshot";
import { toJsonNumbers } from "./numbersJson";
import { yearOf } from "../core/finding/yearOf";

export function toJsonReport(file: string, report: CheckReport): object {
  return {
    file,
    pack: report.formless ? null : report.pack,
    ...(report.formless ? { form: "none", finalAccounts: report.formless.finalAccounts } : {}),
    ...(report.ownPack ? { ownPack: report.ownPack } : {}),
    unit: report.unit,
    year: yearOf(report),
    tables: report.tables.map(({ id, sheet, found, beside }) => ({
      id,
      sheet,
      found,
      ...(beside ? { beside } : {}),
      ...recognised(report.recognition.tables.find((table) => table.id === id)),
    })),
    catalogues: report.catalogues,
    rules: report.outcomes,
    findings: report.findings.map(toJsonFinding),
    suspects: report.suspects.map(toJsonSuspect),
    causes: (report.causes ?? []).map(toJsonCause),
    narratives: report.narratives.map(({ sheet, found, sentences, blank, ...numbers }) => ({
      sheet,
      found,
      sentences,
      blank,
      ...toJsonNumbers(numbers),
    })),
    counts: countRoots(report),
    ...(report.performance ? { performance: report.performance } : {}),
    attachments: toJsonAttachments(report.attachments),
    progress: {
      fields: report.progress.fields.map(({ address, words }) => ({
        sheet: address.sheet,
        address: cellName(address.row, address.column),
        label: words,
      })),
      tables: report.progress.tables,
      others: report.progress.others,
    },
    ...(report.document
      ? {
          document: {
            notices: report.document.notices.map((notice) => ({ ...notice, message: describeNotice(notice) })),
          },
        }
      : {}),
    ...(report.lapsed ? { lapsed: report.lapsed.map(toJsonLapsed) } : {}),
  };
}

export function toJsonAttachments(attachments: readonly Attachment[]): readonly object[] {
  return attachments.map(({ name, address: { sheet, row, column } }) => ({
    name,
    sheet,
    address: cellName(row, column),
  }));
}

/** Findings that follow from no other, by severity. */
function countRoots({ findings }: CheckReport): object {
  const count = (severity: Finding["severity"]): number =>
    findings.filter((finding) => finding.root === undefined && finding.severity === severity).length;
  return { error: count("error"), warning: count("warning"), info: count("info") };
}

function toJsonLapsed({ rule, about, reason, date, cause }: LapsedExplanation): unknown {
  return { rule, message: about, reason, date, cause };
}

/** What told which table it is, and where it was read; columns that were not found by their labels. */
function recognised(table: RecognisedTable | undefined): object {
  if (!table) return {};
  const missing = table.columns.filter((column) => column.column === null).map((column) => column.label);
  return {
    by: table.evidence,
    title: table.title,
    moneyUnit: table.moneyUnit,
    places: table.places.map(({ sheet, headerTop, headerBottom }) => ({
      sheet,
      headerRows: [headerTop + 1, headerBottom + 1],
    })),
    missingColumns: missing,
    copies: table.copies,
  };
}

export function toJsonFinding(finding: Finding): unknown {
  return {
    rule: finding.rule,
    severity: finding.severity,
    kind: finding.kind,
    message: describeFinding(finding),
    cells: finding.cells.map(({ address, printed }) => ({
      sheet: address.sheet,
      address: cellName(address.row, address.column),
      printed,
    })),
    actual: decimal(finding.actual, finding.places),
    expected: decimal(finding.expected, finding.places),
    difference: decimal(finding.difference, finding.places),
    root: finding.root ?? null,
    ...(finding.explained ? { explained: finding.explained } : {}),
  };
}

function toJsonSuspect(suspect: Suspect): unknown {
  const { explains, places, kind, slip, mistake, certainty, findings, together } = suspect;
  return {
    ...toJsonRepair(suspect, places),
    explains,
    kind,
    slip,
    mistake,
    certainty,
    findings,
    together: together.map((repair) => toJsonRepair(repair, places)),
  };
}

function toJsonCause(cause: Cause): unknown {
  const { kind, cells, findings, formula } = cause;
  const at = ({ sheet, row, column }: CellAddress): object => ({ sheet, address: cellName(row, column) });
  return {
    kind,
    message: describeCause(cause),
    cells: cells.map(({ address }) => at(address)),
    findings,
    ...(formula ? { formula: { ...at(formula.address), actual: formula.actual, suggested: formula.suggested } } : {}),
  };
}

function toJsonRepair({ address, actual, suggested }: Repair, places: number): object {
  return {
    sheet: address.sheet,
    address: cellName(address.row, address.column),
    actual: valueText(actual, places),
    suggested: valueText(suggested, places),
  };
}

function valueText(value: Repair["actual"], places: number): string {
  return typeof value === "string" ? value : toDecimalString(value, places);
}

function decimal(amount: Amount | null, places: number | undefined): string | null {
  return amount === null ? null : toDecimalString(amount, places);
}
