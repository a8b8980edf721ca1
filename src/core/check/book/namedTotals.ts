/**
 * Amounts that texts state of a whole: 2026年支出预算8754.83万元, 一般公共预算基本支出4155.62万元. Held against the totals of the tables
 * whose titles name the same money.
 */
import type { Amount } from "../../amount/amount";
import { convertAmount } from "../../amount/money";
import type { CellAddress } from "../../model/snapshot";
import type { RowPlace, TableMap } from "../../model/tableMap";
import { blockSpec, cellAt } from "../../model/tableMap";
import { groupsOf } from "../../declare/lookups";
import { normalizeText, withoutOrdinal } from "../../text/normalize";
import type { CheckContext } from "../../finding/context";
import type { StatedAmount } from "./statedFigures";
import { isOfOtherYear, statedAmounts } from "./statedFigures";
import { isOverall } from "./moneyOfTexts";
import { tableTitle } from "./tableTitle";
import { onlyColumn, wholeColumn } from "./wholeColumn";

export interface TotalInText extends StatedAmount {
  readonly whole: Whole;
  /** As the text has it, without unit's name and year. */
  readonly printed: string;
}

interface Place {
  /** What the titles of the tables that print it say, all of it, and what else such a title may not say. */
  readonly title: readonly RegExp[];
  readonly not: RegExp;
  /** The row, where it is not the total; the column, where it is not the whole. */
  readonly row?: RegExp;
  readonly column?: RegExp;
}

interface Declared {
  /** What a text calls it. */
  readonly words: RegExp;
  readonly places: readonly Place[];
}

const INCOME = { title: [/收支|收入/], not: /财政拨款|基金|国有|专户|项目|采购/ } as const;
const EXPENDITURE = {
  title: [/支出/],
  not: /收支|财政拨款|一般公共|基金|国有|基本支出|项目|经费|采购|分类|专户/,
} as const;
const GENERAL = { title: [/一般公共预算/, /支出/], not: /收支|基本支出|项目|经费|采购|分地区|转移/ } as const;
const BASIC = { title: [/基本支出/], not: /项目|三公|采购/ } as const;

/** 小计 where the column is parted. */
const BASIC_COLUMN = /^基本支出(?:·[小合]计)?$/;
const PROJECT_COLUMN = /^项目支出(?:·[小合]计)?$/;

