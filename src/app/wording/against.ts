/** Differences between a document and the workbook, in words. */
import { printedAddress } from "../../core/model/address";
import type { CellAddress } from "../../core/model/snapshot";
import type { ChartCount } from "../../core/publish/compare/documentChart";
import type { Difference, DifferenceKind } from "../../core/publish/compare/difference";

const OTHER = "文档是“{document}”，工作簿是“{workbook}”";

const templates: Readonly<Record<DifferenceKind, string>> = {
  figure: `{words}：${OTHER}`,
  label: `{words}：${OTHER}`,
  title: `{words}的表题：${OTHER}`,
  head: `{words}表题旁边的字：${OTHER}`,
  header: `{words}的表头：${OTHER}`,
  money: `{words}的金额单位：${OTHER}`,
  note: `{words}下面的注：${OTHER}`,
  sentence: `文字不同：${OTHER}`,
  place: "“{words}”换了标题：文档里在“{document}”下面，工作簿里在“{workbook}”下面",
  order: "{words}换了位置：文档里在“{document}”后面，工作簿里在“{workbook}”后面",
  column: "“{words}”这一行有的内容换了列：文档在{document}，工作簿在{workbook}",
  added: "只在文档里：“{document}”",
  missing: "文档里没有：“{workbook}”",
  row: "{words}：{lackingRow}",
  rows: "{words}：{lackingRows}",
  exchanged: "{words}的数对调了（{document}）",
  noColumn: "{words}：{lackingColumn}，这一列没有比较",
  hidden: "{words}：文档里有，但是隐藏了，看不见也印不出来",
  table: "{words}：{lacking}",
  unread: "{words}：文档里的这张表没有认出来（表题或者表头改了），按文字逐行比较",
  copy: "{words}：文档里还有一张同样的表（{document}），没有比较",
  contents: `{words}里：${OTHER}`,
  noContents: "{words}里没有“{workbook}”这一行",
  page: "目录里“{words}”{page}",
  chart: `{words}：${OTHER}`,
  noChart: "{words}：文档里没有这张图",
  draft: "文档的页眉、页脚里有“草稿”之类的字，公开前请去掉，或者重新做公开稿",
  unit: "不是同一个单位的文档：文档是“{document}”，工作簿是“{workbook}”。没有逐项比较",
  year: "不是同一年度的文档：文档是 {document} 年，工作簿是 {workbook} 年。没有逐项比较",
  form: "不是同一种表式：文档是 {document}，工作簿是 {workbook}。没有逐项比较",
};

export function describeDifference(difference: Difference): string {
  const { kind, words, document, workbook } = difference;
  const filled: Readonly<Record<string, string>> = {
    words,
    document: document || "空白",
    workbook: workbook || "空白",
    lackingRow:
      document === ""
        ? `文档里没有这一行，或者名称改了（工作簿是“${workbook}”）`
        : `工作簿里没有这一行，或者名称改了（文档是“${document}”）`,
    lackingRows: document === "" ? `文档里没有这 ${workbook} 行` : `工作簿里没有这 ${document} 行`,
    lackingColumn: document === "" ? "文档的表头里没有这一列，或者改了字" : "工作簿的表头里没有这一列，或者改了字",
    page: document === "" ? "没有页码" : `的页码是 ${document}，与前后各行的次序不合`,
    lacking: document === "" ? "文档里没有这张表" : "工作簿里没有这张表",
  };
  return templates[kind].replace(/\{(\w+)\}/g, (whole, name: string) => filled[name] ?? whole);
}

/** Which charts were held against each other; null where neither side has any. */
export function describeCharts({ compared, notCompared }: ChartCount): string | null {
  if (notCompared > 0)
    return compared > 0
      ? `图表比较了 ${compared} 张，另有 ${notCompared} 张没有比较`
      : `图表 ${notCompared} 张没有比较`;
  return compared > 0 ? `图表比较了 ${compared} 张` : null;
}

/** Where it stands in the document and in the workbook; "" where neither is known. */
export function describeDifferencePlace({ documentAt, workbookAt }: Difference): string {
  const place = (name: string, at: CellAddress | null): readonly string[] =>
    at === null ? [] : [`${name} ${printedAddress(at)}`];
  return [...place("文档", documentAt), ...place("工作簿", workbookAt)].join("，");
}
