/**
 * Without a form: what stands over one table against what stands over most of the others. Year and unit's name differ for certain tables of
 * a disclosure as well, so that they are warnings, and only of a few among many; a unit of money is wrong where the figures of its table
 * are those of the others as they stand.
 */
import type { FilledBy } from "../../finding/templates";
import { asTold } from "../../finding/templates";
import { toAmount } from "../../amount/amount";
import { findMoneyLine } from "../../locate/moneyLine";
import type { LocatedTable } from "../../locate/locate";
import { textAt } from "../../model/cellText";
import { unitNames } from "../../locate/unitLine";
import type { CellAddress } from "../../model/snapshot";
import { normalizeText } from "../../text/normalize";
import { yearIn } from "../../text/reader/year";
import type { BookCheckOf } from "../../declare/bookCheck";
import type { Finding } from "../../finding/finding";
import type { BookContext, BookVerdict } from "./bookContext";
import { bookFinding } from "./bookContext";
import { tableFigures } from "./tableFigures";

interface Stated {
  readonly table: LocatedTable;
  readonly at: CellAddress;
  /** Comparable. */
  readonly value: string;
}

interface Differing extends Stated {
  /** What most tables say. */
  readonly usual: string;
  /** How many say it. */
  readonly count: number;
}

/** Of the tables that state something: more that differ are other parts of a workbook, not slips. */
const MOST = 1 / 3;
const FEWEST_USUAL = 2;

export function sameHeads({ check }: BookContext, declared: BookCheckOf<"sameHeads">): BookVerdict {
  const tables = [...check.located.tables.values()];
  if (tables.length <= FEWEST_USUAL) return null;
  const find = (
    { table, at, value, usual, count }: Differing,
    template: FilledBy<"table" | "found" | "expected" | "count">,
    kind: Finding["kind"],
    severity: Finding["severity"],
  ): Finding => {
    const { shortName, id } = table.map.table;
    const words = { table: shortName, found: value, expected: usual, count: String(count) };
    return bookFinding(declared, {
      ...asTold(template, words),
      kind,
      severity,
      table: id,
      cells: [{ address: at, words: shortName, printed: textAt(table.sheet, at.row, at.column) }],
    });
  };
  const years = tables.flatMap(yearOf);
  // The only title with a year, in a workbook whose other pages state one.
  const alone =
    years.length === 1
      ? years
          .filter(({ value }) => Number(value) !== check.year)
          .map((one): Differing => ({ ...one, usual: String(check.year), count: 0 }))
      : [];
  return [
    ...alone.map((one) => find(one, "bookHeadYearAlone", "wording", "warning")),
    ...differing(years).map((one) => find(one, "bookHeadYearDiffers", "wording", "warning")),
    ...differing(tables.flatMap(unitOf))
      .filter(({ value, usual }) => !value.includes(usual) && !usual.includes(value))
      .map((one) => find(one, "bookHeadUnitDiffers", "name", "warning")),
    ...differing(tables.flatMap(moneyOf)).flatMap((one): readonly Finding[] => {
      const { same, converted } = sharedFigures(one, tables);
      if (same >= FEWEST_FIGURES && converted === 0) return [find(one, "bookHeadMoneyDiffers", "unit", "error")];
      return converted > same ? [] : [find(one, "bookHeadMoneyUnsure", "unit", "info")];
    }),
  ];
}

function differing(stated: readonly Stated[]): readonly Differing[] {
  const votes = new Map<string, number>();
  for (const { value } of stated) votes.set(value, (votes.get(value) ?? 0) + 1);
  const [[usual, count] = ["", 0]] = [...votes].sort((a, b) => b[1] - a[1]);
  const others = stated.filter(({ value }) => value !== usual);
  return count < FEWEST_USUAL || others.length > stated.length * MOST
    ? []
    : others.map((one) => ({ ...one, usual, count }));
}

/** Tables that speak of what has been, or of an end of a year, have years of their own. */
const OTHER_TIME = /执行|决算|完成|债务|限额|余额|上年|绩效|采购计划|三年|规划/;

function yearOf(table: LocatedTable): readonly Stated[] {
  const { title, sheet } = table;
  const text = title === null ? "" : textAt(sheet, title.row, title.column);
  const value = title === null || OTHER_TIME.test(normalizeText(text)) ? null : yearIn(text);
  return title === null || value === null ? [] : [{ table, at: title, value }];
}

function unitOf(table: LocatedTable): readonly Stated[] {
  const names = unitNames(table).filter(({ name }) => name !== "");
  const [first] = names;
  return first === undefined || names.some(({ name }) => name !== first.name)
    ? []
    : [{ table, at: first.at, value: first.name }];
}

function moneyOf(table: LocatedTable): readonly Stated[] {
  const line = findMoneyLine(table);
  return line === null ? [] : [{ table, at: line.at, value: line.text }];
}

/** Figures that stand in the others as well, as they are: so many are no chance. */
const FEWEST_FIGURES = 2;
/** In hundredths: a small round figure stands anywhere. */
const LEAST = 1_000;
const FACTORS: Readonly<Record<string, number>> = {
  元: 1,
  百元: 100,
  千元: 1_000,
  万元: 10_000,
  百万元: 1_000_000,
  亿元: 100_000_000,
};

/** How many different figures of the table the tables with the usual unit have, as they are and turned into that unit. */
function sharedFigures(
  { table, value, usual }: Differing,
  tables: readonly LocatedTable[],
): { readonly same: number; readonly converted: number } {
  const own = [...new Set(tableFigures(table))];
  const others = new Set(
    tables
      .filter((other) => other !== table && findMoneyLine(other)?.text === usual)
      .flatMap((other) => tableFigures(other))
      .map((figure) => toAmount(figure)),
  );
  const factor = (FACTORS[value] ?? 1) / (FACTORS[usual] ?? 1);
  const found = (by: number): number =>
    own.filter((figure) => Math.abs(toAmount(figure * by)) >= LEAST && others.has(toAmount(figure * by))).length;
  return { same: found(1), converted: found(factor) };
}
