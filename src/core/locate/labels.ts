/** A sheet's texts made comparable once, and where each label stands: headers are looked for only where one of their labels is. */
import type { SheetSnapshot } from "../model/snapshot";
import { withoutYear } from "../text/normalize";
import { remembered } from "../text/remembered";
import { wholeYear } from "../text/reader/year";
import { columnCount, textAt } from "../model/cellText";

export interface Labels {
  readonly sheet: SheetSnapshot;
  readonly width: number;
  /** Columns up to the last text in these rows, both ends included. */
  widthOf(top: number, bottom: number): number;
  /** The text of a cell without years, blanks and differences of width; "" for amounts and empty cells. */
  at(row: number, column: number): string;
  /** Rows that hold a label, ascending. */
  rowsWith(label: string): readonly number[];
  /** Rows that hold it, or 其中 with it, ascending. */
  rowsOver(label: string): readonly number[];
  /** A cell that holds nothing but a year, such as 2026年 over the amounts. */
  isYearOnly(row: number, column: number): boolean;
}

/** 2026年预算, 预算金额, 预算安排数: what a form calls 预算数. */
const BUDGETED = /^(?:年初)?预算(?:[数额]|金额|安排数?)?$/;

/** The comparable form of a label; {year} is the declared place of a year. 三公 is printed with quotes of every kind and without. */
export const labelText = remembered(200_000, (text: string): string => {
  const plain = withoutYear(text.replace(/\{year\}年?/g, "")).replace(/["']/g, "");
  return BUDGETED.test(plain) ? "预算数" : plain;
});

/** 其中：基本支出 beside 合计 is 基本支出. */
export function withoutAmong(label: string): string {
  return label.startsWith(AMONG) ? label.slice(AMONG.length) : label;
}

const AMONG = "其中:";
const NO_ROWS: readonly number[] = [];

const known = new WeakMap<SheetSnapshot, Labels>();

export function labelsOf(sheet: SheetSnapshot): Labels {
  const made = known.get(sheet) ?? readLabels(sheet);
  known.set(sheet, made);
  return made;
}

function readLabels(sheet: SheetSnapshot): Labels {
  const grid: string[][] = [];
  const rows = new Map<string, number[]>();
  const among = new Map<string, number[]>();
  sheet.values.forEach((cells, row) => {
    const texts: string[] = [];
    cells.forEach((value, column) => {
      // A year kept as a number is a label without text.
      if (typeof value === "number" && /^20\d\d$/.test(String(value))) texts[column] = "";
      if (typeof value !== "string" || value === "") return;
      const text = labelText(value);
      texts[column] = text;
      addRow(rows, text, row);
      const bare = withoutAmong(text);
      if (bare !== text) addRow(among, bare, row);
    });
    grid[row] = texts;
  });
  return {
    sheet,
    width: columnCount(sheet),
    widthOf: (top, bottom) => grid.slice(top, bottom + 1).reduce((most, row) => Math.max(most, row.length), 0),
    at: (row, column) => grid[row]?.[column] ?? "",
    rowsWith: (label) => rows.get(label) ?? NO_ROWS,
    rowsOver: (label) => {
      const others = among.get(label);
      const own = rows.get(label) ?? NO_ROWS;
      return others === undefined ? own : [...new Set([...own, ...others])].sort((a, b) => a - b);
    },
    isYearOnly: (row, column) => wholeYear(textAt(sheet, row, column)) !== null,
  };
}

function addRow(rows: Map<string, number[]>, text: string, row: number): void {
  const places = rows.get(text);
  if (!places) rows.set(text, [row]);
  else if (places[places.length - 1] !== row) places.push(row);
}
