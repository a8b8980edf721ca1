import type { CellValue, WorkbookSnapshot } from "../model/snapshot";
import { recalculate } from "./recalculate";

function book(
  formulas: readonly (readonly (string | null)[])[],
  values: readonly (readonly CellValue[])[] = [],
): WorkbookSnapshot {
  return { state: "{}", sheets: [{ name: "表1", visible: true, values, formulas }] };
}

function valuesOf(snapshot: WorkbookSnapshot): readonly (readonly CellValue[])[] {
  return snapshot.sheets[0]?.values ?? [];
}

test("formula cells get new values, the rest stays", () => {
  const old = book([[null], [null], ["=SUM(A1:A2)", "=A3*2"], ["=1/0", "=0.1+0.2"]], [[1], [2.5], [99], [null]]);
  const result = recalculate(old);
  expect(valuesOf(result.snapshot)).toEqual([[1], [2.5], [3.5, 7], ["#DIV/0!", 0.1 + 0.2]]);
  expect(result.snapshot.state).toBe("{}");
  expect(valuesOf(result.snapshot)[0]).toBe(valuesOf(old)[0]);
  expect(valuesOf(old)[2]).toEqual([99]);
});

test("stored values of formula cells are never read", () => {
  const result = recalculate(book([["=B1", "=C1", null]], [[7, 8, 9]]));
  expect(valuesOf(result.snapshot)).toEqual([[9, 9, 9]]);
});

test("what is not supported is listed with its reason, and all that reads it", () => {
  const result = recalculate(book([["=TODAY()", "=A1+1", "=2", "=SUM（1）"]]));
  expect(valuesOf(result.snapshot)).toEqual([[null, null, 2, null]]);
  expect(result.unsupported.map(({ column, what }) => [column, what])).toEqual([
    [0, "TODAY"],
    [1, "TODAY"],
    [3, "syntax: （"],
  ]);
});

test("circles and their readers are listed, neighbours are not", () => {
  const result = recalculate(book([["=B1+1", "=A1+1", "=A1", "=1", "=SUM(A1:E1)", "=IF(TRUE,5,F1)"]]));
  expect(result.circular.map(({ column }) => column)).toEqual([0, 1, 2, 4]);
  expect(valuesOf(result.snapshot)[0]).toEqual([null, null, null, 1, null, 5]);
});

test("a SUMIF over amounts that contain its own cell is a circle, whether or not it would add it", () => {
  const result = recalculate(
    book(
      [
        [null, null],
        [null, '=SUMIF(A1:A2,"x",B1:B2)'],
      ],
      [
        ["x", 1],
        ["y", null],
      ],
    ),
  );
  expect(result.circular).toEqual([{ sheet: "表1", row: 1, column: 1 }]);
});

test("chains of any length are computed, rings of any length found", () => {
  const length = 6000;
  const chain = Array.from({ length }, (_, row) => [row === length - 1 ? "=1" : `=A${row + 2}+1`]);
  expect(valuesOf(recalculate(book(chain)).snapshot)[0]).toEqual([length]);
  const ring = Array.from({ length }, (_, row) => [`=A${((row + 1) % length) + 1}+1`]);
  expect(recalculate(book(ring)).circular).toHaveLength(length);
});

test("deep formulas in a chain do not exhaust the stack", () => {
  const deep = (inner: string): string => `=${"IF(FALSE,0,".repeat(60)}${inner}${")".repeat(60)}`;
  const chain = Array.from({ length: 300 }, (_, row) => [row === 299 ? "=1" : deep(`A${row + 2}`)]);
  expect(valuesOf(recalculate(book(chain)).snapshot)[0]).toEqual([1]);
  expect(valuesOf(recalculate(book([[`=${"1+".repeat(4095)}1`]])).snapshot)[0]).toEqual([4096]);
});

/** Sheets of ten columns; in each row sums, roundings, and a SUMIF over the next sheet or a share of the first. */
function large(sheets: number, rows: number): WorkbookSnapshot {
  return {
    state: null,
    sheets: Array.from({ length: sheets }, (_, sheet) => {
      const next = `表${((sheet + 1) % sheets) + 1}`;
      return {
        name: `表${sheet + 1}`,
        visible: true,
        values: Array.from({ length: rows }, (_row, row) => [
          `2010${row % 50}`,
          "名称",
          null,
          row,
          row / 4,
          null,
          1,
          2.25,
          null,
          "注",
        ]),
        formulas: Array.from({ length: rows }, (_row, row) => {
          const line = row + 1;
          const odd = row % 2 === 1;
          const last = odd
            ? `=SUMIF(${next}!$A$1:$A$${rows},A${line},${next}!$H$1:$H$${rows})`
            : `=IF(表1!C${line}=0,"",表1!E${line}/2)`;
          return [
            null,
            null,
            odd ? null : `=SUM(D${line}:E${line})`,
            null,
            null,
            `=ROUND(D${line}+E${line},2)`,
            null,
            null,
            last,
            null,
          ];
        }),
      };
    }),
  };
}

test("formulas that look into the next sheet, sheet after sheet in a ring, are all supported", () => {
  expect(recalculate(large(20, 1000)).unsupported).toEqual([]);
});
