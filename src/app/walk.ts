/** 上一处, 下一处: the open findings that have a cell, in the order in which they are listed. */
import { findingKey } from "../core/report/explanations";
import type { Severity } from "../core/declare/rule";
import type { Finding } from "../core/finding/finding";
import type { CheckReport } from "../core/finding/report";

export type Shown = Severity | "all";

/** Where the user is. `index` is what is left when the finding itself has gone. */
export interface WalkStep {
  readonly key: string;
  readonly index: number;
}

/** Explained ones are settled, those that follow from another are mended with it; without a cell there is nowhere to go. */
export function stops(report: CheckReport, shown: Shown): readonly Finding[] {
  return report.findings.filter(
    (finding) =>
      !finding.explained &&
      finding.kind !== "unfilled" &&
      finding.root === undefined &&
      finding.cells.length > 0 &&
      (shown === "all" || finding.severity === shown),
  );
}

/** The index of the finding where the user is; null when it has gone or the walk has not begun. */
export function indexOf(list: readonly Finding[], at: WalkStep | null): number | null {
  const index = at === null ? -1 : list.findIndex((finding) => findingKey(finding) === at.key);
  return index < 0 ? null : index;
}

/** The next stop, round at the ends. Where the finding has gone, the one that took its place comes next. */
export function stepFrom(
  list: readonly Finding[],
  at: WalkStep | null,
  by: 1 | -1,
): { readonly finding: Finding; readonly step: WalkStep } | null {
  if (list.length === 0) return null;
  const here = indexOf(list, at);
  const wanted = here !== null ? here + by : at === null ? (by === 1 ? 0 : -1) : by === 1 ? at.index : at.index - 1;
  const index = ((wanted % list.length) + list.length) % list.length;
  const finding = list[index];
  return finding ? { finding, step: { key: findingKey(finding), index } } : null;
}
