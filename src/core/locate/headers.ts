/**
 * Finds a table's headers on a sheet by their printed labels. A column belongs to the table when its own label and the labels
 * above it are the declared ones, from left to right; nothing is taken from its position. A sheet may hold several headers.
 */
import { derived } from "../declare/derived";
import type { HeaderNode, TableSpec } from "../declare/table";
import type { CodeColumns } from "./codeColumns";
import { locateCodes } from "./codeColumns";
import type { Labels } from "./labels";
import { labelText, withoutAmong } from "./labels";
import { withNames } from "./nameColumns";

export interface LocatedHeader {
  /** Column id → sheet column from 0, code columns excepted. */
  readonly columns: ReadonlyMap<string, number>;
  /** Block id → sheet columns of its code. */
  readonly codes: CodeColumns;
  /** First and last header row. */
  readonly top: number;
  readonly bottom: number;
  /** Share of the declared columns that were found, code columns excepted: 0 to 1. */
  readonly share: number;
}

export interface SoughtColumn {
  readonly id: string;
  /** Accepted labels, normalised. */
  readonly labels: readonly string[];
  /** Accepted labels of the groups above, from the top, normalised. */
  readonly groups: readonly (readonly string[])[];
}

export interface LabelStack {
  readonly own: string;
  readonly above: readonly string[];
}

export const declaredColumns = derived((table: TableSpec): readonly SoughtColumn[] => {
  const columns: SoughtColumn[] = [];
  const walk = (node: HeaderNode, groups: SoughtColumn["groups"]): void => {
    if ("children" in node) {
      for (const child of node.children) walk(child, [...groups, [node.label, ...(node.aliases ?? [])].map(labelText)]);
      return;
    }
    const column = table.columns.find((candidate) => candidate.id === node.column);
    if (column)
      columns.push({ id: column.id, labels: [column.label, ...(column.aliases ?? [])].map(columnText), groups });
  };
  for (const node of table.header) walk(node, []);
  return columns;
});

/** What a header is looked for by. */
interface DeclaredHeader {
  /** Code columns excepted. */
  readonly columns: readonly SoughtColumn[];
  readonly optional: ReadonlySet<string>;
  /** Those whose label no other of them has. */
  readonly unique: readonly SoughtColumn[];
  /** Columns of names, which may have another label. */
  readonly names: readonly string[];
  /** Every label of the header. */
  readonly texts: readonly string[];
  /** A label → how many of the columns it may stand over. */
  readonly overColumns: ReadonlyMap<string, number>;
  /** Columns that a year without a word may stand over. */
  readonly overYears: number;
  /** No more columns than this are no header. */
  readonly tooFew: number;
  /** Rows of the header, as many as are likely. */
  readonly heights: readonly number[];
}

const declaredHeader = derived((table: TableSpec): DeclaredHeader => {
  const codeIds = new Set(table.blocks.flatMap((block) => block.codeColumns));
  const all = declaredColumns(table);
  const columns = all.filter((column) => !codeIds.has(column.id));
  const depth = Math.max(...all.map((column) => column.groups.length + 1));
  const optional = new Set(table.columns.filter((column) => column.optional).map(({ id }) => id));
  const names = table.blocks.flatMap(({ nameColumn }) => nameColumn ?? []);
  const over = columnsUnder(columns);
  return {
    columns,
    optional,
    unique: columns.filter((column) =>
      columns.every((other) => other === column || other.labels.every((label) => !column.labels.includes(label))),
    ),
    names,
    overColumns: over,
    overYears: over.get("") ?? 0,
    tooFew: Math.floor((columns.length - optional.size - names.length) / 2),
    texts: [
      ...new Set(all.flatMap((column) => [...column.labels, ...column.groups.flat()]).filter((label) => label !== "")),
    ],
    heights: [depth, depth - 1, depth + 1].filter((height) => height >= 1),
  };
});

function columnsUnder(columns: readonly SoughtColumn[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { labels } of columns)
    for (const label of new Set(labels)) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}

/** Every place where more than half of the table's columns stand under each other's labels, the best first match of each place. */
export function locateHeaders(table: TableSpec, labels: Labels): readonly LocatedHeader[] {
  const declared = declaredHeader(table);
  const counts = columnsByRow(declared, labels);
  if (counts === null) return NONE;
  const found = startingRows(declared, labels).flatMap((top) => {
    const candidates = declared.heights.flatMap((height) =>
      declared.overYears + columnsIn(counts, top, height) > declared.tooFew
        ? (headerAt(table, declared, labels, top, height) ?? [])
        : [],
    );
    const [first] = candidates;
    if (!first) return [];
    const { stacks, ...most } = candidates.reduce((best, one) => (best.share >= one.share ? best : one), first);
    return [{ ...most, codes: locateCodes(table, stacks, most.columns, { sheet: labels.sheet, bottom: most.bottom }) }];
  });
  return withoutOverlaps(found);
}

const NONE: readonly LocatedHeader[] = [];

/** Row → how many columns its labels may stand over, at most; null where the whole sheet has too few: most tables stand elsewhere. */
function columnsByRow(
  { overColumns, overYears, tooFew }: DeclaredHeader,
  labels: Labels,
): ReadonlyMap<number, number> | null {
  let all = overYears;
  for (const [label, columns] of overColumns) if (labels.rowsOver(label).length > 0) all += columns;
  if (all <= tooFew) return null;
  const counts = new Map<number, number>();
  for (const [label, columns] of overColumns)
    for (const row of labels.rowsOver(label)) counts.set(row, (counts.get(row) ?? 0) + columns);
  return counts;
}

