/** 出错说明 in words. */
import type { Finding, LapsedExplanation } from "../../core/finding/finding";
import { describeReason } from "../../core/review/wording";

/** 已说明：某原因（2026-11-25） */
export function describeExplanation(explained: NonNullable<Finding["explained"]>): string {
  return `已说明：${describeReason(explained)}`;
}

/** 3, or 3（其中已说明 1）. */
export function explainedCount(findings: readonly Finding[]): string {
  const explained = findings.filter((finding) => finding.explained).length;
  return explained === 0 ? String(findings.length) : `${findings.length}（其中已说明 ${explained}）`;
}

const causes: Readonly<Record<LapsedExplanation["cause"], string>> = {
  changed: "内容已经改变，要重新说明",
  gone: "问题已经没有了",
};

/** What it was said of, and why it holds no longer. */
export function describeLapsed({ about, cause, ...said }: LapsedExplanation): string {
  return `${about}　原说明：${describeReason(said)}　${causes[cause]}。`;
}
