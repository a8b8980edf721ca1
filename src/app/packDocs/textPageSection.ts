/** The pages that the user writes, with the text that they begin from. */
import { packText } from "../../core/declare/lookups";
import type { PackSpec } from "../../core/declare/pack";
import { code, markdownTable, paragraphs } from "./markdown";

export function textPageSection(pack: PackSpec): string {
  const pages = pack.textPages ?? [];
  if (pages.length === 0) return "";
  const rows = pages.map((page) => [
    page.sheet,
    page.title,
    firstLine(
      packText(
        pack,
        "parts" in page
          ? page.parts.map(({ heading, id }) => `${heading}（数据文件 pages.${id}）`).join("；")
          : page.text,
        pack.year,
      ),
    ),
    code(page.id),
  ]);
  return paragraphs([
    "## 自己写的文字页",
    "只在生成工作簿时写入标题和开头的文字，以后不再改动。",
    markdownTable(["工作表", "标题", "开头", "编号"], rows),
  ]);
}

function firstLine(text: string): string {
  return text.trim().split("\n")[0]?.trim() ?? "";
}
