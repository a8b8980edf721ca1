/** 封面 and 目录. */
import type { ContentsSpec, CoverSpec, Page } from "../../core/spec/page";

const page = { orientation: "portrait", centerHorizontally: true, titleHeight: 36, footer: "" } as const;
const line = { lastColumn: 1, height: 60, fontSize: 26, bold: true } as const;

export const cover = {
  sheet: "封面",
  page: { ...page, columnWidths: [86], font: { name: "黑体", size: 26 } } satisfies Page,
  lastRow: 19,
  lines: [
    { ...line, text: "{unitName}", row: 8, lastRow: 8 },
    { ...line, text: "{year}年度单位预算公开", row: 11, lastRow: 11 },
  ],
} as const satisfies CoverSpec;

export const contents = {
  sheet: "目录",
  title: "目  录",
  page: { ...page, columnWidths: [12, 74], font: { name: "宋体", size: 11 } } satisfies Page,
  firstRow: 3,
  lines: [
    { to: "tables", cells: ["{shortName}", "{title}"] },
    { to: "sheet", sheet: "情况说明", cells: ["", "第三部分  {year}年度单位预算情况说明"] },
    { to: "sheet", sheet: "预算图表", cells: ["", "{year}年度单位预算图表"] },
  ],
} as const satisfies ContentsSpec;
