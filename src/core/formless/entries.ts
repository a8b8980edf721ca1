/** The columns of a table of an unknown form that hold all of some money, or its 基本支出 or 项目支出, told by title and header. */
import type { Book, TableMap } from "../model/tableMap";
import { normalizeText } from "../text/normalize";
import { yearIn } from "../text/reader/year";
import type { BlockLines } from "./balances";
import type { FoundColumn } from "./columns";
import { blockId, lineKey } from "./ids";

export interface ReadTable {
  readonly map: TableMap;
  readonly title: string;
  readonly blocks: readonly BlockLines[];
  /** By block: how its codes are classed, null where it has none. */
  readonly codes: readonly ("function" | "economic" | null)[];
}

export type Fund = "all" | "fiscal" | "general" | "governmentFund" | "stateCapital";
export type Nature = "total" | "basic" | "project";

export interface BasicEntry {
  readonly read: ReadTable;
  readonly block: number;
  readonly column: FoundColumn;
  readonly fund: Fund;
  readonly nature: Nature;
  readonly codes: "function" | "economic" | null;
}

/** What titles of the eight basic tables are made of: any word more names other money, or a part. */
const USUAL = new RegExp(
  [
    "[(]?(?:按)?(?:支出)?(?:部门|政府)?(?:预算)?(?:功能|经济)(?:性质)?分?类?(?:科目)?[)]?",
    "部门",
    "单位",
    "本级",
    "预算",
    "一般公共",
    "政府性基金",
    "国有资本经营",
    "财政拨款",
    "基本支出",
    "项目支出",
    "支出",
    "拨款",
    "安排",
    "当年",
    "本年",
    "总体",
    "情况",
    "总表",
    "明细",
    "分类",
    "[(]公开表?[-0-9一二三四五六七八九十]*表?[)]",
    "[()表]",
  ].join("|"),
  "g",
);

/** Without the year and what stands before it, as a rule the unit's name. */
function namesOneMoney(title: string): boolean {
  const behind = title.slice(title.search(/20\d\d年/) + 1).replace(/^0\d\d年度?/, "");
  return behind.replace(USUAL, "") === "";
}

export function entriesOf(read: ReadTable): readonly BasicEntry[] {
  const title = normalizeText(read.title);
  if (!title.includes("支出") || title.includes("收支") || !namesOneMoney(title)) return [];
  return read.blocks.flatMap(({ block }, at) => {
    const codes = read.codes[at] ?? null;
    const year = Math.max(...block.amounts.map(yearOf));
    return block.amounts.flatMap((column): readonly BasicEntry[] => {
      const nature = yearOf(column) < year || isOfOtherTime(column) ? null : natureOf(column, natureIn(title));
      // 基本支出 in a table of 基本支出 is all of it.
      if (nature === null || (nature !== "total" && natureIn(title) !== "total" && natureIn(title) !== nature))
        return [];
      return [
        { read, block: at, column, fund: fundIn(title), nature: nature === "total" ? natureIn(title) : nature, codes },
      ];
    });
  });
}

/** Under 2025年预算数, or 2025 alone; 0 where the header names none. */
function yearOf({ own, above }: FoundColumn): number {
  return Number([...above, own].flatMap((label) => yearIn(label) ?? []).at(-1) ?? 0);
}

/** Last year's money, and what is between it and this year's. */
function isOfOtherTime({ own, above }: FoundColumn): boolean {
  return [...above, own].some((label) => /上年|去年|执行|增减|增长|增加|减少|累计|比20\d\d年/.test(label));
}

export function fundIn(title: string): Fund {
  if (title.includes("政府性基金")) return "governmentFund";
  if (title.includes("国有资本")) return "stateCapital";
  if (title.includes("一般公共预算")) return "general";
  return title.includes("财政拨款") ? "fiscal" : "all";
}

function natureIn(title: string): Nature {
  if (title.includes("基本支出")) return "basic";
  return title.includes("项目支出") ? "project" : "total";
}

/** 财政拨款·项目支出: what the other money pays is not in it. */
const ONE_FUND = /财政|拨款|资金|基金|一般公共|国有资本|专户|单位|事业|自有|其他|上年|结转/;

/** Over 合计, 人员经费, 公用经费: says the title again. */
const OF_TITLE = /^(?:本年|20\d\d年)?一般公共预算(?:财政拨款)?(?:基本支出|项目支出)$/;

/** Null for columns of a part of the money. `titled`: what the title names. */
function natureOf({ own, above }: FoundColumn, titled: Nature): Nature | null {
  const group = above[0] ?? "";
  const isWhole = /^(?:合计|总计|小计|金额|(?:本年|20\d\d年)?预算数?(?:合计|金额)?|支出合计)$/.test(own);
  if (isWhole && (above.length === 0 || /^(?:20\d\d年)?预算数?$|^本年支出|^支出/.test(group))) return "total";
  for (const [word, nature] of [
    ["基本支出", "basic"],
    ["项目支出", "project"],
  ] as const) {
    if (
      (own === word && above.length <= 1 && !ONE_FUND.test(group)) ||
      (isWhole && above.length === 1 && (group === word || (titled === nature && OF_TITLE.test(group))))
    )
      return nature;
  }
  return null;
}

/** A table of 政府性基金 is there and holds nothing: then 财政拨款 is 一般公共预算. */
export function hasNoFunds(tables: readonly ReadTable[], book: Book): boolean {
  const funds = tables.filter(({ title }) => fundIn(normalizeText(title)) === "governmentFund");
  return (
    funds.length > 0 &&
    funds.every(({ map }) =>
      map.rows.every((row) =>
        map.table.columns.every(({ id, kind }) => {
          if (kind !== "amount") return true;
          const read = book.amount(map, row, id);
          return read.ok && read.amount === 0;
        }),
      ),
    )
  );
}

/** Key of the only total of the block, or of its only line. */
export function totalOf({ read, block }: BasicEntry): string | null {
  const lines = read.blocks[block]?.lines ?? [];
  const totals = lines.filter(({ isTotal }) => isTotal);
  const [only] = totals.length === 0 && lines.length === 1 ? lines : totals;
  return only === undefined || totals.length > 1 ? null : lineKey(read.map.table.id, blockId(block), only.row);
}
