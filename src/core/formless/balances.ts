/** Two blocks side by side: 收入总计 = 支出总计, and a total that stands once for two columns of amounts. */
import type { Book, TableMap } from "../model/tableMap";
import type { IdentityRule } from "../declare/rule";
import type { FoundBlock, FoundColumn } from "./columns";
import { evidenceOf, hasFigure } from "./evidence";
import { blockId, columnId, lineKey } from "./ids";
import type { TableLine } from "./lines";
import { identity } from "./rules";

export interface BlockLines {
  readonly block: FoundBlock;
  readonly lines: readonly TableLine[];
}

const INCOME = /收入.{0,2}(?:合计|总计)$/;
const EXPENDITURE = /支出.{0,2}(?:合计|总计)$/;
const GRAND = /总计$/;

export function balances(map: TableMap, blocks: readonly BlockLines[], book: Book): readonly IdentityRule[] {
  return [...grandTotals(map, blocks, book), ...sharedTotals(map, blocks, book)];
}

/** The last totals of both, on one row. Of two blocks with 支出总计 the one that has the figure. */
function grandTotals(map: TableMap, blocks: readonly BlockLines[], book: Book): readonly IdentityRule[] {
  const at = (pattern: RegExp): number => {
    const fitting = blocks.flatMap(({ lines }, index) =>
      pattern.test(lastTotal(lines)?.label.replace(/\s/g, "") ?? "") ? [index] : [],
    );
    return fitting.find((index) => hasTotal(map, blocks, index, book)) ?? fitting[0] ?? -1;
  };
  const [incomeAt, expenditureAt] = [at(INCOME), at(EXPENDITURE)];
  const [income, expenditure] = [blocks[incomeAt], blocks[expenditureAt]];
  const [left, right] = [income && lastTotal(income.lines), expenditure && lastTotal(expenditure.lines)];
  if (!income || !expenditure || !left || !right || left.row !== right.row) return [];
  const names = [left, right].map(({ label }) => label.replace(/\s/g, ""));
  if (!names.every((name) => GRAND.test(name)) && ![income, expenditure].every(({ lines }) => closesTwice(lines)))
    return [];
  return columnPairs(income.block, expenditure.block).map(([other, column]) => {
    return identity({
      table: map.table.id,
      name: `balance-${column.index}`,
      label: names.join(" = "),
      severity: "error",
      tolerance: "exact",
      rows: [{ rows: [keyOf(map, expenditureAt, right)] }],
      columns: [columnId(column.index)],
      right: { term: "cell", table: map.table.id, row: keyOf(map, incomeAt, left), column: columnId(other.index) },
      explanation: "收支总表两边的总计必须相等。核对两边的合计，再看哪一边漏了一行。",
    });
  });
}

/** The last line, behind another total: a 合计 before 上年结余 leaves room for a surplus. */
function closesTwice(lines: readonly TableLine[]): boolean {
  return lines.at(-1)?.isTotal === true && lines.filter(({ isTotal }) => isTotal).length > 1;
}

/** Columns that say the same on both sides; else the only column, or the one of the total, of each. */
function columnPairs(
  { amounts: left }: FoundBlock,
  { amounts: right }: FoundBlock,
): readonly (readonly [FoundColumn, FoundColumn])[] {
  if (left.length === right.length && left.every(({ own }, index) => own === right[index]?.own))
    return left.flatMap((column, index) => (right[index] ? [[column, right[index]] as const] : []));
  const whole = (columns: readonly FoundColumn[]): FoundColumn | undefined =>
    columns.length === 1 ? columns[0] : columns.find(({ own }) => TOTAL.test(own));
  const [one, other] = [whole(left), whole(right)];
  return one && other ? [[one, other]] : [];
}

const TOTAL = /^(?:合计|小计|总计|金额合计)$/;

function hasTotal(map: TableMap, blocks: readonly BlockLines[], index: number, book: Book): boolean {
  const { block, lines } = blocks[index] ?? { block: null, lines: [] };
  const total = lastTotal(lines);
  const row = total && map.byKey.get(keyOf(map, index, total));
  return (
    block !== null &&
    row !== undefined &&
    hasFigure(
      book,
      map,
      row,
      block.amounts.map((column) => columnId(column.index)),
    )
  );
}

function lastTotal(lines: readonly TableLine[]): TableLine | undefined {
  return lines.filter(({ isTotal }) => isTotal).at(-1);
}

/** 当年支出小计 under 功能分类, its figure under 支出用途: the lines of both make it. Where it does not hold it is told only of 一、二、三、, as a warning. */
function sharedTotals(map: TableMap, blocks: readonly BlockLines[], book: Book): readonly IdentityRule[] {
  return blocks.flatMap(({ block, lines }, at) =>
    lines
      .filter(({ isOwn, isTotal }) => isTotal && !isOwn)
      .flatMap((stray) => {
        const before = blocks
          .slice(0, at)
          .filter(({ lines: others }) =>
            others.some(({ row, isTotal, isOwn }) => row === stray.row && isTotal && isOwn),
          )
          .at(-1);
        const own = before?.lines.find(({ row }) => row === stray.row);
        const [column] = block.amounts;
        const [other] = before?.block.amounts ?? [];
        if (!before || !own || !column || !other || block.amounts.length !== 1 || before.block.amounts.length !== 1)
          return [];
        const position = blocks.indexOf(before);
        const place = map.byKey.get(keyOf(map, position, own));
        if (!place || hasFigure(book, map, place, [columnId(other.index)])) return [];
        const above = before.lines.slice(0, before.lines.indexOf(own));
        const summed = above
          .slice(above.map(({ isTotal }) => isTotal).lastIndexOf(true) + 1)
          .filter(({ level, ordinal, isPart }) => level === 0 && ordinal <= 1 && !isPart);
        if (summed.length < 2) return [];
        const rule = identity({
          table: map.table.id,
          name: `r${stray.row}-is-sum-of-${blockId(position)}`,
          label: `${stray.label.replace(/\s/g, "")} = 左边各行之和`,
          severity: "error",
          rows: [{ rows: [keyOf(map, at, stray)] }],
          columns: [columnId(column.index)],
          right: {
            term: "add",
            of: summed.map((line) => ({
              term: "cell",
              table: map.table.id,
              row: keyOf(map, position, line),
              column: columnId(other.index),
            })),
          },
          explanation: "合计同时是两种分类的合计，两边各行之和都应等于它。",
        });
        const { holds, fails } = evidenceOf(rule, map, book);
        if (holds > fails) return [rule];
        return fails > 0 && above.every(({ ordinal, level, isPart }) => isPart || (ordinal === 1 && level === 0))
          ? [{ ...rule, severity: "warning" as const }]
          : [];
      }),
  );
}

function keyOf(map: TableMap, block: number, line: TableLine): string {
  return lineKey(map.table.id, blockId(block), line.row);
}
