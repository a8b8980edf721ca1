/**
 * Lines of a 收支总表 that other tables total: 七、卫生健康支出 is the 类 210, 一、基本支出 the total of a column 基本支出. Told where titles
 * name the same money, or where both tables have the same total, of which neither line can be more; as a warning that names its condition.
 */
import type { Amount } from "../amount/amount";
import type { Book, RowPlace } from "../model/tableMap";
import type { IdentityRule } from "../declare/rule";
import { comparableName, normalizeText } from "../text/normalize";
import type { FoundColumn } from "./columns";
import type { BasicEntry, Fund, ReadTable } from "./entries";
import { fundIn, hasNoFunds, totalOf } from "./entries";
import { blockId, columnId, lineKey, treeGroup } from "./ids";
import type { TableLine } from "./lines";
import { SAME_MONEY, identity } from "./rules";

/** A column of lines, of the money that it is about. */
interface Lines {
  readonly read: ReadTable;
  readonly block: number;
  readonly column: FoundColumn;
  readonly fund: Fund;
  readonly lines: readonly TableLine[];
}

interface Pair {
  readonly line: TableLine;
  readonly own: Amount;
  readonly other: Amount;
  readonly entry: BasicEntry;
  readonly key: string;
}

/** Tables that a line is held against: the second tells which of the first two is wrong. */
const MOST_TABLES = 2;
/** Pairs that differ where nobody doubts that the money is the same. */
const MOST_DIFFERING = 2;
const SHARE = 0.8;

export function namedLines(
  tables: readonly ReadTable[],
  entries: readonly BasicEntry[],
  book: Book,
): readonly IdentityRule[] {
  return tables.flatMap((read) => linesOf(read, tables, book)).flatMap((lines) => rulesFor(lines, entries, book));
}

function linesOf(read: ReadTable, tables: readonly ReadTable[], book: Book): readonly Lines[] {
  const title = normalizeText(read.title);
  if (!title.includes("收支")) return [];
  const fund = fundIn(title);
  const own = fund === "fiscal" && hasNoFunds(tables, book) ? "general" : fund;
  return read.blocks.flatMap(({ block: { amounts }, lines }, block) =>
    amounts.flatMap((column): readonly Lines[] => {
      const meant = amounts.length === 1 ? own : fundOf(column, own);
      return meant === null || lines.length === 0 ? [] : [{ read, block, column, fund: meant, lines }];
    }),
  );
}

/** 小计 under 一般公共预算 is of that money, under 支出 of the title's. */
function fundOf({ own: label, above }: FoundColumn, titled: Fund): Fund | null {
  if (!/^(?:合计|小计|总计)$/.test(label)) return partIn(label);
  const named = [...above].reverse().find((group) => fundIn(group) !== "all" || /结转|上年|资金/.test(group));
  return named === undefined ? titled : partIn(named);
}

function partIn(label: string): Fund | null {
  const fund = /结转|上年/.test(label) ? "all" : fundIn(label);
  return fund === "all" || fund === "fiscal" ? null : fund;
}

function rulesFor(own: Lines, entries: readonly BasicEntry[], book: Book): readonly IdentityRule[] {
  const { unit, places } = own.read.map.money;
  const others = entries.filter(
    ({ read }) => read !== own.read && read.map.money.unit === unit && read.map.money.places === places,
  );
  const told = [...byTable(others)].flatMap(([read, some]): readonly Pair[] => {
    const isAlike = some.some(({ fund }) => fund === own.fund);
    const isWhole = hasTotalOf(own, some, book);
    const pairs =
      isAlike || isWhole
        ? some.filter(({ fund }) => isWhole || fund === own.fund).flatMap((entry) => pairsOf(own, entry, book))
        : [];
    return isBorneOut(pairs, isWhole)
      ? pairs
      : confirmed(
          pairs,
          others.filter((other) => other.read !== read && other.fund === own.fund),
          own,
          book,
        );
  });
  const counted = new Map<TableLine, number>();
  return told.flatMap((pair): readonly IdentityRule[] => {
    const count = counted.get(pair.line) ?? 0;
    counted.set(pair.line, count + 1);
    return count < MOST_TABLES ? [ruleFor(own, pair)] : [];
  });
}

function byTable(entries: readonly BasicEntry[]): ReadonlyMap<ReadTable, readonly BasicEntry[]> {
  const tables = new Map<ReadTable, BasicEntry[]>();
  for (const entry of entries) tables.set(entry.read, [...(tables.get(entry.read) ?? []), entry]);
  return tables;
}

