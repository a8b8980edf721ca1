/** 封面 and 目录 of a department; its lines have dotted leaders. */
import type { ContentsSpec, CoverSpec } from "../../../core/declare/page";
import { contentsPage, coverPage, footLines, nameLine, titleLine } from "./shared";

export const departmentCover = {
  sheet: "封面",
  page: { ...coverPage, centerHorizontally: true },
  lastRow: 19,
  lines: [titleLine, { ...nameLine, text: "预算主管部门：{unitName}" }, ...footLines],
} as const satisfies CoverSpec;

export const departmentContents = {
  sheet: "目录",
  title: "目  录",
  page: { ...contentsPage, columnWidths: [116.91], centerHorizontally: true },
  firstRow: 4,
  lines: [
    { to: "sheet", sheet: "部门主要职能", cells: ["一、部门主要职能  ……………………………………………………………………………………………………………"] },
    { to: "sheet", sheet: "部门机构设置", cells: ["二、部门机构设置  ……………………………………………………………………………………………………………"] },
    { to: "sheet", sheet: "名词解释", cells: ["三、名词解释  …………………………………………………………………………………………………………………"] },
    { to: "sheet", sheet: "部门编制说明", cells: ["四、部门预算编制说明  ………………………………………………………………………………………………………"] },
    { to: "table", table: "t01", cells: ["五、部门预算表  ………………………………………………………………………………………………………………"] },
    { to: "table", table: "t01", cells: ["    1. {title}  ……………………………………………………………………………………"] },
    { to: "table", table: "t02", cells: ["    2. {title}  …………………………………………………………………………………………"] },
    { to: "table", table: "t03", cells: ["    3. {title}  …………………………………………………………………………………………"] },
    { to: "table", table: "t04", cells: ["    4．{title}  ………………………………………………………………………………"] },
    { to: "table", table: "t05", cells: ["    5．{title}  …………………………………………………………………"] },
    { to: "table", table: "t06", cells: ["    6．{title}  ………………………………………………………………"] },
    { to: "table", table: "t07", cells: ["    7．{title}  ……………………………………………………………"] },
    { to: "table", table: "t08", cells: ["    8．{title}  …………………………………………………"] },
    { to: "table", table: "t09", cells: ["    9．{title}  ………………………………………………………………"] },
    {
      to: "sheet",
      sheet: "其他相关情况说明",
      cells: ["六、其他相关情况说明  ………………………………………………………………………………………………………"],
    },
    { to: "sheet", sheet: "项目经费情况说明", cells: ["七、项目经费情况说明  ……………………………………………………………………………………………………"] },
  ],
} as const satisfies ContentsSpec;
