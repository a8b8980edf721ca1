import { smallBook } from "../../../test/support/smallBook";
import { hasFigures, rowHasFigures } from "./figures";

const rows = { blank: {}, filled: { figures: { basic: 5 } }, broken: { figures: { project: "errorValue" } } } as const;

test("a row has figures where one is other than zero, or broken; a table where one of its rows has", () => {
  const { map, book } = smallBook(rows);
  expect(map.rows.map((row) => rowHasFigures(book, map, row))).toEqual([false, true, true]);
  expect(hasFigures(book, map)).toBe(true);
  const blank = smallBook({ blank: {}, other: { figures: { total: 0 } } });
  expect(hasFigures(blank.book, blank.map)).toBe(false);
});

test("a column that was not found holds none", () => {
  const { map, book } = smallBook(rows, { without: ["basic"] });
  expect(map.rows.map((row) => rowHasFigures(book, map, row))).toEqual([false, false, true]);
});

test("a row of no block of the table holds none", () => {
  const { map, book } = smallBook({ lost: { block: "aside", figures: { total: 1 } } });
  expect(hasFigures(book, map)).toBe(false);
});
