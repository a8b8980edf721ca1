/** The rows that tables print of a 科目, by the names that a text may give them, and their figures. */
import type { Amount } from "../../amount/amount";
import { convertAmount } from "../../amount/money";
import type { CellAddress } from "../../model/snapshot";
import type { RowPlace, TableMap } from "../../model/tableMap";
import { blockSpec, cellAt } from "../../model/tableMap";
import { derived } from "../../declare/derived";
import type { CatalogueEntry } from "../../declare/pack";
import { amountColumns } from "../../declare/lookups";
import { namedCodes } from "../../catalogue/known";
import { comparableName } from "../../text/normalize";
import type { CheckContext } from "../../finding/context";
import { isOverall } from "./moneyOfTexts";
import type { StatedFigure } from "./statedFigures";
import { tableTitle } from "./tableTitle";
import { wholeColumn } from "./wholeColumn";

export interface TableFigure {
  /** Hundredths of 元. */
  readonly amount: Amount;
  readonly at: CellAddress;
  /** Of a table of all money. */
  readonly overall?: boolean;
  /** Of a table of 基本支出. */
  readonly basic?: boolean;
  /** Of a 类. */
  readonly top?: boolean;
}

interface NamedRow {
  readonly figures: TableFigure[];
  /** Names of the rows above that have a code. */
  readonly above: Set<string>;
  /** Some table prints it with a code of 功能分类; items of 经济分类 have the names of what projects buy. */
  functional: boolean;
  /** Some table prints it as a 类. */
  top: boolean;
}

/** `isBasic`: the text speaks of 基本支出, of which items of 经济分类 are told in its own table. */
export function rowFigures(
  rows: ReadonlyMap<string, NamedRow>,
  figure: StatedFigure,
  isBasic: boolean,
): readonly TableFigure[] {
  const row = rowFor(rows, figure, isBasic);
  if (row === null || (figure.isPart && !row.top)) return [];
  const figures = row.functional || figure.marked ? row.figures : row.figures.filter(({ basic }) => basic === true);
  return row.functional && row.top ? figures.map((one) => ({ ...one, top: true })) : figures;
}

function rowFor(
  rows: ReadonlyMap<string, NamedRow>,
  { name, above, marked, code, printed }: StatedFigure,
  isBasic: boolean,
): NamedRow | null {
  // 经费 may end the name as well as stand behind it: 工会经费.
  const names = [
    ...(/经费$/.test(printed) ? [comparableName(printed)] : []),
    name,
    `${name}支出`,
    name.replace(/支出$/, ""),
  ];
  if (code !== null) return names.flatMap((one) => rows.get(coded(code, one)) ?? [])[0] ?? null;
  const key = names.find((one) => {
    const row = rows.get(qualified(one, above));
    return row !== undefined && (row.functional || marked || isBasic);
  });
  const row = key === undefined ? undefined : rows.get(qualified(key, above));
  // 行政运行 stands under many 款.
  return row && (above !== null || row.above.size <= 1) ? row : null;
}

/** A code with another name may be the name that is wrong, or the code. */
function coded(code: string, name: string): string {
  return `${code} ${name}`;
}

function qualified(name: string, above: string | null): string {
  return above === null ? name : `${above.replace(/支出$/, "")}|${name}`;
}

/** 农林水支出 of a 收支总表 is a 科目 whether its code is printed or not. */
const classNames = derived(
  (entries: readonly CatalogueEntry[]): ReadonlySet<string> =>
    new Set(
      entries.filter(({ code }) => code.length === 3 && code.startsWith("2")).map(({ name }) => comparableName(name)),
    ),
);

