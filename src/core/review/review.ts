/** 提交前检查: a check summed up for those who sign. Pure data; the words are in wording.ts. */
import type { Attachment } from "../finding/report";
import type { Finding } from "../finding/finding";
import type { CheckReport, NarrativeReport, OutcomeCounts, PerformanceReport, TableReport } from "../finding/report";
import { shownCount } from "../finding/wording";
import type { PackSpec } from "../declare/pack";
import type { HygieneGroup } from "./hygiene";
import { hygieneGroups } from "./hygiene";
import { yearOf } from "../finding/yearOf";

/** unread: hints which say that something could not be compared. */
export type BlockerCode =
  | "noForm"
  | "blank"
  | "errors"
  | "warnings"
  | "missingTables"
  | "unfilled"
  | "missingInput"
  | "ruleError"
  | "unread"
  | "narrativeMissing"
  | "narrativeBlank"
  | "nothingChecked"
  | "publication";

/** Why it cannot be handed in yet. */
export interface Blocker {
  readonly code: BlockerCode;
  readonly count: number;
  /** Names of tables or sheets, "" where there are none to name. */
  readonly names: string;
}

export interface Review {
  readonly form: string;
  readonly unit: string;
  /** Null where nothing states it. */
  readonly year: number | null;
  /** Day of the check: 2026-11-25. */
  readonly date: string;
  /** Those of the form, and working tables that are there. */
  readonly tables: readonly TableReport[];
  readonly outcomes: OutcomeCounts;
  readonly blockers: readonly Blocker[];
  /** True only when nothing speaks against it. */
  readonly ready: boolean;
  readonly errors: readonly Finding[];
  /** What is still to be filled in. */
  readonly unfilled: readonly Finding[];
  /** Warnings without a reason, and hints which say that something could not be compared or must not be published as it is. */
  readonly open: readonly Finding[];
  readonly explained: readonly Finding[];
  /** Other hints. */
  readonly hints: number;
  readonly empty: readonly TableReport[];
  readonly hygiene: readonly HygieneGroup[];
  readonly narratives: readonly NarrativeReport[];
  /** To be put to the publication; they do not stand in the way. */
  readonly performance?: PerformanceReport;
  readonly attachments: readonly Attachment[];
}

/** What could not be looked at is never a pass: somebody has to compare it and say so. */
const UNREAD: ReadonlySet<string> = new Set(["narrativeUnread", "narrativeWithoutBase"]);

export function reviewOf(report: CheckReport, pack: PackSpec, date: string): Review {
  const { findings, tables } = report;
  const open = findings.filter((finding) => !finding.explained && finding.root === undefined);
  const errors = open.filter(({ severity }) => severity === "error");
  const warnings = open.filter(({ severity }) => severity === "warning");
  const unread = open.filter(({ severity, template }) => severity === "info" && UNREAD.has(template));
  const unpublishable = open.filter(({ severity, kind }) => severity === "info" && kind === "publication");
  const unfilled = open.filter(({ kind }) => kind === "unfilled");
  const blockers = blockersOf(report, errors, warnings, unread, unpublishable);
  return {
    form: pack.carried === undefined ? pack.title : `${pack.title}（不是内置的表式）`,
    unit: report.unit,
    year: yearOf(report),
    date,
    tables: tables.filter(({ published, found }) => published || found),
    outcomes: report.outcomes,
    blockers,
    ready: blockers.length === 0,
    errors,
    unfilled,
    open: [...warnings, ...unread, ...unpublishable],
    explained: findings.filter((finding) => finding.explained),
    hints:
      open.filter(({ severity }) => severity === "info").length -
      unread.length -
      unpublishable.length -
      unfilled.length,
    empty: tables.filter((table) => table.published && table.found && table.empty),
    hygiene: hygieneGroups(findings),
    narratives: report.narratives,
    ...(report.performance ? { performance: report.performance } : {}),
    attachments: report.attachments,
  };
}

function blockersOf(
  { formless, findings, tables, outcomes, narratives, unit }: CheckReport,
  errors: readonly Finding[],
  warnings: readonly Finding[],
  unread: readonly Finding[],
  unpublishable: readonly Finding[],
): readonly Blocker[] {
  const missing = tables.filter(({ published, found }) => published && !found);
  const lost = narratives.filter(({ found }) => !found);
  const unwritten = narratives.filter(({ found, blank }) => found && blank > 0);
  const waiting = findings.filter(({ kind }) => kind === "unfilled");
  const lacking = [
    ...(unit === "" ? ["写明单位名称"] : []),
    ...(findings.some(({ template }) => template === "nothingEntered") ? ["填写任何金额"] : []),
  ];
  const names = (items: readonly string[]): string => items.join("、");
  const all: readonly Blocker[] = [
    { code: "noForm", count: formless ? 1 : 0, names: "" },
    { code: "blank", count: lacking.length, names: lacking.join("，也没有") },
    { code: "errors", count: errors.length, names: "" },
    { code: "warnings", count: warnings.length, names: "" },
    { code: "missingTables", count: missing.length, names: names(missing.map(({ shortName }) => shortName)) },
    {
      code: "unfilled",
      count: waiting.length === 0 ? outcomes.unfilled : waiting.length,
      names: names([
        ...new Set(waiting.map(({ table }) => tables.find(({ id }) => id === table)?.shortName ?? "全册")),
      ]),
    },
    {
      code: "missingInput",
      count: shownCount(outcomes, "missingInput"),
      names: names(
        tables.filter((table) => shownCount(table.outcomes, "missingInput") > 0).map(({ shortName }) => shortName),
      ),
    },
    {
      code: "ruleError",
      count: outcomes.ruleError,
      names: names(tables.filter((table) => table.outcomes.ruleError > 0).map(({ shortName }) => shortName)),
    },
    { code: "unread", count: unread.length, names: "" },
    { code: "narrativeMissing", count: lost.length, names: names(lost.map(({ sheet }) => sheet)) },
    {
      code: "narrativeBlank",
      count: unwritten.reduce((sum, sheet) => sum + sheet.blank, 0),
      names: names(unwritten.map(({ sheet }) => sheet)),
    },
    { code: "publication", count: unpublishable.length, names: "" },
    {
      code: "nothingChecked",
      count:
        outcomes.pass + outcomes.fail === 0 || tables.every(({ outcomes: own }) => own.pass + own.fail === 0) ? 1 : 0,
      names: "",
    },
  ];
  return all.filter(({ count }) => count > 0);
}
