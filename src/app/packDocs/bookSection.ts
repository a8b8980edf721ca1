/** The checks of the whole workbook: what they look for, how grave it is, what to do. */
import { severityWords } from "../../core/finding/wording";
import type { PackSpec } from "../../core/declare/pack";
import { code, markdownTable, paragraphs } from "./markdown";

/** Empty for a pack without any. */
export function bookSection({ bookChecks = [] }: PackSpec): string {
  if (bookChecks.length === 0) return "";
  const rows = bookChecks.map((check) => [
    check.form,
    check.label,
    severityWords[check.severity],
    check.explanation,
    check.basis,
    code(check.id),
  ]);
  return paragraphs([
    "## 全册检查",
    "看整个工作簿和所有文字，不只看各表。级别是最重的一级，没有把握的、表式以外的工作表上的降为提示。",
    markdownTable(["目录号", "应满足", "级别", "说明", "依据", "编号"], rows),
  ]);
}
