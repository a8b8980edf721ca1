/** Two reports on one workbook, of its form and of the tables beside it, as one. */
import type { Severity } from "../../declare/rule";
import type { Finding } from "../../finding/finding";
import type { CheckReport, OutcomeCounts } from "../../finding/report";

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Unit, year, texts and progress are those of the first. What both say of a cell is said once. */
export function mergedReport(form: CheckReport, beside: CheckReport): CheckReport {
  const all = [
    ...form.findings.map(ofReport(0)),
    ...beside.findings
      .map(ofReport(1))
      .filter(({ finding }) => !form.findings.some((other) => saysSame(other, finding))),
  ];
  const placed = [...all].sort((a, b) => RANK[a.finding.severity] - RANK[b.finding.severity]);
  const position =
    (report: number) =>
    (index: number): readonly number[] => {
      const at = placed.findIndex((one) => one.report === report && one.index === index);
      return at < 0 ? [] : [at];
    };
  const findings = placed.map(({ finding, report }): Finding => {
    const { root, ...rest } = finding;
    const [at] = root === undefined ? [] : position(report)(root);
    return at === undefined ? rest : { ...rest, root: at };
  });
  const mistakes = Math.max(0, ...form.suspects.map(({ mistake }) => mistake + 1));
  const suspects = [form, beside].flatMap((report, which) =>
    report.suspects.map((suspect) => ({
      ...suspect,
      findings: suspect.findings.flatMap(position(which)),
      mistake: suspect.mistake + (which === 0 ? 0 : mistakes),
    })),
  );
  const causes = [form, beside].flatMap((report, which) =>
    (report.causes ?? []).map((cause) => ({ ...cause, findings: cause.findings.flatMap(position(which)) })),
  );
  const lapsed = [...(form.lapsed ?? []), ...(beside.lapsed ?? [])];
  const { recognition } = form;
  const sheets = new Set(beside.recognition.tables.flatMap(({ places }) => places.map(({ sheet }) => sheet)));
  return {
    ...form,
    tables: [...form.tables, ...beside.tables.map((table) => ({ ...table, beside: true as const }))],
    recognition: {
      ...recognition,
      tables: [
        ...recognition.tables,
        ...beside.recognition.tables.map((table) => ({ ...table, beside: true as const })),
      ],
      otherSheets: recognition.otherSheets.filter((name) => !sheets.has(name)),
    },
    outcomes: sum(form.outcomes, beside.outcomes),
    findings,
    suspects,
    ...(causes.length > 0 ? { causes } : {}),
    ...(lapsed.length > 0 ? { lapsed } : {}),
  };
}

interface Placed {
  readonly finding: Finding;
  readonly report: number;
  /** Position in the report that it comes from. */
  readonly index: number;
}

function ofReport(report: number): (finding: Finding, index: number) => Placed {
  return (finding, index) => ({ finding, report, index });
}

/** The form's check looks at every sheet of the workbook for some things. */
function saysSame(one: Finding, other: Finding): boolean {
  const [a, b] = [one.cells[0]?.address, other.cells[0]?.address];
  return (
    one.kind === other.kind &&
    a !== undefined &&
    b !== undefined &&
    a.sheet === b.sheet &&
    a.row === b.row &&
    a.column === b.column
  );
}

function sum(one: OutcomeCounts, other: OutcomeCounts): OutcomeCounts {
  return {
    pass: one.pass + other.pass,
    fail: one.fail + other.fail,
    notApplicable: one.notApplicable + other.notApplicable,
    missingInput: one.missingInput + other.missingInput,
    ruleError: one.ruleError + other.ruleError,
    unfilled: one.unfilled + other.unfilled,
  };
}
