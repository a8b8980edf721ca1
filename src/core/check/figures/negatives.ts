/** Negatives among the typed figures of a budget: seldom meant, and no sum tells. */
import type { RowPlace, TableMap } from "../../model/tableMap";
import { blockSpec, cellAt } from "../../model/tableMap";
import { amountColumns } from "../../declare/lookups";
import type { CheckContext } from "../../finding/context";
import { cellOf, hasFormula } from "../../finding/context";
import type { Finding, FindingCell } from "../../finding/finding";

/** One hint for a row that adds up no other; tables of a workbook without a form may hold changes, working sheets anything. */
export function negativeFindings(context: CheckContext, map: TableMap, row: RowPlace): readonly Finding[] {
  if (context.pack.formless || map.table.formNo === null || isSum(map, row)) return [];
  const block = blockSpec(map.table, row.block);
  const cells = (block ? amountColumns(map.table, block) : []).flatMap((column): readonly FindingCell[] => {
    const [at, read] = [cellAt(map, row, column), context.book.amount(map, row, column)];
    const cell =
      at && read.ok && read.amount < 0 && !hasFormula(context, at) ? cellOf(context, map, row, column) : null;
    return cell ? [cell] : [];
  });
  const [first] = cells;
  if (!first) return [];
  return [
    {
      rule: "workbook.amounts-are-not-negative",
      form: "",
      severity: "info",
      kind: "plausibility",
      template: "negativeAmount",
      words: { table: map.table.shortName, place: first.words, value: first.printed },
      table: map.table.id,
      cells,
      actual: null,
      expected: null,
      difference: null,
    },
  ];
}

/** 类 and 款 over their 项, totals over lists. */
function isSum(map: TableMap, row: RowPlace): boolean {
  return (
    row.children.length > 0 ||
    (row.kind === "fixed" && map.rows.some((other) => other.block === row.block && other.kind !== "fixed"))
  );
}
