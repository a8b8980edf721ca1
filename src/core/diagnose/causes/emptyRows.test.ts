import type { FindingCell } from "../../finding/finding";
import type { EmptyRow, FoundCause } from "./causes";
import { withRowsTogether } from "./emptyRows";

const cell = (row: number, words: string): FindingCell => ({
  address: { sheet: "表五", row, column: 3 },
  words,
  printed: "",
});
const empty = (line: number, label: string): EmptyRow => ({ line, label, cell: cell(line, label) });

function cause(table: string, by: string, row: EmptyRow, form: number): FoundCause {
  const judged = cell(5, "合计");
  const cells = row.cell ? [row.cell, judged] : [judged];
  return { kind: "emptyRow", words: { table, by }, cells, forms: [form], empty: [row] };
}

test("blank rows of one table are one cause that names each row and cell once, from the top", () => {
  const other: FoundCause = { kind: "partlyChanged", words: {}, cells: [], forms: [7] };
  const [one, ...others] = withRowsTogether([
    cause("表五", "3.00", empty(9, "行政运行"), 1),
    other,
    cause("表五", "3.00", empty(7, "人大事务"), 2),
  ]);
  expect(others).toEqual([other]);
  expect(one?.words).toMatchObject({ by: "3.00", rows: "人大事务、行政运行", lines: "8、10", count: "2" });
  expect(one?.forms).toEqual([1, 2]);
  expect(one?.cells.map(({ words }) => words)).toEqual(["人大事务", "行政运行", "合计"]);
});

test("rows that make up different amounts are named without one; those of another table stay apart", () => {
  const together = withRowsTogether([
    cause("表五", "3.00", empty(9, "行政运行"), 1),
    cause("表五", "4.00", empty(7, "人大事务"), 2),
    cause("表八", "5.00", empty(6, "征地补偿"), 3),
  ]);
  expect(together.map(({ words }) => [words.table, words.by])).toEqual([
    ["表五", ""],
    ["表八", "5.00"],
  ]);
});