function columnsIn(counts: ReadonlyMap<number, number>, top: number, height: number): number {
  let sum = 0;
  for (let row = top; row < top + height; row += 1) sum += counts.get(row) ?? 0;
  return sum;
}

/** Rows that hold a label of the header; the row above a match may be a better start, so all of them are tried. */
function startingRows({ texts }: DeclaredHeader, labels: Labels): readonly number[] {
  return [...new Set(texts.flatMap((text) => labels.rowsWith(text)))].sort((a, b) => a - b);
}

/** Before its codes are looked for. */
interface HeaderMatch extends Omit<LocatedHeader, "codes"> {
  readonly stacks: Stacks;
}

function headerAt(
  table: TableSpec,
  declared: DeclaredHeader,
  labels: Labels,
  top: number,
  height: number,
): HeaderMatch | null {
  const bottom = top + height - 1;
  const { stacks, owns } = stacksOf(labels, top, bottom);
  if (declared.columns.filter((column) => column.labels.some((label) => owns.has(label))).length <= declared.tooFew)
    return null;
  const matched = matchColumns(declared, stacks);
  const columns = declared.names.every((name) => matched.has(name))
    ? matched
    : withNames(table, stacks, matched, { sheet: labels.sheet, bottom });
  const expected = declared.columns.filter(({ id }) => columns.has(id) || !declared.optional.has(id)).length;
  if (columns.size * 2 <= expected) return null;
  // A label of another kind is none of the form's: it lets a title be believed, and does not stand for one.
  return { columns, stacks, top, bottom, share: matched.size / expected };
}

type Stacks = readonly (LabelStack | null)[];

interface StackedRows {
  readonly stacks: Stacks;
  /** What stands lowest in any column. */
  readonly owns: ReadonlySet<string>;
}

/** The same rows are tried for every table of the form. */
const stacksByRows = derived((_labels: Labels) => new Map<number, StackedRows>());

/** More rows than a header has. */
const MOST_HEIGHT = 1024;

function stacksOf(labels: Labels, top: number, bottom: number): StackedRows {
  const key = top * MOST_HEIGHT + bottom - top;
  const kept = stacksByRows(labels);
  const known = kept.get(key);
  if (known) return known;
  const stacks = Array.from({ length: labels.widthOf(top, bottom) }, (_, column) =>
    labelStack(labels, top, bottom, column),
  );
  const made = { stacks, owns: new Set(stacks.flatMap((stack) => stack?.own ?? [])) };
  kept.set(key, made);
  return made;
}

/** Of headers that share rows the fullest counts, of equally full ones the upper. In the order of the sheet. */
function withoutOverlaps(headers: readonly LocatedHeader[]): readonly LocatedHeader[] {
  const kept: LocatedHeader[] = [];
  for (const header of [...headers].sort((a, b) => b.share - a.share || a.top - b.top)) {
    if (kept.every((other) => other.bottom < header.top || header.bottom < other.top)) kept.push(header);
  }
  return kept.sort((a, b) => a.top - b.top);
}

/** Declared columns are taken in order; one that is missing is left out, and the search goes on behind the last match. */
function matchColumns(declared: DeclaredHeader, stacks: Stacks): ReadonlyMap<string, number> {
  const matched = new Map<string, number>();
  let next = 0;
  for (const column of declared.columns) {
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
function withUniqueLabels(
  { unique }: DeclaredHeader,
  stacks: Stacks,
  matched: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const found = new Map(matched);
  const taken = new Set(matched.values());
  for (const column of unique) {
    if (found.has(column.id)) continue;
    const places = stacks.flatMap((stack, index) => (stack && column.labels.includes(stack.own) ? [index] : []));
    const [only] = places;
    if (places.length !== 1 || only === undefined || taken.has(only)) continue;
    found.set(column.id, only);
    taken.add(only);
  }
  return found;
}

/** A column's own label is the lowest text in it; a blank above belongs to the text on its left, as merged cells show it. */
function labelStack(labels: Labels, top: number, bottom: number, column: number): LabelStack | null {
  let own = -1;
  for (let row = bottom; row >= top && own < 0; row -= 1)
    if (labels.at(row, column) !== "" || labels.isYearOnly(row, column)) own = row;
  if (own < 0) return null;
  const above: string[] = [];
  for (let row = top; row < own; row += 1) above.push(labelToLeft(labels, row, column));
  return { own: withoutAmong(labels.at(own, column)), above };
}

function columnText(label: string): string {
  return withoutAmong(labelText(label));
}

function labelToLeft(labels: Labels, row: number, column: number): string {
  for (let at = column; at >= 0; at -= 1) {
    const text = labels.at(row, at);
    if (text !== "" || labels.isYearOnly(row, at)) return text;
  }
  return "";
}

/** The declared groups stand above in their order; further rows between them do no harm, and a form with fewer rows may lack the outer ones. */
function stackMatches(stack: LabelStack | null, column: SoughtColumn): boolean {
  if (!stack || !column.labels.includes(stack.own)) return false;
  const groups = column.groups.slice(Math.max(0, column.groups.length - stack.above.length));
  let next = 0;
  for (const label of stack.above) if (groups[next]?.includes(label) === true) next += 1;
  return next === groups.length;
}
