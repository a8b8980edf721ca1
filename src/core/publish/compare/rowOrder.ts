/** The rows of a table one behind the other: what neither figure nor name tells, rows that came, went or changed places. */
import { addressKey } from "../../model/address";
import { areAlike } from "../../text/similarity";
import type { Difference } from "./difference";
import { outOfOrder } from "./inOrder";
import type { PrintedTableRow } from "./printedRows";
import type { DifferencePlace } from "./tables";

/** `words`: of the table. Rows of which something is told already are passed over. */
export function compareRowOrder(
  words: string,
  document: readonly PrintedTableRow[],
  workbook: readonly PrintedTableRow[],
  told: readonly DifferencePlace[],
): readonly Difference[] {
  const isTold = tellsOf(told);
  const free = new Map<string, number[]>();
  workbook.forEach((row, index) => {
    if (!isTold(row, "workbookAt")) free.set(row.key, [...(free.get(row.key) ?? []), index]);
  });
  const pairs: (readonly [number, number])[] = [];
  const added: PrintedTableRow[] = [];
  document.forEach((row, index) => {
    if (isTold(row, "documentAt")) return;
    const other = free.get(row.key)?.shift();
    if (other === undefined) added.push(row);
    else pairs.push([index, other]);
  });
  const missing = [...free.values()].flat().flatMap((index) => {
    const row = workbook[index];
    return row === undefined || row.isOptional ? [] : [row];
  });
  const moved = outOfOrder(pairs.map(([, other]) => other));
  return [
    ...pairs.filter((_, index) => moved.has(index)).map((pair) => movedRow(words, document, workbook, pair)),
    ...changedRows(words, added, missing),
  ];
}

function tellsOf(
  told: readonly DifferencePlace[],
): (row: PrintedTableRow, side: "documentAt" | "workbookAt") => boolean {
  const rowKey = ({ sheet, row }: { readonly sheet: string; readonly row: number }): string =>
    addressKey({ sheet, row, column: 0 });
  const places = { documentAt: new Set<string>(), workbookAt: new Set<string>() };
  for (const { documentAt, workbookAt } of told) {
    if (documentAt) places.documentAt.add(rowKey(documentAt));
    if (workbookAt) places.workbookAt.add(rowKey(workbookAt));
  }
  return ({ at }, side) => places[side].has(rowKey(at));
}

function movedRow(
  words: string,
  document: readonly PrintedTableRow[],
  workbook: readonly PrintedTableRow[],
  [one, other]: readonly [number, number],
): Difference {
  const behind = (rows: readonly PrintedTableRow[], index: number): string => {
    const before = rows.slice(0, index).filter(({ isOptional }) => !isOptional);
    return before.at(-1)?.text ?? "表头";
  };
  return {
    kind: "order",
    words: `${words} “${document[one]?.text ?? ""}”`,
    document: behind(document, one),
    workbook: behind(workbook, other),
    documentAt: document[one]?.at ?? null,
    workbookAt: workbook[other]?.at ?? null,
  };
}

function changedRows(
  words: string,
  added: readonly PrintedTableRow[],
  missing: readonly PrintedTableRow[],
): readonly Difference[] {
  const free = [...missing];
  const told = (one: PrintedTableRow | undefined, other: PrintedTableRow | undefined): Difference => ({
    kind: one && other ? "label" : one ? "added" : "missing",
    words: one && other ? `${words}的一行` : "",
    document: one?.text ?? "",
    workbook: other?.text ?? "",
    documentAt: one?.at ?? null,
    workbookAt: other?.at ?? null,
  });
  return [
    ...added.map((one) => {
      const at = free.findIndex((other) => areAlike(one.text, other.text));
      return told(one, at < 0 ? undefined : free.splice(at, 1)[0]);
    }),
    ...free.map((other) => told(undefined, other)),
  ];
}