const WHOLES = {
  grand: {
    words:
      /^(?:部门|单位)?(?:收、?支(?:总预算|总计|预算总?[数额计])|预算收支|(?:收入|支出)(?:总预算|总计|总额|预算总[计额]))(?:[总数额]|安排)?均?[为共]?$/,
    places: [
      {
        title: [/收支/],
        not: /财政拨款|一般公共|基金|国有|项目|经费|采购|专户/,
        row: /^(?:(?:收入|支出)(?:预算)?)?总计$/,
      },
    ],
  },
  all: {
    words:
      /^(?:部门|单位)?(?:(?:预算|财务)?总(?:收入|支出)|预算(?:收入|支出)|(?:收入|支出)(?:合计|预算(?:合计)?))(?:数|安排)?均?[为共]?$/,
    places: [
      {
        title: [/收支|收入|支出/],
        not: /财政拨款|一般公共|基金|国有|基本支出|项目|经费|采购|分类|专户/,
      },
    ],
  },
  currentIncome: {
    words: /^(?:本年|当年)收入(?:合计|小计)[为共]?$/,
    places: [{ ...INCOME, row: /^(?:本年|当年)收入(?:合计|小计)$/ }],
  },
  currentExpenditure: {
    words: /^(?:本年|当年)支出(?:合计|小计)[为共]?$/,
    places: [
      {
        title: [/收支/],
        not: /财政拨款|基金|国有|专户|项目|采购/,
        row: /^(?:本年|当年)支出(?:合计|小计)$/,
      },
    ],
  },
  fiscal: {
    words: /^财政拨款(?:(?:收支|收、支|收入|支出)(?:总预算|总计|预算|年初预算|预算总计)(?:数|安排)?|预算支出)[为共]?$/,
    places: [{ title: [/财政拨款/, /支/], not: /三公|基本|项目|一般公共|基金|国有|采购|经费/ }],
  },
  general: {
    words: /^一般公共预算(?:(?:财政拨款|拨款)?支出(?:预算)?|(?:当年|本年)(?:财政)?拨款(?:支出)?)(?:数|安排)?[为共]?$/,
    places: [GENERAL],
  },
  generalBasic: {
    words: /^一般公共预算(?:财政拨款|拨款)?基本支出(?:预算)?(?:数|安排)?[为共]?$/,
    places: [{ title: [/一般公共预算/, /基本支出/], not: /收支|项目|三公|采购/ }],
  },
  basic: {
    words: /^基本支出(?:年初)?(?:预算)?(?:数|安排)?[为共]?$/,
    places: [{ ...EXPENDITURE, column: BASIC_COLUMN }, { ...GENERAL, column: BASIC_COLUMN }, BASIC],
  },
  project: {
    words: /^项目支出(?:年初)?(?:预算)?(?:数|安排)?[为共]?$/,
    places: [
      { ...EXPENDITURE, column: PROJECT_COLUMN },
      { ...GENERAL, column: PROJECT_COLUMN },
    ],
  },
  fund: {
    words: /^(?:使用)?政府性基金(?:预算)?(?:财政拨款|拨款)?(?:安排的?)?支出(?:预算)?(?:数|安排)?[为共]?$/,
    places: [{ title: [/政府性?基金/, /支出/], not: /收支|项目|采购|一般公共/ }],
  },
  capital: {
    words: /^国有资本经营(?:预算)?(?:财政拨款|拨款)?支出(?:预算)?(?:数|安排)?[为共]?$/,
    places: [{ title: [/国有资本/, /支出/], not: /收支|项目|采购|一般公共|基金/ }],
  },
  staff: { words: /^人员经费(?:支出)?[为共]?$/, places: [{ ...BASIC, not: /项目|采购/, column: /^人员经费$/ }] },
  operating: {
    words: /^(?:日常)?公用经费(?:支出)?[为共]?$/,
    places: [{ ...BASIC, not: /项目|采购/, column: /^(?:日常)?公用经费$/ }],
  },
  generalIncome: {
    words: /^(?:一般公共预算(?:财政拨款|拨款)?收入|收入为一般公共预算(?:财政)?拨款)[为共]?$/,
    places: [{ ...INCOME, row: /^一般公共预算(?:财政)?拨款(?:收入)?$/ }],
  },
  fundIncome: {
    words: /^(?:政府性)?基金(?:预算)?(?:财政拨款|拨款)?收入[为共]?$/,
    places: [{ ...INCOME, row: /^政府性基金预算(?:财政)?拨款(?:收入)?$/ }],
  },
  ownIncome: {
    words: /^单位资金(?:收入)?[为共]?$/,
    places: [{ ...INCOME, row: /^单位资金(?:收入)?$/ }],
  },
} as const satisfies Readonly<Record<string, Declared>>;

export type Whole = keyof typeof WHOLES;

const NAMES = Object.keys(WHOLES) as readonly Whole[];

export const TOTAL_ROW = /^(?:合计|总计|(?:本年|当年)?(?:收入|支出)(?:合计|总计|小计))$/;
const ORDINAL = /^[(]?[一二三四五六七八九十\d]{1,3}[).]/;

/** `text` is in comparable form; `unit` is the unit's comparable name. */
export function statedTotals(text: string, { year, unit }: CheckContext): readonly TotalInText[] {
  return statedAmounts(text).flatMap((stated): readonly TotalInText[] => {
    if (isOfOtherYear(text, stated, year)) return [];
    const printed = withoutHead(stated.clause, normalizeText(unit));
    // 收入预算：2026年年初预算数.
    const named = printed.replace(/20\d\d年度?(?:年初)?/, "");
    const whole = NAMES.find((name) => WHOLES[name].words.test(named));
    return whole === undefined ? [] : [{ ...stated, whole, printed }];
  });
}

