/** Finds the header of a list, which may stand below title lines and have two lines itself. */
import { columnLetters } from "../model/columnLetters";
import type { CellValue } from "../model/snapshot";
import { normalizeText } from "../text/normalize";
import { fieldsNamed, headerKey } from "./fields";
import { cellText } from "../list/list";

export interface HeaderColumn {
  /** Index from 0. */
  readonly column: number;
  /** As printed; both lines of a header with two. Never empty. */
  readonly text: string;
}

export interface Header {
  /** Index of the first and the last row, from 0. */
  readonly row: number;
  readonly lastRow: number;
  readonly columns: readonly HeaderColumn[];
}

/** Titles above a list take a few lines; a header further down is not looked for. */
const LAST_ROW = 50;
/** One column may be called 项目 or 单位 by coincidence. */
export const FEWEST_FIELDS = 2;

/** The first row with the most headers that are known, or that the user named. Null when none has at least two. */
export function findHeaderRow(rows: readonly (readonly CellValue[])[], named: readonly string[]): number | null {
  const wanted = new Set(named.map(headerKey));
  const scores = rows.slice(0, LAST_ROW).map((row) => {
    const texts = row.map(cellText).filter((text) => text !== "");
    return new Set(
      texts.flatMap((text): readonly string[] => (wanted.has(headerKey(text)) ? [headerKey(text)] : fieldsNamed(text))),
    ).size;
  });
  const best = Math.max(0, ...scores);
  return best < FEWEST_FIELDS ? null : scores.indexOf(best);
}

export function readHeader(rows: readonly (readonly CellValue[])[], row: number): Header {
  const upper = (rows[row] ?? []).map(cellText);
  const lower = (rows[row + 1] ?? []).map(cellText);
  const two = isSecondLine(upper, lower);
  const width = two ? Math.max(upper.length, lower.length) : upper.length;
  let above = "";
  const columns = Array.from({ length: width }, (_, column): HeaderColumn => {
    const own = upper[column] ?? "";
    const below = two ? (lower[column] ?? "") : "";
    // A merged cell holds its text in its first column only.
    if (own !== "") above = own;
    return { column, text: below === "" ? own : `${own === "" ? above : own}${below}` };
  });
  return { row, lastRow: two ? row + 1 : row, columns: columns.filter((column) => column.text !== "") };
}

const SECOND_LINE = ["编码", "代码", "名称"];

/** 编码 and 名称 below a header that spans both. */
function isSecondLine(upper: readonly string[], lower: readonly string[]): boolean {
  const texts = lower.filter((text) => text !== "");
  return (
    texts.length > 0 &&
    texts.every((text) => SECOND_LINE.includes(normalizeText(text))) &&
    upper.some((text) => text !== "")
  );
}

/** "C 预算数（元）": how a column is offered, so that two of the same name can be told apart. */
export function columnLabel({ column, text }: HeaderColumn): string {
  return `${columnLetters(column)} ${text.replace(/\s+/g, " ")}`;
}
