/**
 * The same figure in two tables. Without a form that is never certain: 表三 = 表五 holds where all money is of one kind. So it is told
 * only between tables whose titles name the same money, only where most of it agrees, and as a warning that names its condition.
 */
import type { Amount } from "../amount/amount";
import { judge } from "../identity/judge";
import type { Book, RowPlace } from "../model/tableMap";
import type { IdentityRule } from "../declare/rule";
import type { BasicEntry, Fund, ReadTable } from "./entries";
import { entriesOf, hasNoFunds, totalOf } from "./entries";
import { blockId, columnId, treeGroup } from "./ids";
import { namedLines } from "./namedLines";
import { SAME_MONEY, identity } from "./rules";

/** Of the codes that two columns share, as many must agree before the others are worth a word. */
const SHARE = 0.8;
const FEWEST = 3;

export function acrossTables(tables: readonly ReadTable[], book: Book): readonly IdentityRule[] {
  const titled = tables
    .flatMap(entriesOf)
    .map((entry) =>
      entry.fund === "fiscal" && hasNoFunds(tables, book) ? { ...entry, fund: "general" as const } : entry,
    );
  const entries = titled.map((entry) => ({ ...entry, fund: borneOutFund(entry, titled, book) }));
  const groups = new Map<string, BasicEntry[]>();
  for (const entry of entries) {
    // A figure in 元 has been rounded before it is one in 万元, and one of two places before it is a whole one.
    const key = `${entry.fund}|${entry.nature}|${entry.read.map.money.unit}|${String(entry.read.map.money.places)}`;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  const copies = [...groups.values()].flatMap((group) =>
    group.flatMap((entry, at) => {
      const before = group.slice(0, at).filter((other) => other.read !== entry.read);
      const sameCodes = before.find((other) => entry.codes !== null && other.codes === entry.codes);
      return [
        ...(sameCodes ? codesAgree(sameCodes, entry, book) : []),
        ...(before[0] ? totalsAgree(before[0], entry, book) : []),
      ];
    }),
  );
  return [...copies, ...namedLines(tables, entries, book)];
}

/** 基本支出预算表 that names no money is, in many places, of 一般公共预算 alone: where its total is that of such a table and of no other. */
function borneOutFund(entry: BasicEntry, entries: readonly BasicEntry[], book: Book): Fund {
  const total = amountOf(entry, book);
  if (entry.fund !== "all" || entry.nature === "total" || total === null) return entry.fund;
  const alike = entries.filter(
    ({ read, nature }) =>
      read !== entry.read && nature === entry.nature && read.map.money.unit === entry.read.map.money.unit,
  );
  const same = alike.filter((other) => amountOf(other, book) === total);
  return same.some(({ fund }) => fund === "all") ? "all" : (same[0]?.fund ?? "all");
}

/** Of its total; null where there is none, or nothing in it. */
function amountOf(entry: BasicEntry, book: Book): Amount | null {
  const key = totalOf(entry);
  const row = key === null ? undefined : entry.read.map.byKey.get(key);
  const figure = row && book.amount(entry.read.map, row, columnId(entry.column.index));
  return figure?.ok === true && figure.amount !== 0 ? figure.amount : null;
}

function codesAgree(one: BasicEntry, other: BasicEntry, book: Book): readonly IdentityRule[] {
  const group = (entry: BasicEntry): string => treeGroup(entry.read.map.table.id, blockId(entry.block));
  const rowsOf = (entry: BasicEntry): readonly RowPlace[] =>
    entry.read.map.rows.filter((row) => row.group === group(entry) && row.code !== null);
  const codes = new Set(rowsOf(one).map(({ code }) => code));
  const shared = rowsOf(other).filter(({ code }) => codes.has(code));
  if (shared.length < FEWEST || [...rowsOf(one), ...rowsOf(other)].some(({ key }) => key.includes("~"))) return [];
  const rule = copyRule(
    one,
    other,
    "codes",
    shared.map(({ key }) => key),
    { term: "lookup", table: one.read.map.table.id, column: columnId(one.column.index) },
  );
  const judged = shared.map((row) =>
    judge({ rule, map: other.read.map, row, column: columnId(other.column.index) }, book),
  );
  const agreeing = judged.filter(({ outcome, actual }) => outcome === "pass" && actual !== 0).length;
  return agreeing >= FEWEST &&
    agreeing >= SHARE * judged.filter(({ actual, expected }) => actual !== 0 || expected !== 0).length
    ? [rule]
    : [];
}

function totalsAgree(one: BasicEntry, other: BasicEntry, book: Book): readonly IdentityRule[] {
  const [left, right] = [totalOf(one), totalOf(other)];
  if (left === null || right === null) return [];
  if (amountOf(other, book) === null) return [];
  return [
    copyRule(one, other, "total", [right], {
      term: "cell",
      table: one.read.map.table.id,
      row: left,
      column: columnId(one.column.index),
    }),
  ];
}

function copyRule(
  one: BasicEntry,
  other: BasicEntry,
  name: string,
  keys: readonly string[],
  right: IdentityRule["right"],
): IdentityRule {
  return identity({
    table: other.read.map.table.id,
    name: `${blockId(other.block)}-${columnId(other.column.index)}-${name}-as-${one.read.map.table.id}`,
    label: `${SAME_MONEY}，与“${one.read.map.table.shortName}”${name === "codes" ? "同一科目" : "合计"}相等`,
    severity: "warning",
    tolerance: "exact",
    rows: [{ rows: keys }],
    columns: [columnId(other.column.index)],
    right,
    explanation: `${SAME_MONEY}，同一科目（合计）的数应当相等。没有这套表式的规定，两表口径不同（如一张含其他资金）时可以不等。`,
  });
}
