/** A check in a sentence, and its findings in the order in which they are read. */
import type { Severity } from "../../core/declare/rule";
import type { Finding } from "../../core/finding/finding";
import type { Suspect } from "../../core/finding/suspect";
import type { CheckReport } from "../../core/finding/report";
import { describeProgress } from "../../core/check/unfilled/progress";
import { describeFinding, outcomeWords, shownCount } from "../../core/finding/wording";

/** unfilled: nothing is wrong, and not all is filled in yet. */
export type Verdict = "good" | "unfilled" | "incomplete" | "bad";

export interface ReportSummary {
  readonly verdict: Verdict;
  readonly text: string;
}

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  return { error: count("error"), warning: count("warning"), info: count("info") };
}

/** What is listed and counted: what follows from another finding stands under it, and what is still to be filled in has its own list. */
export function rootsOf(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ root, kind }) => root === undefined && kind !== "unfilled");
}

/** Never a plain 通过 while something could not be looked at. */
export function summarize(report: CheckReport): ReportSummary {
  const { pass, fail } = report.outcomes;
  const findings = rootsOf(report.findings);
  const { error, warning, info } = countBySeverity(findings);
  const explained = findings.filter((finding) => finding.severity === "warning" && finding.explained).length;
  const found = [
    error > 0 ? `${error} 个错误` : "",
    warning > 0 ? `${warning} 个警告${explained > 0 ? `（其中已说明 ${explained}）` : ""}` : "",
    info > 0 ? `${info} 个提示` : "",
  ]
    .filter(Boolean)
    .join("、");
  const progress = report.findings.some(({ kind }) => kind === "unfilled") ? (describeProgress(report) ?? "") : "";
  const unseen = describeUnseen(report);
  const checked = `核对了 ${pass + fail} 条，${pass} 条${outcomeWords.pass}`;
  if (error + warning - explained > 0)
    return { verdict: error > 0 ? "bad" : "incomplete", text: `发现 ${found}。${checked}。${unseen}${progress}` };
  const blank = report.findings.find((finding) => finding.template === "nothingEntered");
  if (blank) return { verdict: "unfilled", text: `${describeFinding(blank)}请填好后再检查。` };
  if (progress !== "")
    return {
      verdict: unseen === "" ? "unfilled" : "incomplete",
      text: `还没有填完：${progress}填了的没有发现错误，${checked}。${unseen}`,
    };
  if (unseen !== "")
    return { verdict: "incomplete", text: `能核对的没有发现错误，但还不能算通过：${checked}。${unseen}` };
  if (report.formless) return { verdict: "incomplete", text: `核对到的没有发现错误，但还不能算通过：${checked}。` };
  if (warning > 0) return { verdict: "good", text: `没有错误，${warning} 个警告都已说明。${checked}。` };
  if (info > 0) return { verdict: "good", text: `没有错误和警告，有 ${info} 个提示。${checked}。` };
  return { verdict: "good", text: `没有发现问题。${checked}，没有无法核对的。` };
}

function describeUnseen({ outcomes, tables }: CheckReport): string {
  const parts: string[] = [];
  const missing = shownCount(outcomes, "missingInput");
  if (missing > 0) parts.push(`${missing} 条因${outcomeWords.missingInput}`);
  if (outcomes.ruleError > 0) parts.push(`${outcomes.ruleError} 条因${outcomeWords.ruleError}`);
  const lost = tables.filter((table) => table.published && !table.found).map((table) => table.shortName);
  if (lost.length > 0) parts.push(`没有找到${lost.join("、")}`);
  return parts.length === 0 ? "" : `${parts.join("；")}。`;
}

export interface TableFindings {
  readonly table: string;
  readonly findings: readonly Finding[];
}

export interface SeverityFindings {
  readonly severity: Severity;
  /** All of this severity, also those that are not listed yet. */
  readonly count: number;
  readonly tables: readonly TableFindings[];
}

/** By severity, inside by table in the order of the findings; the first `limit` of them. */
export function groupFindings(
  report: CheckReport,
  wanted: Severity | "all",
  limit: number,
): readonly SeverityFindings[] {
  const names = new Map(report.tables.map((table) => [table.id, table.shortName]));
  let left = limit;
  return SEVERITIES.filter((severity) => wanted === "all" || wanted === severity).flatMap((severity) => {
    const findings = report.findings.filter((finding) => finding.severity === severity);
    const listed = findings.slice(0, left);
    left -= listed.length;
    const tables = new Map<string, Finding[]>();
    for (const finding of listed) {
      const table = finding.table === null ? "整个工作簿" : (names.get(finding.table) ?? finding.table);
      tables.set(table, [...(tables.get(table) ?? []), finding]);
    }
    return listed.length === 0
      ? []
      : [
          {
            severity,
            count: findings.length,
            tables: [...tables].map(([table, inside]) => ({ table, findings: inside })),
          },
        ];
  });
}

/** One mistake: its likely cells, of which mending any one would do, and the findings that are only its consequences. */
export interface MistakeShown {
  readonly suspects: readonly Suspect[];
  readonly findings: readonly Finding[];
}

/** A finding stands under the first mistake that explains it. Warnings and hints, which can be answered with a reason, stay in the list. */
export function groupMistakes({
  suspects,
  findings,
}: Pick<CheckReport, "suspects" | "findings">): readonly MistakeShown[] {
  const groups = new Map<number, Suspect[]>();
  for (const suspect of suspects) groups.set(suspect.mistake, [...(groups.get(suspect.mistake) ?? []), suspect]);
  const taken = new Set<number>();
  return [...groups.values()].map((group) => {
    const explained = [...new Set(group.flatMap((suspect) => suspect.findings))]
      .filter((index) => findings[index]?.severity === "error" && !taken.has(index))
      .sort((a, b) => a - b);
    for (const index of explained) taken.add(index);
    return { suspects: group, findings: explained.flatMap((index) => findings[index] ?? []) };
  });
}
