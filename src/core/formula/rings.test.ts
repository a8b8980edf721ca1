import type { WorkbookSnapshot } from "../model/snapshot";
import { recalculate } from "./recalculate";
import { ringsOf } from "./rings";

function bookOf(
  formulas: readonly (readonly (string | null)[])[],
  other: readonly (readonly (string | null)[])[] = [],
): WorkbookSnapshot {
  const sheet = (name: string, rows: readonly (readonly (string | null)[])[]) => ({
    name,
    visible: true,
    values: rows.map((row) => row.map(() => 1)),
    formulas: rows,
  });
  return { state: null, sheets: [sheet("表1", formulas), sheet("另", other)] };
}

const rings = (book: WorkbookSnapshot): readonly string[] =>
  ringsOf(book, recalculate(book).circular).map((ring) =>
    ring
      .map(({ sheet, row, column }) => `${sheet}!${row},${column}`)
      .sort()
      .join(" "),
  );

test("a cell that reads itself, two that read each other, a ring across sheets", () => {
  expect(rings(bookOf([["=A1+1"]]))).toEqual(["表1!0,0"]);
  expect(rings(bookOf([["=B1", "=A1"]]))).toEqual(["表1!0,0 表1!0,1"]);
  expect(rings(bookOf([["=另!A1"]], [["=SUM(表1!A1:B1)"]]))).toEqual(["另!0,0 表1!0,0"]);
});

test("what only reads a ring is in none, and two rings are two", () => {
  expect(rings(bookOf([["=B1", "=A1", "=B1", "=SUM(A1:B1)"]]))).toEqual(["表1!0,0 表1!0,1"]);
  expect(
    [
      ...rings(
        bookOf([
          ["=B1", "=A1"],
          ["=B2+A1", "=A2"],
        ]),
      ),
    ].sort(),
  ).toEqual(["表1!0,0 表1!0,1", "表1!1,0 表1!1,1"]);
});

test("a sum over itself, and a long ring", () => {
  expect(rings(bookOf([[null], ["=SUM(A1:A3)"], [null]]))).toEqual(["表1!1,0"]);
  const long = Array.from({ length: 3000 }, (_, row) => [`=A${row === 2999 ? 1 : row + 2}`]);
  expect(rings(bookOf(long)).map((ring) => ring.split(" ").length)).toEqual([3000]);
});

test("no ring without a circle", () => {
  expect(rings(bookOf([["=B1", "1", "=A1"]]))).toEqual([]);
});
