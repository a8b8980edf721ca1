import { smallBook } from "../../../test/support/smallBook";
import type { MovablePart } from "./parts";
import { movable, moved, partKey } from "./parts";

const { map } = smallBook({ a: {}, b: {}, c: {} });

function part(key: string, amount: number, own: Partial<MovablePart> = {}): MovablePart {
  const row = map.byKey.get(key);
  if (!row) throw new Error("no row");
  const address = { sheet: "表", row: row.row, column: 1 };
  return { map, row, column: "total", address, value: amount / 100, amount, sign: 1, exact: null, ...own };
}

const keys = (parts: readonly MovablePart[], gap: number, adjusted: readonly string[] = []): readonly string[] =>
  movable(parts, gap, new Set(adjusted)).map(({ row }) => row.key);

test("a figure moves by one last place towards the total, against its sign in the sum", () => {
  expect(moved(part("a", 1234), 3)).toBe(1235);
  expect(moved(part("a", 1234), -3)).toBe(1233);
  expect(moved(part("a", 1234, { sign: -1 }), 3)).toBe(1233);
});

test("none becomes zero or changes its sign, and a blank one stays blank", () => {
  expect(keys([part("a", 1), part("b", 2)], -1)).toEqual(["b"]);
  expect(keys([part("a", 0), part("b", 2)], 1)).toEqual(["b"]);
  expect(keys([part("a", -1), part("b", 2)], 1)).toEqual(["b"]);
});

test("one that was adjusted, and one that is whole, stay", () => {
  const parts = [part("a", 1234), part("b", 5600)];
  expect(keys(parts, 1)).toEqual(["a"]);
  expect(keys(parts, 1, [partKey(part("a", 1234))])).toEqual([]);
});

test("what is known more finely may move within one place of it, the nearest to rounding the other way first", () => {
  const known = (exact: number): MovablePart => part("a", 1234, { exact });
  expect(keys([known(1234.4)], 1)).toEqual(["a"]);
  expect(keys([known(1234)], 1)).toEqual([]);
  expect(keys([known(1233.6)], 1)).toEqual([]);
  expect(keys([part("a", 1234, { exact: 1234.1 }), part("b", 1234, { exact: 1234.4 })], 1)).toEqual(["b", "a"]);
});

test("of those of which nothing finer is known the largest", () => {
  expect(keys([part("a", 1201), part("b", 8801), part("c", 1301)], 1)).toEqual(["b", "c", "a"]);
});
