/** A check report as JSON for scripts. Amounts are decimal strings, addresses A1. */
import type { Amount } from "../core/amount/amount";
import { toDecimalString } from "../core/amount/amount";
import type { CheckReport, Finding, Suspect } from "../core/check/report";
import { describeFinding } from "../core/check/wording";
import { cellName } from "../core/model/address";

export function toJsonReport(file: string, report: CheckReport): object {
  return {
    file,
    pack: report.pack,
    unit: report.unit,
    year: report.year,
    tables: report.tables.map(({ id, sheet, found }) => ({ id, sheet, found })),
    rules: report.outcomes,
    findings: report.findings.map(toJsonFinding),
    suspects: report.suspects.map(toJsonSuspect),
  };
}

function toJsonFinding(finding: Finding): unknown {
  return {
    rule: finding.rule,
    severity: finding.severity,
    kind: finding.kind,
    message: describeFinding(finding),
    cells: finding.cells.map(({ address, printed }) => ({ sheet: address.sheet, address: cellName(address.row, address.column), printed })),
    actual: decimal(finding.actual),
    expected: decimal(finding.expected),
    difference: decimal(finding.difference),
  };
}

function toJsonSuspect({ address, actual, suggested, explains }: Suspect): unknown {
  return {
    sheet: address.sheet,
    address: cellName(address.row, address.column),
    actual: toDecimalString(actual),
    suggested: toDecimalString(suggested),
    explains,
  };
}

function decimal(amount: Amount | null): string | null {
  return amount === null ? null : toDecimalString(amount);
}
