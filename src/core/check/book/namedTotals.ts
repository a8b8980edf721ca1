/**
 * Amounts that texts state of a whole: 2026年支出预算8754.83万元, 一般公共预算基本支出4155.62万元. Held against the totals of the tables
 * whose titles name the same money.
 */
import type { Amount } from "../../amount/amount";
import { convertAmount } from "../../amount/money";
import type { CellAddress } from "../../model/snapshot";
import type { RowPlace, TableMap } from "../../model/tableMap";
import { blockSpec, cellAt } from "../../model/tableMap";
import { normalizeText, withoutOrdinal } from "../../text/normalize";
import type { CheckContext } from "../../finding/context";
import type { StatedAmount } from "./statedFigures";
import { otherYear, statedAmounts } from "./statedFigures";
import { onlyColumn, wholeColumn } from "./wholeColumn";

export interface StatedTotal extends StatedAmount {
  readonly whole: Whole;
  /** As the text has it, without unit's name and year. */
  readonly printed: string;
}

type Whole =
  "all" | "general" | "generalBasic" | "fund" | "staff" | "operating" | "generalIncome" | "fundIncome" | "ownIncome";

interface Declared {
  readonly id: Whole;
  /** What a text calls it. */
  readonly words: RegExp;
  /** What the titles of the tables that print it say, all of it, and what else such a title may not say. */
  readonly title: readonly RegExp[];
  readonly not: RegExp;
  /** The row, where it is not the total; the column, where it is not the whole. */
  readonly row?: RegExp;
  readonly column?: RegExp;
}

const INCOME = { title: [/收支|收入/], not: /财政拨款|基金|国有|专户|项目|采购/ } as const;

const WHOLES: readonly Declared[] = [
  {
    id: "all",
    words:
      /^(?:部门|单位)?(?:收支总(?:预算|计)|(?:收入|支出)(?:总预算|总计|预算|预算总计|预算合计))(?:数|安排)?[为共]?$/,
    title: [/收支|收入|支出/],
    not: /财政拨款|一般公共|基金|国有|基本支出|项目|经费|采购|分类|专户/,
  },
  {
    id: "general",
    words: /^一般公共预算(?:财政拨款|拨款)?支出(?:预算)?(?:数|安排)?[为共]?$/,
    title: [/一般公共预算/, /支出/],
    not: /收支|基本支出|项目|经费|采购|分地区|转移/,
  },
  {
    id: "generalBasic",
    words: /^一般公共预算(?:财政拨款|拨款)?基本支出(?:预算)?(?:数|安排)?[为共]?$/,
    title: [/一般公共预算/, /基本支出/],
    not: /收支|项目|三公|采购/,
  },
  {
    id: "fund",
    words: /^政府性基金(?:预算)?(?:财政拨款|拨款)?支出(?:预算)?(?:数|安排)?[为共]?$/,
    title: [/政府性?基金/, /支出/],
    not: /收支|项目|采购|一般公共/,
  },
  { id: "staff", words: /^人员经费(?:支出)?[为共]?$/, title: [/基本支出/], not: /项目|采购/, column: /^人员经费$/ },
  {
    id: "operating",
    words: /^(?:日常)?公用经费(?:支出)?[为共]?$/,
    title: [/基本支出/],
    not: /项目|采购/,
    column: /^(?:日常)?公用经费$/,
  },
  {
    id: "generalIncome",
    words: /^一般公共预算(?:财政拨款|拨款)?收入[为共]?$/,
    ...INCOME,
    row: /^一般公共预算(?:财政)?拨款(?:收入)?$/,
  },
  {
    id: "fundIncome",
    words: /^政府性基金(?:预算)?(?:财政拨款|拨款)?收入[为共]?$/,
    ...INCOME,
    row: /^政府性基金预算(?:财政)?拨款(?:收入)?$/,
  },
  { id: "ownIncome", words: /^单位资金(?:收入)?[为共]?$/, ...INCOME, row: /^单位资金(?:收入)?$/ },
];

const TOTAL_ROW = /^(?:合计|总计|(?:本年|当年)?(?:收入|支出)(?:合计|总计|小计))$/;
const ORDINAL = /^[(]?[一二三四五六七八九十\d]{1,3}[).]/;

/** `text` is in comparable form; `unit` is the unit's comparable name. */
export function statedTotals(text: string, { year, unit }: CheckContext): readonly StatedTotal[] {
  return statedAmounts(text).flatMap((stated): readonly StatedTotal[] => {
    if (otherYear(stated.clause, year)) return [];
    const printed = withoutHead(stated.clause.replace(ORDINAL, ""), normalizeText(unit));
    const whole = WHOLES.find(({ words }) => words.test(printed));
    return whole === undefined ? [] : [{ ...stated, whole: whole.id, printed }];
  });
}

/** 某县水利局2026年: whose and of which year. */
function withoutHead(clause: string, unit: string): string {
  const named = unit !== "" && clause.startsWith(unit) ? clause.slice(unit.length) : clause;
  return named.replace(/^(?:我局|我单位|我部门|本单位|本部门)?(?:20\d\d年度?)?/, "");
}

export interface TotalFigure {
  /** Hundredths of 元. */
  readonly amount: Amount;
  readonly at: CellAddress;
}

/** Where two differ, as the total of the year and the total of all, either may be meant. */
export function figuresOfWhole(context: CheckContext, whole: Whole): readonly TotalFigure[] {
  const declared = WHOLES.find(({ id }) => id === whole);
  if (declared === undefined) return [];
  const isNamed = (row: RowPlace): boolean =>
    row.code === null && (declared.row ?? TOTAL_ROW).test(withoutOrdinal(row.label));
  return [...context.book.tables.values()].flatMap((map) => {
    const title = normalizeText(map.table.title);
    if (!declared.title.every((words) => words.test(title)) || declared.not.test(title)) return [];
    return map.rows.filter(isNamed).flatMap((row) => totalIn(context, map, row, declared));
  });
}

function totalIn(
  { book }: CheckContext,
  map: TableMap,
  row: RowPlace,
  { column: label }: Declared,
): readonly TotalFigure[] {
  const block = blockSpec(map.table, row.block);
  const column =
    block === undefined
      ? null
      : label === undefined
        ? wholeColumn(map.table, block)
        : onlyColumn(map.table, block, label);
  const [read, at] = column === null ? [null, null] : [book.amount(map, row, column), cellAt(map, row, column)];
  if (!read?.ok || read.amount === 0 || !at) return [];
  return [{ amount: map.money.unit === "万元" ? convertAmount(read.amount, "万元", "元") : read.amount, at }];
}
