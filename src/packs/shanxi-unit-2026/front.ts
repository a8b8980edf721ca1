/** 封面 and 目录. */
import type { ContentsSpec, CoverSpec, Page, TitlePage } from "../../core/declare/page";

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

export const tablesTitle = {
  sheet: "第二部分",
  title: "第二部分  {year}年单位预算报表",
  page: { ...page, columnWidths: [86], font: { name: "黑体", size: 26 }, footer: "— &P —" } satisfies Page,
  area: { row: 10, lastRow: 10, lastColumn: 1 },
} as const satisfies TitlePage;

export const contents = {
  sheet: "目录",
  title: "目  录",
  page: { ...page, columnWidths: [12, 66], font: { name: "宋体", size: 11 } } satisfies Page,
  firstRow: 3,
  numbers: { width: 8 },
  lines: [
    { to: "sheet", sheet: "概况", cells: ["", "第一部分  概况"] },
    { to: "sheet", sheet: "概况", cells: ["", "一、本单位职责"] },
    { to: "sheet", sheet: "概况", cells: ["", "二、机构设置情况"] },
    { to: "sheet", sheet: "第二部分", cells: ["", "第二部分  {year}年单位预算报表"] },
    { to: "tables", cells: ["{shortName}", "{title}"] },
    { to: "sheet", sheet: "情况说明", cells: ["", "第三部分  {year}年度单位预算情况说明"] },
    { to: "sheet", sheet: "情况说明", cells: ["", "一、单位预算收支数据变动情况及原因"] },
    { to: "sheet", sheet: "情况说明", cells: ["", "二、收入预算情况说明"] },
    { to: "sheet", sheet: "情况说明", cells: ["", "三、支出预算情况说明"] },
    { to: "sheet", sheet: "情况说明", cells: ["", "四、财政拨款收支预算总体情况说明"] },
    { to: "sheet", sheet: "情况说明", cells: ["", "五、一般公共预算支出情况说明"] },
    { to: "sheet", sheet: "情况说明", cells: ["", "六、一般公共预算基本支出情况说明"] },
    { to: "sheet", sheet: "情况说明", cells: ["", "七、“三公”经费增减变动原因说明"] },
    { to: "sheet", sheet: "情况说明", cells: ["", "八、机关运行经费增减变动原因说明"] },
    { to: "sheet", sheet: "情况说明", cells: ["", "九、政府采购情况"] },
    { to: "sheet", sheet: "情况说明", cells: ["", "十、绩效管理情况"] },
    { to: "sheet", sheet: "情况说明", cells: ["", "十一、国有资产占有使用情况"] },
    { to: "sheet", sheet: "情况说明", cells: ["", "十二、其他说明"] },
    { to: "sheet", sheet: "预算图表", cells: ["", "{year}年度单位预算图表"] },
    { to: "sheet", sheet: "名词解释", cells: ["", "第四部分  名词解释"] },
  ],
} as const satisfies ContentsSpec;
