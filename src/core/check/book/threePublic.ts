/** Amounts that texts state of “三公”经费 and its parts, held against the tables of that title: their lines, or the columns of their only line. */
import type { Amount } from "../../amount/amount";
import { convertAmount } from "../../amount/money";
import { amountColumns } from "../../declare/lookups";
import type { CheckContext } from "../../finding/context";
import { blockSpec, cellAt } from "../../model/tableMap";
import type { RowPlace, TableMap } from "../../model/tableMap";
import { comparableName, normalizeText } from "../../text/normalize";
import type { BookText } from "./bookTexts";
import { textsOfThreePublic } from "./moneyOfTexts";
import type { Compared } from "./namedFigures";
import type { TotalFigure } from "./namedTotals";
import { TOTAL_ROW, withoutHead } from "./namedTotals";
import { otherYear, statedAmounts } from "./statedFigures";
import { wholeColumn } from "./wholeColumn";

/** What lines, columns and texts call them. */
const LABELS = {
  total: /^"?三公"?经费(?:财政拨款)?(?:支出)?$/,
  abroad: /^(?:其中:)?因公出国\(境\)(?:费用?|经费)(?:支出)?$/,
  reception: /^(?:其中:)?公务接待(?:费用?|经费)(?:支出)?$/,
  cars: /^(?:其中:)?公务用车购置(?:费)?[及和、]?运行(?:维护)?(?:费用?|经费)(?:支出)?$/,
  running: /^(?:其中:)?公务用车运行(?:维护)?(?:费用?|经费)(?:支出)?$/,
  buying: /^(?:其中:)?公务用车购置(?:费用?|经费)(?:支出)?$/,
} as const;
type Item = keyof typeof LABELS;
const ITEMS = Object.keys(LABELS) as readonly Item[];
/** Behind the name a text may say that it is the budget's. */
const OF_BUDGET = /(?:年初)?(?:预算)?(?:数|安排)?[为共]?$/;

export function ofThreePublic(context: CheckContext, texts: readonly BookText[]): readonly Compared[] {
  const maps = [...context.book.tables.values()].filter(({ table }) => /三公/.test(normalizeText(table.title)));
  if (maps.length === 0) return [];
  const about = textsOfThreePublic(texts);
  return texts.flatMap((text) => {
    if (!about.has(text)) return [];
    return statedAmounts(text.plain).flatMap(({ clause, ...stated }): readonly Compared[] => {
      const printed = withoutHead(clause, normalizeText(context.unit));
      const item = otherYear(clause, context.year) ? undefined : itemIn(printed);
      if (item === undefined) return [];
      const figures = maps.flatMap((map) => figuresOf(context, map, item));
      return figures.length === 0 ? [] : [{ text, figure: { ...stated, printed }, figures }];
    });
  });
}

function itemIn(printed: string): Item | undefined {
  const name = printed.replace(OF_BUDGET, "");
  return ITEMS.find((item) => LABELS[item].test(name));
}

function figuresOf(context: CheckContext, map: TableMap, item: Item): readonly TotalFigure[] {
  const label = LABELS[item];
  const own = map.rows.filter((row) =>
    item === "total" ? TOTAL_ROW.test(normalizeText(row.label)) : label.test(comparableName(row.label)),
  );
  const [only, ...more] =
    map.rows.length === 1 ? map.rows : map.rows.filter((row) => TOTAL_ROW.test(normalizeText(row.label)));
  const across = own.length > 0 && item !== "total" ? undefined : more.length === 0 ? only : undefined;
  return [
    ...own.flatMap((row) => figureAt(context, map, row, columnOfYear(map, row, context.year))),
    ...(across === undefined ? [] : figureAt(context, map, across, columnNamed(map, across, item, context.year))),
  ];
}

/** Of two years' columns the year's own. */
function columnOfYear({ table }: TableMap, row: RowPlace, year: number): string | null {
  const block = blockSpec(table, row.block);
  if (block === undefined) return null;
  const named = amountColumns(table, block).filter((id) => {
    const label = normalizeText(table.columns.find((column) => column.id === id)?.label ?? "");
    return /^(?:本年|当年)?预算数?$/.test(label.replace(`${String(year)}年`, "本年")) && label !== "预算数";
  });
  return named.length === 1 ? (named[0] ?? null) : named.length > 1 ? null : wholeColumn(table, block);
}

function columnNamed(map: TableMap, row: RowPlace, item: Item, year: number): string | null {
  const block = blockSpec(map.table, row.block);
  if (block === undefined) return null;
  if (item === "total") return columnOfYear(map, row, year);
  const named = amountColumns(map.table, block).filter((id) =>
    LABELS[item].test(
      normalizeText(map.table.columns.find((column) => column.id === id)?.label ?? "").replace(/·小计$/, ""),
    ),
  );
  return named.length === 1 ? (named[0] ?? null) : null;
}

function figureAt({ book }: CheckContext, map: TableMap, row: RowPlace, column: string | null): readonly TotalFigure[] {
  const [read, at] = column === null ? [null, null] : [book.amount(map, row, column), cellAt(map, row, column)];
  if (!read?.ok || read.amount === 0 || !at) return [];
  const amount: Amount = map.money.unit === "万元" ? convertAmount(read.amount, "万元", "元") : read.amount;
  return [{ amount, at, overall: false }];
}
