/** Codes in the cells of their names: [2130301]行政运行, 30101 基本工资. */
import { textAt } from "../model/cellText";
import { codeWithName } from "../text/reader/code";
import type { Body, FoundBlock, FoundColumn } from "./columns";
import { columnId } from "./ids";

/** Lengths of the codes of both classifications. */
const LENGTHS = [3, 5, 7];
const FEWEST = 3;
/** The others are totals, and items without a code. */
const SHARE = 0.6;

/** Whether the names of a block without columns of codes have them before or behind. */
export function joinsCodes({ codes, labels }: FoundBlock, { sheet, rows }: Body): boolean {
  const name = labels.at(-1);
  if (codes.length > 0 || name === undefined) return false;
  const texts = rows.map((row) => textAt(sheet, row, name.index).trim()).filter((text) => text !== "");
  const joined = texts.filter((text) => codeWithName(text, LENGTHS) !== null);
  return joined.length >= FEWEST && joined.length >= texts.length * SHARE;
}

/** The column of codes that the table would have. */
export function joinedColumn({ index }: FoundColumn): string {
  return `${columnId(index)}-code`;
}
