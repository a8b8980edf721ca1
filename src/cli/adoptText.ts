/** An account of adopting as people read it. */
import { describeAdditions, describeKept, describeSkipped, describeUnrecognised } from "../app/wording/adoption";
import type { AdoptionAccount } from "../core/adopt/adoption";
import { YEAR_UNKNOWN } from "../core/finding/yearOf";
import { shownName } from "./printable";

export function adoptionLines(file: string, out: string, account: AdoptionAccount): readonly string[] {
  return [
    shownName(file),
    `  单位：${account.unit || "（没有找到单位名称）"}　年度：${account.year ?? YEAR_UNKNOWN}　表式：${account.formless ? "没有（按合计、分项、科目上下级的一般关系接管）" : account.pack}`,
    ...describeAdditions(account).map((line) => `  ${line}。`),
    ...list("保留原数的单元格", account.formulas.kept.map(describeKept)),
    ...list("没有列入勾稽检查的勾稽关系", account.skipped.map(describeSkipped)),
    ...list("没有认出的内容", account.unrecognised.map(describeUnrecognised)),
    "",
    `您的数字、文字和格式没有改动。已保存到 ${shownName(out)}`,
  ];
}

function list(title: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [`  ${title}：`, ...items.map((item, index) => `  ${index + 1}. ${item}。`)];
}
