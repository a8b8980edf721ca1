/** 封面 and 目录 of a single unit. */
import type { ContentsSpec, CoverSpec } from "../../../core/declare/page";
import { contentsPage, coverPage, footLines, nameLine, titleLine } from "./shared";

export const unitCover = {
  sheet: "封面",
  page: coverPage,
  lastRow: 19,
  lines: [titleLine, { ...nameLine, text: "预算单位：{unitName}" }, ...footLines],
} as const satisfies CoverSpec;

export const unitContents = {
  sheet: "目录",
  title: "目  录",
  page: { ...contentsPage, columnWidths: [110.91], centerHorizontally: false },
  firstRow: 4,
  lines: [
    { to: "sheet", sheet: "单位职能", cells: ["一、单位主要职能"] },
    { to: "sheet", sheet: "单位机构设置", cells: ["二、单位机构设置"] },
    { to: "sheet", sheet: "名词解释", cells: ["三、名词解释"] },
    { to: "sheet", sheet: "单位编制说明", cells: ["四、单位预算编制说明"] },
    { to: "table", table: "t01", cells: ["五、单位预算表"] },
    { to: "table", table: "t01", cells: ["    1. {title}"] },
    { to: "table", table: "t02", cells: ["    2. {title}"] },
    { to: "table", table: "t03", cells: ["    3. {title}"] },
    { to: "table", table: "t04", cells: ["    4．{title}"] },
    { to: "table", table: "t05", cells: ["    5．{title}"] },
    { to: "table", table: "t06", cells: ["    6．{title}"] },
    { to: "table", table: "t07", cells: ["    7．{title}"] },
    { to: "table", table: "t08", cells: ["    8．{title}"] },
    { to: "table", table: "t09", cells: ["    9. {title}  "] },
    { to: "sheet", sheet: "其他相关情况说明", cells: ["六、其他相关情况说明  "] },
  ],
} as const satisfies ContentsSpec;