export function namedRows(context: CheckContext): ReadonlyMap<string, NamedRow> {
  const rows = new Map<string, NamedRow>();
  const classes = classNames(context.pack.catalogues.function.entries);
  for (const map of context.book.tables.values()) {
    const functional = functionGroups(map);
    const again = rowsAgain(map);
    for (const row of map.rows) {
      const own = row.code === null ? [row] : (again.get(placeOf(row)) ?? []);
      const name = comparableName(row.label);
      if (own[0] !== row || name === "") continue;
      const isFunctional = functional.has(row.group);
      const parent = parentOf(context, map, row, isFunctional);
      const keys = [
        name,
        ...(parent === "" ? [] : [qualified(name, parent)]),
        ...(row.code === null || !isFunctional ? [] : [coded(row.code, name), ...joined(context, row, parent)]),
      ];
      for (const key of keys) {
        const known = rows.get(key) ?? { figures: [], above: new Set<string>(), functional: false, top: false };
        known.figures.push(...figuresOf(context, map, own));
        if (row.code !== null) known.above.add(parent);
        known.functional ||= isFunctional || (row.code === null && classes.has(name));
        known.top ||= row.level === 0;
        rows.set(key, known);
      }
    }
  }
  return rows;
}

function functionGroups({ table }: TableMap): ReadonlySet<string> {
  return new Set(
    table.blocks
      .flatMap(({ bands }) => bands.flat())
      .filter((group) => group.kind === "tree" && group.catalogue === "function")
      .map(({ id }) => id),
  );
}

/** A table of 项 alone prints no 款: the catalogue knows which they are. */
function parentOf({ pack }: CheckContext, map: TableMap, row: RowPlace, isFunctional: boolean): string {
  const above = row.parent === null ? undefined : map.byKey.get(row.parent)?.label;
  const listed = isFunctional ? namedCodes(pack.catalogues.function).get(row.code?.slice(0, -2) ?? "") : undefined;
  return comparableName(above ?? listed?.name ?? "");
}

/** 农林水支出水利行政运行, with nothing between. */
function joined({ pack }: CheckContext, { code, label }: RowPlace, parent: string): readonly string[] {
  const top = code?.length === 7 ? namedCodes(pack.catalogues.function).get(code.slice(0, 3))?.name : undefined;
  return top === undefined || parent === "" ? [] : [comparableName(`${top}${parent}${label}`)];
}

/** Rows of one code, of which a department's table has one for each unit: what a text states of it is their sum. */
function rowsAgain(map: TableMap): ReadonlyMap<string, readonly RowPlace[]> {
  const found = new Map<string, RowPlace[]>();
  for (const row of map.rows) {
    if (row.code === null) continue;
    const own = found.get(placeOf(row));
    if (own) own.push(row);
    else found.set(placeOf(row), [row]);
  }
  return found;
}

function placeOf({ group, code, label }: RowPlace): string {
  return `${group}|${code ?? ""}|${comparableName(label)}`;
}

/** `rows`: of one code. */
function figuresOf(context: CheckContext, map: TableMap, rows: readonly RowPlace[]): readonly TableFigure[] {
  const [row] = rows;
  if (row === undefined) return [];
  const { book, year } = context;
  const title = tableTitle(context, map);
  const block = blockSpec(map.table, row.block);
  const whole = block ? wholeColumn(map.table, block, year) : null;
  const overall = isOverall(title);
  const basic = title.includes("基本支出");
  // 基本支出 of a row is not what its name says.
  return (whole === null ? (block ? amountColumns(map.table, block) : []) : [whole]).flatMap(
    (column): readonly TableFigure[] => {
      const at = cellAt(map, row, column);
      const amounts = rows.flatMap((one) => {
        const read = book.amount(map, one, column);
        return read.ok ? [read.amount] : [];
      });
      const amount = amounts.reduce((sum, one) => sum + one, 0);
      if (amounts.length < rows.length || amount === 0 || !at) return [];
      return [
        {
          amount: map.money.unit === "万元" ? convertAmount(amount, "万元", "元") : amount,
          at,
          overall,
          basic,
        },
      ];
    },
  );
}
