/** 封面 and 目录: what the unit's and the department's form share. Positions are those of the blank forms. Widths are in characters: a file states 0.71 more. */
import type { CoverSpec, Page } from "../../../core/declare/page";

export const coverPage = {
  orientation: "landscape",
  columnWidths: [8.29, 8.29, 8.29, 8.29, 8.29, 8.29, 8.29, 8.29, 8.29, 8.29, 8.29, 8.29, 8.29],
  centerHorizontally: false,
  font: { name: "楷体", size: 18 },
  titleHeight: 45,
  footer: "",
} as const satisfies Page;

type Line = CoverSpec["lines"][number];

export const titleLine = {
  text: "{region}{year}年区级{entity}预算",
  row: 3,
  lastRow: 3,
  lastColumn: 13,
  height: 45,
  fontSize: 36,
  bold: true,
} as const satisfies Line;
export const nameLine = {
  row: 9,
  lastRow: 9,
  lastColumn: 13,
  height: 22.2,
  fontSize: 18,
  bold: false,
} as const satisfies Omit<Line, "text">;
/** Blank lines at the foot, for a date or the printer's name. */
export const footLines = [
  { text: "", row: 18, lastRow: 18, lastColumn: 13, height: 44.25, fontSize: 18, bold: false },
  { text: "", row: 19, lastRow: 19, lastColumn: 13, height: 22.2, fontSize: 18, bold: false },
] as const satisfies readonly Line[];

export const contentsPage = {
  orientation: "landscape",
  font: { name: "仿宋", size: 14 },
  titleHeight: 21,
  rowHeight: 21,
  footer: "",
} as const;