/** 某县水利局2026年, 2026年度某县水利局: whose and of which year; （人员经费…: what opens a bracket. */
export function withoutHead(clause: string, unit: string): string {
  let rest = clause.replace(ORDINAL, "");
  for (;;) {
    const bare = rest.replace(HEAD, "");
    const next = unit !== "" && bare.startsWith(unit) ? bare.slice(unit.length) : bare;
    if (next === rest) return rest;
    rest = next;
  }
}

const HEAD = /^(?:其中|[(](?=[^()]*$)|20\d\d年度?|我局|我单位|我部门|本单位|本部门)/;

export interface TotalFigure {
  /** Hundredths of 元. */
  readonly amount: Amount;
  readonly at: CellAddress;
  /** Of a table of all money. */
  readonly overall: boolean;
  /** Of a table of 一般公共预算 alone. */
  readonly general: boolean;
  /** What comes in or goes out; null where neither row nor title says. */
  readonly side: MoneySide | null;
}

export type MoneySide = "收入" | "支出";

/** Where two differ, as the total of the year and the total of all, either may be meant by 支出预算; 支出总计 is the total of all. */
export function figuresOfWhole(context: CheckContext, whole: Whole): readonly TotalFigure[] {
  const own = figuresIn(context, whole);
  // Without a line 收入总计 the total of all is that of any table.
  return own.length === 0 && whole === "grand" ? figuresIn(context, "all") : own;
}

function figuresIn(context: CheckContext, whole: Whole): readonly TotalFigure[] {
  const places: readonly Place[] = WHOLES[whole].places;
  const tables = [...context.book.tables.values()].filter((map) => placesIn(context, map, places).length > 0);
  // A total that cannot be read may be what is meant.
  if (tables.some(lacksTotal)) return [];
  return tables.flatMap((map) =>
    placesIn(context, map, places).flatMap((place) =>
      map.rows
        .filter((row) => row.code === null && (place.row ?? TOTAL_ROW).test(withoutOrdinal(row.label)))
        .flatMap((row) => totalIn(context, map, row, place)),
    ),
  );
}

function placesIn(context: CheckContext, map: TableMap, places: readonly Place[]): readonly Place[] {
  const title = tableTitle(context, map);
  return places.filter((place) => place.title.every((words) => words.test(title)) && !place.not.test(title));
}

/** The form prints one and the workbook does not, or calls it otherwise: 小计. */
function lacksTotal({ table, byKey }: TableMap): boolean {
  return groupsOf(table).some(
    (group) => group.kind === "fixed" && group.rows.some(({ id, label }) => TOTAL_ROW.test(label) && !byKey.has(id)),
  );
}

function totalIn(
  context: CheckContext,
  map: TableMap,
  row: RowPlace,
  { column: label }: Place,
): readonly TotalFigure[] {
  const { book, year } = context;
  const title = tableTitle(context, map);
  const block = blockSpec(map.table, row.block);
  const column =
    block === undefined
      ? null
      : label === undefined
        ? wholeColumn(map.table, block, year)
        : onlyColumn(map.table, block, label);
  const [read, at] = column === null ? [null, null] : [book.amount(map, row, column), cellAt(map, row, column)];
  if (!read?.ok || read.amount === 0 || !at) return [];
  return [
    {
      amount: map.money.unit === "万元" ? convertAmount(read.amount, "万元", "元") : read.amount,
      at,
      overall: isOverall(title),
      general: title.includes("一般公共预算"),
      side: sideOf(row.label) ?? sideOf(title),
    },
  ];
}

function sideOf(words: string): MoneySide | null {
  const sides = (["收入", "支出"] as const).filter((side) => words.includes(side));
  return sides.length === 1 && !words.includes("收支") ? (sides[0] ?? null) : null;
}
