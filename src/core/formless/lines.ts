/** The lines of a block without codes: their labels, how deep they stand, and which of them are totals. */
import { isBlank, printsNothing, textAt, valueAt } from "../model/cellText";
import { isNoteAt } from "../locate/notes";
import type { SheetSnapshot } from "../model/snapshot";
import { normalizeText, withoutOrdinal } from "../text/normalize";
import type { Body, FoundBlock } from "./columns";

export interface TableLine {
  readonly row: number;
  /** As printed; a line that has none of its own is called by what stands left of it. */
  readonly label: string;
  /** Of the labels in the columns left of its own that hold for it too: 政府性基金 before 小计. */
  readonly under: string;
  /** Column of the first label, from 0: what stands further right belongs to it. */
  readonly level: number;
  /** Column of the last label of its own, from 0: 行政运行 behind 农林水支出 and 水利. */
  readonly depth: number;
  /** Blanks before the first label, a wide one counted twice. */
  readonly indent: number;
  /** 1 for 一、, 2 for （一）, 3 for 1., 4 for (1), 5 for ①; 0 for a line without an ordinal. */
  readonly ordinal: number;
  readonly isTotal: boolean;
  /** A part of what stands above it, or what no total counts. */
  readonly isPart: boolean;
  /** The label stands in the block's own columns. */
  readonly isOwn: boolean;
}

const TOTAL = /(?:合计|总计|共计|小计)$/;
/** 其中：…, and what says itself that it is not counted. */
const PART = /^其中|不计入|不含|不包括/;
const CIRCLED = /^[①-⑳]/;
/** From the highest down. */
const ORDINALS = [
  /^[一二三四五六七八九十]+[、.]/,
  /^\([一二三四五六七八九十]+\)/,
  /^\d{1,2}[.、](?!\d)/,
  /^\(\d{1,2}\)/,
  CIRCLED,
];

/** Negative where the first stands higher than the other. */
export function byDepth(a: TableLine, b: TableLine): number {
  return a.level - b.level || a.ordinal - b.ordinal;
}

export function linesOf({ sheet, rows }: Body, block: FoundBlock): readonly TableLine[] {
  const lines: TableLine[] = [];
  let path: string[] = [];
  for (const row of rows) {
    const texts = block.labels.map(({ index }) => labelAt(sheet, row, index));
    const level = texts.findIndex((text) => text !== "");
    const filled = block.amounts.some(({ index }) => !printsNothing(valueAt(sheet, row, index)));
    if (level === -1) {
      if (filled) lines.push(strayLine(sheet, block, row));
      continue;
    }
    path = [...path.slice(0, level), ...texts.slice(level)];
    lines.push({ ...lineOf(row, texts, level, path), indent: indentAt(sheet, row, block.labels[level]?.index ?? 0) });
  }
  return lines;
}

function lineOf(
  row: number,
  texts: readonly string[],
  level: number,
  path: readonly string[],
): Omit<TableLine, "indent"> {
  const own = texts.reduce((lowest, text, index) => (text === "" ? lowest : index), level);
  const label = texts[own] ?? "";
  // 一般公共预算资金｜小计 is the line of its first label.
  const head = own > level && TOTAL.test(normalizeText(label)) ? (texts[level] ?? "") : label;
  const plain = normalizeText(head);
  const under =
    path
      .slice(0, own)
      .filter((text) => text !== "")
      .at(-1) ?? "";
  return {
    row,
    label: head === label ? label : `${head} ${label}`,
    under: head === label ? under : "",
    level,
    depth: head === label ? own : level,
    ordinal: ordinalOf(plain),
    isTotal: TOTAL.test(withoutOrdinal(plain)) && head === label,
    isPart: PART.test(plain),
    isOwn: true,
  };
}

/** Figures without a label in their own columns: 当年支出小计 stands once for two columns of amounts. */
function strayLine(sheet: SheetSnapshot, block: FoundBlock, row: number): TableLine {
  const before = (block.labels[0] ?? block.amounts[0])?.index ?? 0;
  let label = "";
  for (let column = before - 1; column >= 0 && label === ""; column -= 1)
    if (typeof valueAt(sheet, row, column) === "string") label = labelAt(sheet, row, column);
  const plain = normalizeText(label);
  return {
    row,
    label,
    under: "",
    level: 0,
    depth: 0,
    indent: 0,
    ordinal: ordinalOf(plain),
    isTotal: TOTAL.test(withoutOrdinal(plain)),
    isPart: PART.test(plain),
    isOwn: false,
  };
}

function ordinalOf(plain: string): number {
  const at = ORDINALS.findIndex((pattern) => pattern.test(plain));
  return at === -1 ? 0 : at + 1;
}

function indentAt(sheet: SheetSnapshot, row: number, column: number): number {
  const blanks = /^[\s\u3000]*/.exec(textAt(sheet, row, column))?.[0] ?? "";
  return [...blanks].reduce((width, blank) => width + (blank === "\u3000" ? 2 : 1), 0);
}

/** Fewer lines that stand further in are a matter of looks. */
const FEWEST_INDENTED = 2;

/** The lines with the levels that their blanks show, where nothing else tells levels apart; null where none do. */
export function outlined(lines: readonly TableLine[]): readonly TableLine[] | null {
  const listed = lines.filter(({ isTotal }) => !isTotal);
  const widths = [...new Set(listed.map(({ indent }) => indent))].sort((a, b) => a - b);
  const isFlat = listed.every(({ level, ordinal, isOwn }) => level === 0 && ordinal === 0 && isOwn);
  const deeper = listed.filter(({ indent }) => indent > (widths[0] ?? 0));
  return isFlat && deeper.length >= FEWEST_INDENTED && listed[0]?.indent === widths[0]
    ? lines.map((line) => (line.isTotal ? line : { ...line, level: widths.indexOf(line.indent) }))
    : null;
}

function labelAt(sheet: SheetSnapshot, row: number, column: number): string {
  if (isBlank(valueAt(sheet, row, column)) || isNoteAt(sheet, row, column)) return "";
  return textAt(sheet, row, column).trim();
}
