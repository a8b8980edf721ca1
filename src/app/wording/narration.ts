/** What writing the narrative did, in a sentence or two. */
import type { Narration, SentenceStatus } from "../../core/narrate/narrate";

export const statusWords: Readonly<Record<SentenceStatus, string>> = {
  write: "可写入",
  same: "已写入",
  kept: "您改写过，保留原文",
  noPlace: "没有位置",
  missingData: "缺数据，暂不能写",
};

export function describeNarration(narration: Narration): string {
  const count = (status: SentenceStatus): number => narration.sentences.filter((sentence) => sentence.status === status).length;
  const parts = [`情况说明已写入 ${count("write")} 段`];
  if (count("same") > 0) parts.push(`${count("same")} 段没有变化`);
  if (count("kept") > 0) parts.push(`${count("kept")} 段您改写过，没有覆盖`);
  if (count("noPlace") > 0) parts.push(`${count("noPlace")} 段找不到对应的标题，没有写入`);
  if (count("missingData") > 0) parts.push(`${count("missingData")} 段缺数据，没有写入`);
  const gaps = narration.sentences.filter((sentence) => sentence.gaps.length > 0).length;
  if (gaps > 0) parts.push(`有 ${gaps} 处增减原因待填，请到“基础信息”补填后再生成`);
  return `${parts.join("；")}。`;
}
