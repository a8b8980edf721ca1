/** What writing the narrative did, in a sentence or two. */
import type { CellAddress } from "../../core/model/snapshot";
import { printedAddress } from "../../core/model/address";
import type { UncheckedNumber } from "../../core/finding/report";
import type { NarratedSentence, NarratedSheet, Narration, SentenceStatus } from "../../core/narrate/narrate";
import { isWritten } from "../../core/narrate/writing/status";
import type { TakenOffer } from "../../core/narrate/writing/takeOffer";

export const statusWords: Readonly<Record<SentenceStatus, string>> = {
  write: "可写入",
  stale: "已过期",
  same: "已写入",
  kept: "您改写过，保留原文",
  noPlace: "没有位置",
  missingData: "缺数据，暂不能写",
  removed: "不再需要，删去",
};

/** Text of the user's that says what the cells say is not nagged about. */
export function sentenceStatus({ status, agrees }: NarratedSentence): string {
  return status === "kept" && agrees ? "已改写，数字一致" : statusWords[status];
}

export function describeTaken({ sheet, address }: TakenOffer): string {
  return `“${sheet.trim()}”中的这一段（${printedAddress(address)}）已采用新文字；不对可以点“撤回”。`;
}

/** 核对了 58 个数，未核对 2 个; null where there is no text. */
export function describeNumbers({ checked, unchecked }: Pick<NarratedSheet, "checked" | "unchecked">): string | null {
  if (checked + unchecked.length === 0) return null;
  return `文字中核对了 ${checked} 个数${unchecked.length === 0 ? "，没有未核对的数" : `，未核对 ${unchecked.length} 个`}`;
}

/** “3辆”（情况说明!A12：…公务用车3辆…） */
export function describeUnchecked({ address, printed, around }: UncheckedNumber): string {
  return `“${printed}”（${printedAddress(address)}：${around}）`;
}

export function describeShares(sums: readonly string[]): string | null {
  return sums.length === 0 ? null : `占比合计${sums.join("、")}，因四舍五入`;
}

/** 表5!D10 用在 2 段文字中 */
export function describeUses(address: CellAddress, count: number): string {
  return count === 0
    ? `${printedAddress(address)} 没有直接用在哪一段文字中`
    : `${printedAddress(address)} 用在 ${count} 段文字中`;
}

export function describeNarration(narration: Narration): string {
  const count = (status: SentenceStatus): number =>
    narration.sentences.filter((sentence) => sentence.status === status).length;
  const parts = [
    `${narrativeName(narration)}已写入 ${narration.sentences.filter(({ status }) => isWritten(status)).length} 段`,
  ];
  if (count("same") > 0) parts.push(`${count("same")} 段没有变化`);
  if (count("removed") > 0) parts.push(`${count("removed")} 段不再需要，已删去`);
  if (count("kept") > 0) parts.push(`${count("kept")} 段您改写过，没有覆盖`);
  if (count("noPlace") > 0) parts.push(`${count("noPlace")} 段找不到对应的标题或者空行，没有写入`);
  if (count("missingData") > 0) parts.push(`${count("missingData")} 段缺数据，没有写入`);
  const open = narration.sentences.filter((sentence) => sentence.gaps.length > 0);
  if (open.length > 0) parts.push(`有 ${open.length} 处${gapNoun(open)}待填，请到${gapSheets(open)}补填后再生成`);
  return `${parts.join("；")}。`;
}

/** After 更新这 n 段. */
export function describeRenewed(count: number): string {
  return count === 0 ? "这几段已经是最新的，没有改动。" : `已更新 ${count} 段，别的段落没有改动。`;
}

/** 情况说明, or 说明 where the form has several sheets of it. */
export function narrativeName({ sheets }: Narration): string {
  const [only, ...more] = sheets.filter(({ explains }) => !explains);
  return more.length === 0 && only ? only.sheet : "说明";
}

/** “单位编制说明”、“其他相关情况说明”: the sheets that were not found, "" when all were. */
export function missingSheets({ sheets }: Narration): string {
  return sheets
    .filter(({ found }) => found === null)
    .map(({ sheet }) => `“${sheet.trim()}”`)
    .join("、");
}

function gapNoun(open: Narration["sentences"]): string {
  return open.every((sentence) => sentence.gaps.every((gap) => gap.kind === "reason")) ? "增减原因" : "";
}

export function gapSheets(open: Narration["sentences"]): string {
  return [...new Set(open.flatMap((sentence) => sentence.gaps.map((gap) => gap.sheet)))]
    .map((sheet) => `“${sheet}”`)
    .join("、");
}
