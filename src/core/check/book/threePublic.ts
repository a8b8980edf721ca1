/** Amounts that texts state of “三公”经费 and its parts, held against the tables of that title: their lines, or the columns of their only line. */
import type { Amount } from "../../amount/amount";
import { convertAmount } from "../../amount/money";
import { amountColumns } from "../../declare/lookups";
import type { CheckContext } from "../../finding/context";
import { blockSpec, cellAt } from "../../model/tableMap";
import type { RowPlace, TableMap } from "../../model/tableMap";
import { comparableName, normalizeText } from "../../text/normalize";
import type { ThreePublicItem } from "../../catalogue/threePublic";
import { THREE_PUBLIC, threePublicItem } from "../../catalogue/threePublic";
import type { BookText } from "./bookTexts";
import { textsOfThreePublic } from "./moneyOfTexts";
import type { ComparedAmount } from "./namedFigures";
import type { TotalFigure } from "./namedTotals";
import { TOTAL_ROW, withoutHead } from "./namedTotals";
import { isOfOtherYear, statedAmounts } from "./statedFigures";
import { isOfAccounts } from "./tableTitle";
import { accountColumn, wholeColumn } from "./wholeColumn";

/** Behind the name a text may say that it is the budget's. */
const OF_BUDGET = /(?:年初)?(?:预算支出|预算)?(?:数|安排)?[为共]?$/;

/** What the tables of “三公”经费 print of one of its parts, or of all of it. */
export function threePublicFigures(context: CheckContext, item: ThreePublicItem): readonly TotalFigure[] {
  return threePublicTables(context).flatMap((map) => figuresOf(context, map, item));
}

export function ofThreePublic(context: CheckContext, texts: readonly BookText[]): readonly ComparedAmount[] {
  if (threePublicTables(context).length === 0) return [];
  const about = textsOfThreePublic(texts);
  const ofAccounts = isOfAccounts(context);
  return texts.flatMap((text) => {
    if (!about.has(text)) return [];
    return statedAmounts(text.plain).flatMap(({ clause, ...stated }): readonly ComparedAmount[] => {
      const printed = withoutHead(clause, normalizeText(context.unit));
      const isOther = isOfOtherYear(text.plain, { clause, start: stated.start }, context.year);
      const item = isOther ? undefined : itemIn(printed, ofAccounts);
      if (item === undefined) return [];
      const figures = threePublicFigures(context, item);
      return figures.length === 0 ? [] : [{ text, figure: { ...stated, printed }, figures, alone: true }];
    });
  });
}

export function threePublicTables({ book }: CheckContext): readonly TableMap[] {
  return [...book.tables.values()].filter(({ table }) => /三公/.test(normalizeText(table.title)));
}

/** What was spent; what was planned for it stands in another column. */
const OF_ACCOUNT = /(?:支出)?决算数?[为共]?$/;

/** `printed`: without the unit's name and year. */
export function itemIn(printed: string, ofAccounts: boolean): ThreePublicItem | undefined {
  return threePublicItem(printed.replace(ofAccounts ? OF_ACCOUNT : OF_BUDGET, "").replace(/20\d\d年度?$/, ""));
}

/** A part that the table leaves blank beside a total is none: 0. */
function figuresOf(context: CheckContext, map: TableMap, item: ThreePublicItem): readonly TotalFigure[] {
  const all = printedOf(context, map, item);
  const isFilled = item !== "total" && printedOf(context, map, "total").some(({ amount }) => amount !== 0);
  return isFilled ? all : all.filter(({ amount }) => amount !== 0);
}

function printedOf(context: CheckContext, map: TableMap, item: ThreePublicItem): readonly TotalFigure[] {
  const { own, across } = linesOf(map, item);
  return [
    ...own.flatMap((row) => figureAt(context, map, row, columnOfYear(map, row, context.year))),
    ...(across === undefined ? [] : figureAt(context, map, across, columnNamed(map, across, item, context.year))),
  ];
}

/** Its lines, or the only line of a table that has a column for each item. */
export function linesOf(
  map: TableMap,
  item: ThreePublicItem,
): { readonly own: readonly RowPlace[]; readonly across: RowPlace | undefined } {
  const label = THREE_PUBLIC[item];
  const own = map.rows.filter((row) => (item === "total" ? isTotal(row) : label.test(nameOf(row))));
  const [only, ...more] =
    map.rows.length === 1 ? map.rows : map.rows.filter((row) => TOTAL_ROW.test(normalizeText(row.label)));
  const across = own.length > 0 && item !== "total" ? undefined : more.length === 0 ? only : undefined;
  return { own, across };
}

/** ①公务用车购置费: without its number. */
function nameOf({ label }: RowPlace): string {
  return comparableName(label.replace(/^\s*[①-⑩]/, ""));
}

/** 合计, or “三公”经费 below what else the table prints. */
function isTotal({ label }: RowPlace): boolean {
  const plain = normalizeText(label);
  return TOTAL_ROW.test(plain) || plain === "共计" || THREE_PUBLIC.total.test(comparableName(label));
}

/** Of two years' columns the year's own. */
function columnOfYear({ table }: TableMap, row: RowPlace, year: number): string | null {
  const block = blockSpec(table, row.block);
  if (block === undefined) return null;
  const named = amountColumns(table, block).filter((id) => {
    const label = normalizeText(table.columns.find((column) => column.id === id)?.label ?? "");
    return /^(?:本年|当年)?预算数?$/.test(label.replace(`${String(year)}年`, "本年")) && label !== "预算数";
  });
  const spent = accountColumn(table, block);
  if (spent !== null) return spent;
  return named.length === 1 ? (named[0] ?? null) : named.length > 1 ? null : wholeColumn(table, block, year);
}

function columnNamed(map: TableMap, row: RowPlace, item: ThreePublicItem, year: number): string | null {
  const block = blockSpec(map.table, row.block);
  if (block === undefined) return null;
  if (item === "total") return columnOfYear(map, row, year);
  const named = amountColumns(map.table, block).filter((id) =>
    THREE_PUBLIC[item].test(
      ofYear(normalizeText(map.table.columns.find((column) => column.id === id)?.label ?? ""), year),
    ),
  );
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** 2026年预算数·公务接待费 of two years' columns, and 公务用车购置及运行费·小计. */
function ofYear(label: string, year: number): string {
  const [top = "", ...rest] = label.split("·");
  const isYears =
    rest.length > 0 &&
    /^(?:(?:本年|当年)度?(?:预算|决算)?数?|决算(?:统计)?数)$/.test(top.replace(`${String(year)}年`, "本年"));
  return (isYears ? rest.join("·") : label).replace(/·小计$/, "");
}

export function figureAt(
  { book }: CheckContext,
  map: TableMap,
  row: RowPlace,
  column: string | null,
): readonly TotalFigure[] {
  const [read, at] = column === null ? [null, null] : [book.amount(map, row, column), cellAt(map, row, column)];
  if (!read?.ok || !at) return [];
  const amount: Amount = map.money.unit === "万元" ? convertAmount(read.amount, "万元", "元") : read.amount;
  return [{ amount, at, overall: false, general: false, side: "支出" }];
}
