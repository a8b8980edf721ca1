/** What could be read of a document only in part. */
import type { DocumentNotice } from "../../core/finding/report";

const words: Readonly<Record<DocumentNotice["code"], string>> = {
  trackedChanges: "修订 {count} 处，按全部接受来读；公开前请接受或拒绝全部修订",
  comments: "批注 {count} 条，公开前请删除",
  hiddenText: "隐藏的文字 {count} 处，没有核对",
  struckOut: "加了删除线的文字 {count} 处，按没有删除来读；公开前请删去或取消删除线",
  textBoxes: "文本框 {count} 个，按所在段落后面的文字来读",
  notes: "脚注、尾注 {count} 条，按所在段落后面的文字来读",
  inCells: "表格单元格里的文本框、脚注 {count} 处，里面的文字没有核对",
  draftPages: "页眉、页脚里有“草稿”之类的字，公开前请去掉，或者重新做公开稿",
  pageWords: "有文字的页眉、页脚 {count} 处，没有核对",
  pictures: "图片 {count} 张，里面的文字没有核对",
  nestedTables: "单元格里的表 {count} 张，按单元格的文字来读",
  tabTables: "用制表符排的表 {count} 张，按表来读，列可能对不齐；请改用真正的表格",
  splitTables: "分成两段的表 {count} 张，接起来核对",
  unevenTables: "各行格数不同的表 {count} 张，列可能对不齐",
};

export function describeNotice({ code, count }: DocumentNotice): string {
  return words[code].replace("{count}", String(count));
}
