/** 政府购买服务指导性目录, where the pack has it. */
import { packText } from "../../core/declare/lookups";
import type { PackSpec } from "../../core/declare/pack";
import { code, markdownTable, paragraphs } from "./markdown";

export function guideSection(pack: PackSpec): string {
  const { serviceGuide: spec } = pack;
  if (spec === undefined) return "";
  const { sheet, title, codeHead, levels } = spec;
  const rows = levels.map(({ head, characters }) => [head, String(characters)]);
  return paragraphs([
    `## ${packText(pack, title, pack.year)}`,
    `工作表“${sheet}”，要做才有（数据文件 ${code("serviceGuide")}，或生成、更新时勾选）；第一列${codeHead}，每级一列。`,
    markdownTable(["级次", "代码位数"], rows),
  ]);
}