/** A total of the lines is the total of the other table: a part of the money that is no less than the whole is the whole. */
function hasTotalOf(lines: Lines, entries: readonly BasicEntry[], book: Book): boolean {
  const own = totalsIn(lines, lines.block, lines.column, book);
  const totals = own.length > 0 ? own : totalsBeside(lines, book);
  return entries.some((entry) => {
    const key = entry.nature === "total" ? totalOf(entry) : null;
    const total = key === null ? 0 : figureAt(entry.read, key, entry.column, book);
    return total !== 0 && total !== null && totals.includes(total);
  });
}

/** A total may stand once for two blocks. */
function totalsBeside(lines: Lines, book: Book): readonly Amount[] {
  return lines.read.blocks.flatMap(({ block: { amounts } }, at) => {
    const [only, ...more] = amounts;
    return only === undefined || more.length > 0 ? [] : totalsIn(lines, at, only, book);
  });
}

/** Other than nothing. */
function totalsIn({ read }: Lines, block: number, column: FoundColumn, book: Book): readonly Amount[] {
  return (read.blocks[block]?.lines ?? [])
    .filter(({ isTotal }) => isTotal)
    .flatMap((line) => figureAt(read, lineKey(read.map.table.id, blockId(block), line.row), column, book) || []);
}

function isBorneOut(pairs: readonly Pair[], isWhole: boolean): boolean {
  const agreeing = pairs.filter(({ own, other }) => own === other).length;
  const differing = pairs.length - agreeing;
  if (isWhole) return agreeing > 0 && differing <= MOST_DIFFERING;
  return agreeing >= 2 && (differing <= 1 || agreeing >= SHARE * pairs.length);
}

/** Another table has the same figure for the line as this one. */
function confirmed(pairs: readonly Pair[], others: readonly BasicEntry[], own: Lines, book: Book): readonly Pair[] {
  return pairs.filter((pair) =>
    others
      .flatMap((entry) => pairsOf(own, entry, book))
      .some((other) => other.line === pair.line && other.other === pair.other),
  );
}

/** Where neither side is blank. */
function pairsOf(own: Lines, entry: BasicEntry, book: Book): readonly Pair[] {
  return own.lines.flatMap((line): readonly Pair[] => {
    const key = line.isTotal || line.isPart ? null : keyIn(entry, comparableName(line.label));
    const other = key === null ? 0 : figureAt(entry.read, key, entry.column, book);
    const figure = figureAt(own.read, lineKey(own.read.map.table.id, blockId(own.block), line.row), own.column, book);
    return key === null || !figure || !other ? [] : [{ line, own: figure, other, entry, key }];
  });
}

/** The row of the other table that the name means. */
function keyIn(entry: BasicEntry, name: string): string | null {
  if (entry.nature !== "total")
    return name === (entry.nature === "basic" ? "基本支出" : "项目支出") ? totalOf(entry) : null;
  const group = treeGroup(entry.read.map.table.id, blockId(entry.block));
  const found =
    entry.codes !== "function"
      ? []
      : entry.read.map.rows.filter(
          (row) => row.group === group && row.level === 0 && comparableName(row.label) === name,
        );
  return found.length === 1 ? (found[0]?.key ?? null) : null;
}

function figureAt({ map }: ReadTable, key: string, column: FoundColumn, book: Book): Amount | null {
  const row: RowPlace | undefined = map.byKey.get(key);
  const read = row && book.amount(map, row, columnId(column.index));
  return read?.ok ? read.amount : null;
}

function ruleFor({ read, block, column }: Lines, { line, entry, key }: Pair): IdentityRule {
  const other = entry.read.map.table;
  return identity({
    table: read.map.table.id,
    name: `${blockId(block)}-r${String(line.row)}-${columnId(column.index)}-as-${other.id}-${columnId(entry.column.index)}`,
    label: `${SAME_MONEY}，“${comparableName(line.label)}”与“${other.shortName}”的相等`,
    severity: "warning",
    tolerance: "exact",
    rows: [{ rows: [lineKey(read.map.table.id, blockId(block), line.row)] }],
    columns: [columnId(column.index)],
    right: { term: "cell", table: other.id, row: key, column: columnId(entry.column.index) },
    explanation: `${SAME_MONEY}，同名的数应当相等。没有这套表式的规定，两表口径不同（如一张含其他资金）时可以不等。`,
  });
}
