/**
 * The same figure in two tables. Without a form that is never certain: 表三 = 表五 holds where all money is of one kind. So it is told
 * only between tables whose titles name the same money, only where most of it agrees, and as a warning that names its condition.
 */
import { judge } from "../check/judge";
import type { Book, RowPlace, TableMap } from "../model/tableMap";
import type { IdentityRule } from "../spec/rule";
import { normalizeText } from "../text/normalize";
import type { BlockLines } from "./balances";
import type { FoundColumn } from "./columns";
import { blockId, columnId, lineKey, treeGroup } from "./ids";
import { identity } from "./rules";

export interface ReadTable {
  readonly map: TableMap;
  readonly title: string;
  readonly blocks: readonly BlockLines[];
  /** By block: how its codes are classed, null where it has none. */
  readonly codes: readonly ("function" | "economic" | null)[];
}

type Fund = "all" | "fiscal" | "general" | "governmentFund" | "stateCapital";
type Nature = "total" | "basic" | "project";

interface Entry {
  readonly read: ReadTable;
  readonly block: number;
  readonly column: FoundColumn;
  readonly fund: Fund;
  readonly nature: Nature;
  readonly codes: "function" | "economic" | null;
}

/** Of the codes that two columns share, as many must agree before the others are worth a word. */
const SHARE = 0.8;
const FEWEST = 3;

export function acrossTables(tables: readonly ReadTable[], book: Book): readonly IdentityRule[] {
  const entries = tables.flatMap(entriesOf).map((entry) => (entry.fund === "fiscal" && hasNoFunds(tables, book) ? { ...entry, fund: "general" as const } : entry));
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    // A figure in 元 has been rounded before it is one in 万元.
    const key = `${entry.fund}|${entry.nature}|${entry.read.map.money.unit}`;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()].flatMap((group) => group.flatMap((entry, at) => {
    const before = group.slice(0, at).filter((other) => other.read !== entry.read);
    const sameCodes = before.find((other) => entry.codes !== null && other.codes === entry.codes);
    return [...(sameCodes ? codesAgree(sameCodes, entry, book) : []), ...(before[0] ? totalsAgree(before[0], entry, book) : [])];
  }));
}

/** What titles of the eight basic tables are made of: any word more names other money, or a part. */
const USUAL = new RegExp([
  "[(]?(?:按)?(?:支出)?(?:部门|政府)?(?:预算)?(?:功能|经济)(?:性质)?分?类?(?:科目)?[)]?", "部门", "单位", "本级", "预算", "一般公共", "政府性基金", "国有资本经营", "财政拨款",
  "基本支出", "项目支出", "支出", "拨款", "安排", "当年", "本年", "总体", "情况", "总表", "明细", "分类", "[(]公开表?[-0-9一二三四五六七八九十]*表?[)]", "[()表]",
].join("|"), "g");

/** Without the year and what stands before it, as a rule the unit's name. */
function namesOneMoney(title: string): boolean {
  const behind = title.slice(title.search(/20\d\d年/) + 1).replace(/^0\d\d年度?/, "");
  return behind.replace(USUAL, "") === "";
}

function entriesOf(read: ReadTable): readonly Entry[] {
  const title = normalizeText(read.title);
  if (!title.includes("支出") || title.includes("收支") || !namesOneMoney(title)) return [];
  return read.blocks.flatMap(({ block }, at) => {
    const codes = read.codes[at] ?? null;
    return block.amounts.flatMap((column): readonly Entry[] => {
      const nature = natureOf(column);
      if (nature === null || (nature !== "total" && natureIn(title) !== "total")) return [];
      return [{ read, block: at, column, fund: fundIn(title), nature: nature === "total" ? natureIn(title) : nature, codes }];
    });
  });
}

function fundIn(title: string): Fund {
  if (title.includes("政府性基金")) return "governmentFund";
  if (title.includes("国有资本")) return "stateCapital";
  if (title.includes("一般公共预算")) return "general";
  return title.includes("财政拨款") ? "fiscal" : "all";
}

function natureIn(title: string): Nature {
  if (title.includes("基本支出")) return "basic";
  return title.includes("项目支出") ? "project" : "total";
}

