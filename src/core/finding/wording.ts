/** A finding, its kind, how grave it is and how rules came out, in Chinese. */
import type { Severity } from "../declare/rule";
import type { Finding, FindingKind } from "./finding";
import type { OutcomeCounts } from "./report";
import { templates } from "./templates";

export function describeFinding(finding: Finding): string {
  return templates[finding.template]
    .replace(/\[([^\]]*)\]/g, (_, part: string) =>
      slotsOf(part).every((slot) => finding.words[slot] !== undefined) ? part : "",
    )
    .replace(SLOT, (_, slot: string) => finding.words[slot] ?? "");
}

const SLOT = /\{(\w+)\}/g;

function slotsOf(text: string): readonly string[] {
  return [...text.matchAll(SLOT)].flatMap(([, slot]) => slot ?? []);
}

export const severityWords: Readonly<Record<Severity, string>> = { error: "错误", warning: "警告", info: "提示" };

export const kindWords: Readonly<Record<FindingKind, string>> = {
  mismatch: "不平",
  rounding: "舍入差",
  narrative: "文表不符",
  percent: "百分比",
  direction: "增减方向",
  code: "科目编码",
  name: "名称",
  emptyNote: "空表注",
  missingReason: "缺原因",
  placeholder: "数据格式",
  overwrittenFormula: "公式",
  unknown: "算不出",
  circular: "循环引用",
  format: "显示格式",
  unfilled: "还没有填",
  missingTable: "缺表缺行",
  unit: "金额单位",
  wording: "文字",
  plausibility: "合理性",
  publication: "公开前",
  performance: "绩效目标",
};

/** As people are told them: what is still to be filled in is apart from what is not there. */
export const outcomeWords: Readonly<Record<keyof OutcomeCounts, string>> = {
  pass: "通过",
  fail: "未通过",
  unfilled: "还没有填",
  notApplicable: "不适用",
  missingInput: "缺数据，无法核对",
  ruleError: "数据有误，无法核对",
};

export const shownOutcomes = Object.keys(outcomeWords) as readonly (keyof OutcomeCounts)[];

export function shownCount(counts: OutcomeCounts, outcome: keyof OutcomeCounts): number {
  return outcome === "missingInput" ? counts.missingInput - counts.unfilled : counts[outcome];
}
