/** Totals across: a column 合计 or 小计 is the sum of the columns that stand beside it under the same label. */
import type { Book, TableMap } from "../model/tableMap";
import type { RowPlace } from "../model/tableMap";
import type { IdentityRule, Severity } from "../declare/rule";
import type { FoundBlock, FoundColumn } from "./columns";
import { evidenceOf, isBorneOut } from "./evidence";
import { columnId } from "./ids";
import { identity } from "./rules";

const TOTAL = /(?:合计|总计|小计)$/;
const PART = /^其中|不含|不计入/;
const BARE = /^(?:合计|总计|小计)$/;
/** What is beside the year's money, not part of it. */
const OTHER_TIME = /上年|去年|累计|增减|执行|20\d\d年/;

interface Unit {
  readonly columns: readonly FoundColumn[];
}

/** `said`: sheet columns of which the user says that they are totals. */
export function columnSums(
  map: TableMap,
  block: FoundBlock,
  rows: readonly RowPlace[],
  book: Book,
  said: readonly number[] = [],
): readonly IdentityRule[] {
  return block.amounts.flatMap((total) =>
    said.includes(total.index)
      ? toldSum(map, block, total, rows)
      : TOTAL.test(total.own)
        ? sumsOf(map, block, total, rows, book)
        : [],
  );
}

/** Of all columns beside it, whatever they are called; the figures need not bear it out. */
function toldSum(
  map: TableMap,
  { amounts }: FoundBlock,
  total: FoundColumn,
  rows: readonly RowPlace[],
): readonly IdentityRule[] {
  const beside = amounts.filter((column) => column !== total && startsWith(column.above, total.above));
  const units = unitsOf(beside, total.above.length).filter(
    ({ columns: [first] }) => first !== undefined && !PART.test(first.own),
  );
  return units.length === 0 ? [] : [sumRule(map, total, rows, units, "is-sum", "error")];
}

function sumsOf(
  map: TableMap,
  { amounts }: FoundBlock,
  total: FoundColumn,
  rows: readonly RowPlace[],
  book: Book,
): readonly IdentityRule[] {
  const beside = amounts.filter((column) => column !== total && startsWith(column.above, total.above));
  const units = unitsOf(beside, total.above.length).filter(
    ({ columns: [first] }) => first !== undefined && !PART.test(first.own),
  );
  if (units.length < 2) return [];
  const rule = (some: readonly Unit[], name: string, severity: Severity): IdentityRule =>
    sumRule(map, total, rows, some, name, severity);
  const holding = (some: readonly Unit[], name: string): IdentityRule | null => {
    const candidate = rule(some, name, "error");
    return isBorneOut(evidenceOf(candidate, map, book)) ? candidate : null;
  };
  const all = holding(units, "is-sum");
  if (all) return [all];
  const runs = partialSums(units, holding);
  if (runs.length > 0) return runs;
  const whole = rule(units, "is-sum", "warning");
  const { holds, fails, blank } = evidenceOf(whole, map, book);
  // One line of figures tells nothing of what else the columns may be; several that all fail tell that they are something else.
  const isBare =
    BARE.test(total.own) && units.every(({ columns }) => columns.every(({ own }) => !OTHER_TIME.test(own)));
  return isBare && holds === 0 && fails === 1 && blank === 0 ? [whole] : [];
}

function sumRule(
  map: TableMap,
  total: FoundColumn,
  rows: readonly RowPlace[],
  some: readonly Unit[],
  name: string,
  severity: Severity,
): IdentityRule {
  return identity({
    table: map.table.id,
    name: `${columnId(total.index)}-${name}`,
    label: `${labelOf(total)} = 本行各栏之和`,
    severity,
    rows: [{ rows: rows.map(({ key }) => key) }],
    columns: [columnId(total.index)],
    right: { term: "parts", columns: some.flatMap(({ columns }) => columns.map(({ index }) => columnId(index))) },
    explanation: "合计（小计）栏等于它旁边各分项栏之和。逐项核对本行各栏，或检查合计的公式。",
  });
}

/** 合计 before its money by source and again by use: the longest run from either end that holds. */
function partialSums(
  units: readonly Unit[],
  holding: (some: readonly Unit[], name: string) => IdentityRule | null,
): readonly IdentityRule[] {
  for (let length = units.length - 1; length >= 2; length -= 1) {
    const first = holding(units.slice(0, length), "is-sum");
    const last = holding(units.slice(-length), "is-second-sum");
    if (!first && !last) continue;
    const rest = first ? units.slice(length) : units.slice(0, -length);
    const other = rest.length >= 2 ? holding(rest, first ? "is-second-sum" : "is-sum") : null;
    return [first ?? last, other].flatMap((rule) => rule ?? []);
  }
  return [];
}

/** Columns right under `depth` labels, and of each group there its total, or all of it where it has none. */
function unitsOf(columns: readonly FoundColumn[], depth: number): readonly Unit[] {
  const units: Unit[] = [];
  const groups = new Map<string, FoundColumn[]>();
  for (const column of columns) {
    const group = column.above[depth];
    if (group === undefined) {
      if (!TOTAL.test(column.own)) units.push({ columns: [column] });
      continue;
    }
    const known = groups.get(group);
    if (known) known.push(column);
    else {
      const own: FoundColumn[] = [column];
      groups.set(group, own);
      units.push({ columns: own });
    }
  }
  return units.map(({ columns: own }): Unit => {
    const total = own.find((column) => column.above.length === depth + 1 && TOTAL.test(column.own));
    if (total) return { columns: [total] };
    return own.length === 1 ? { columns: own } : { columns: unitsOf(own, depth + 1).flatMap((unit) => unit.columns) };
  });
}

function startsWith(path: readonly string[], start: readonly string[]): boolean {
  return start.every((label, index) => path[index] === label);
}

function labelOf({ above, own }: FoundColumn): string {
  return [...above.slice(-1), own].join("·");
}