/** Null for columns of a part of the money. */
function natureOf({ own, above }: FoundColumn): Nature | null {
  const group = above[0] ?? "";
  const isWhole = /^(?:合计|总计|小计|金额|(?:本年|20\d\d年)?预算数?(?:合计|金额)?|支出合计)$/.test(own);
  if (isWhole && (above.length === 0 || /^(?:20\d\d年)?预算数?$|^本年支出|^支出/.test(group))) return "total";
  for (const [word, nature] of [["基本支出", "basic"], ["项目支出", "project"]] as const) {
    if ((own === word && above.length <= 1) || (isWhole && group === word && above.length === 1)) return nature;
  }
  return null;
}

/** A table of 政府性基金 is there and holds nothing: then 财政拨款 is 一般公共预算. */
function hasNoFunds(tables: readonly ReadTable[], book: Book): boolean {
  const funds = tables.filter(({ title }) => fundIn(normalizeText(title)) === "governmentFund");
  return funds.length > 0 && funds.every(({ map }) => map.rows.every((row) => map.table.columns.every(({ id, kind }) => {
    if (kind !== "amount") return true;
    const read = book.amount(map, row, id);
    return read.ok && read.amount === 0;
  })));
}

function codesAgree(one: Entry, other: Entry, book: Book): readonly IdentityRule[] {
  const group = (entry: Entry): string => treeGroup(entry.read.map.table.id, blockId(entry.block));
  const rowsOf = (entry: Entry): readonly RowPlace[] => entry.read.map.rows.filter((row) => row.group === group(entry) && row.code !== null);
  const codes = new Set(rowsOf(one).map(({ code }) => code));
  const shared = rowsOf(other).filter(({ code }) => codes.has(code));
  if (shared.length < FEWEST || [...rowsOf(one), ...rowsOf(other)].some(({ key }) => key.includes("~"))) return [];
  const rule = copyRule(one, other, "codes", shared.map(({ key }) => key), { term: "lookup", table: one.read.map.table.id, column: columnId(one.column.index) });
  const judged = shared.map((row) => judge({ rule, map: other.read.map, row, column: columnId(other.column.index) }, book));
  const agreeing = judged.filter(({ outcome, actual }) => outcome === "pass" && actual !== 0).length;
  return agreeing >= FEWEST && agreeing >= SHARE * judged.filter(({ actual, expected }) => actual !== 0 || expected !== 0).length ? [rule] : [];
}

function totalsAgree(one: Entry, other: Entry, book: Book): readonly IdentityRule[] {
  const [left, right] = [totalOf(one), totalOf(other)];
  if (left === null || right === null) return [];
  const row = other.read.map.byKey.get(right);
  const figure = row && book.amount(other.read.map, row, columnId(other.column.index));
  if (!figure?.ok || figure.amount === 0) return [];
  return [copyRule(one, other, "total", [right], { term: "cell", table: one.read.map.table.id, row: left, column: columnId(one.column.index) })];
}

/** Key of the only total of the block, or of its only line. */
function totalOf({ read, block }: Entry): string | null {
  const lines = read.blocks[block]?.lines ?? [];
  const totals = lines.filter(({ isTotal }) => isTotal);
  const [only] = totals.length === 0 && lines.length === 1 ? lines : totals;
  return only === undefined || totals.length > 1 ? null : lineKey(read.map.table.id, blockId(block), only.row);
}

function copyRule(one: Entry, other: Entry, name: string, keys: readonly string[], right: IdentityRule["right"]): IdentityRule {
  const condition = one.read.title === other.read.title ? "" : `两张表说的是同一笔钱时`;
  return identity({
    table: other.read.map.table.id, name: `${blockId(other.block)}-${columnId(other.column.index)}-${name}-as-${one.read.map.table.id}`,
    label: `与“${one.read.map.table.shortName}”${name === "codes" ? "同一科目" : "合计"}相等`, severity: "warning", tolerance: "exact",
    rows: [{ rows: keys }], columns: [columnId(other.column.index)], right,
    explanation: `${condition}，同一科目（合计）的数应当相等。没有这套表式的规定，两表口径不同（如一张含其他资金）时可以不等。`,
  });
}
