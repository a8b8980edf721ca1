/**
 * Finds a table's header rows and columns by their printed labels. A column belongs to the table when its own label and the
 * labels above it are the declared ones, from left to right; nothing is taken from its position.
 */
import type { SheetSnapshot } from "../model/snapshot";
import type { HeaderNode, TableSpec } from "../spec/table";
import { withoutYear } from "../text/normalize";
import { columnCount, textAt } from "./text";

export interface LocatedHeader {
  readonly columns: ReadonlyMap<string, number>;
  /** First and last header row. */
  readonly top: number;
  readonly bottom: number;
}

interface DeclaredColumn {
  readonly id: string;
  /** Accepted labels, normalised. */
  readonly labels: readonly string[];
  /** Labels of the groups above, from the top, normalised. */
  readonly groups: readonly string[];
}

/** How far down a header may start. */
const DEEPEST_START = 25;

export function locateHeader(table: TableSpec, sheet: SheetSnapshot): LocatedHeader | null {
  const declared = declaredColumns(table);
  const depth = Math.max(...declared.map((column) => column.groups.length + 1));
  let best: LocatedHeader | null = null;
  for (let top = 0; top < Math.min(DEEPEST_START, sheet.values.length); top += 1) {
    const columns = matchColumns(declared, sheet, top, top + depth - 1);
    if (columns.size > (best?.columns.size ?? 0)) best = { columns, top, bottom: top + depth - 1 };
  }
  return best && best.columns.size * 2 > declared.length ? best : null;
}

function declaredColumns(table: TableSpec): readonly DeclaredColumn[] {
  const columns: DeclaredColumn[] = [];
  const walk = (node: HeaderNode, groups: readonly string[]): void => {
    if ("children" in node) {
      for (const child of node.children) walk(child, [...groups, headerText(node.label)]);
      return;
    }
    const column = table.columns.find((candidate) => candidate.id === node.column);
    if (column) columns.push({ id: column.id, labels: [column.label, ...(column.aliases ?? [])].map(headerText), groups });
  };
  for (const node of table.header) walk(node, []);
  return columns;
}

function headerText(text: string): string {
  return withoutYear(text.replace(/\{year\}年?/g, ""));
}

/** Declared columns are taken in order; one that is missing is left out, and the search goes on behind the last match. */
function matchColumns(declared: readonly DeclaredColumn[], sheet: SheetSnapshot, top: number, bottom: number): ReadonlyMap<string, number> {
  const width = columnCount(sheet);
  const stacks = Array.from({ length: width }, (_, column) => labelStack(sheet, top, bottom, column));
  const matched = new Map<string, number>();
  let next = 0;
  for (const column of declared) {
    const at = stacks.findIndex((stack, index) => index >= next && stackMatches(stack, column));
    if (at < 0) continue;
    matched.set(column.id, at);
    next = at + 1;
  }
  return withUniqueLabels(declared, stacks, matched);
}

/**
 * A group label can be lost with a deleted or unmerged cell. A column whose own label is printed once only, and declared once only,
 * is still certain.
 */
function withUniqueLabels(declared: readonly DeclaredColumn[], stacks: readonly (LabelStack | null)[], matched: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const found = new Map(matched);
  const taken = new Set(matched.values());
  for (const column of declared) {
    if (found.has(column.id) || declared.filter((other) => other.labels.some((label) => column.labels.includes(label))).length > 1) continue;
    const places = stacks.flatMap((stack, index) => (stack && column.labels.includes(stack.own) ? [index] : []));
    const [only] = places;
    if (places.length !== 1 || only === undefined || taken.has(only)) continue;
    found.set(column.id, only);
    taken.add(only);
  }
  return found;
}

interface LabelStack {
  readonly own: string;
  readonly above: readonly string[];
}

/** A column's own label is the lowest text in it; a blank above belongs to the text on its left, as merged cells show it. */
function labelStack(sheet: SheetSnapshot, top: number, bottom: number, column: number): LabelStack | null {
  let ownRow = -1;
  for (let row = bottom; row >= top && ownRow < 0; row -= 1) if (headerText(textAt(sheet, row, column)) !== "" || isYearOnly(sheet, row, column)) ownRow = row;
  if (ownRow < 0) return null;
  const above: string[] = [];
  for (let row = top; row < ownRow; row += 1) above.push(labelToLeft(sheet, row, column));
  return { own: headerText(textAt(sheet, ownRow, column)), above };
}

/** A label that is nothing but the year, such as 2026年 over the amounts of 表一. */
function isYearOnly(sheet: SheetSnapshot, row: number, column: number): boolean {
  return /^20\d\d年?度?$/.test(textAt(sheet, row, column).trim());
}

function labelToLeft(sheet: SheetSnapshot, row: number, column: number): string {
  for (let at = column; at >= 0; at -= 1) {
    const text = textAt(sheet, row, at);
    if (text.trim() !== "") return headerText(text);
  }
  return "";
}

function stackMatches(stack: LabelStack | null, column: DeclaredColumn): boolean {
  if (!stack || !column.labels.includes(stack.own)) return false;
  return column.groups.every((group, index) => stack.above[index] === undefined || stack.above[index] === group);
}
