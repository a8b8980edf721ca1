/** Whether the tables are fit to be written about: a text over wrong or blank figures has to be written again. */
import type { CheckReport } from "../../core/finding/report";
import { describeProgress } from "../../core/check/unfilled/progress";
import { rootsOf } from "./report";

/** What texts say is no matter of the tables. */
const ABOUT_TEXTS = ["narrative.", "glossary.", "book."];

/** 表里还有 3 处错误，表七还没有填。先改表再写更好。 Null where nothing speaks against writing; what the texts miss on 基础信息 is said by themselves. */
export function describeUnready(report: CheckReport): string | null {
  const errors = rootsOf(report.findings).filter(
    ({ severity, rule }) => severity === "error" && !ABOUT_TEXTS.some((prefix) => rule.startsWith(prefix)),
  ).length;
  const open = describeProgress({ ...report, progress: { ...report.progress, fields: [] } });
  if (errors === 0 && open === null) return null;
  const parts = [
    ...(errors > 0 ? [`表里还有 ${errors} 处错误`] : []),
    ...(open === null ? [] : [open.replace(/。$/, "")]),
  ];
  return `${parts.join("，")}。${errors > 0 ? "先改表再写更好，改过的数要再写一次说明" : "填好以后要再写一次说明"}。`;
}
