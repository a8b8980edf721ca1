import { mergeState } from "./mergeState";

const text = (value: unknown): string => JSON.stringify(value);
const merged = (before: unknown, after: unknown, now: unknown): unknown => {
  const result = mergeState(before === null ? null : text(before), text(after), now === null ? null : text(now));
  return result === null ? null : JSON.parse(result);
};

test("untouched since: as it was before, also where there was nothing", () => {
  expect(merged({ written: {} }, { written: { a: "1" } }, { written: { a: "1" } })).toEqual({ written: {} });
  expect(merged(null, { written: {} }, { written: {} })).toBeNull();
  expect(merged({ pack: "p" }, { pack: "p", year: 1 }, null)).toEqual({ pack: "p" });
});

test("what others have added since stays, key by key", () => {
  const before = { pack: "p", written: { a: "old" } };
  const after = { pack: "p", written: { a: "new", b: "new" } };
  const now = { pack: "p", written: { a: "new", b: "edited", c: "later" }, explanations: [{ reason: "因为" }] };
  expect(merged(before, after, now)).toEqual({
    pack: "p",
    written: { a: "old", b: "edited", c: "later" },
    explanations: [{ reason: "因为" }],
  });
});

test("of a list the elements of the command go, and those that it took out return", () => {
  expect(merged({ list: [1, 2] }, { list: [2, 3] }, { list: [2, 3, 4] })).toEqual({ list: [2, 4, 1] });
  expect(merged({}, { list: [1] }, { list: [1, 2] })).toEqual({ list: [2] });
});

test("a key that somebody has removed since stays removed, and one that only changed places is the same", () => {
  expect(merged({ a: 1, b: 1 }, { a: 2, b: 1 }, { b: 1 })).toEqual({ b: 1 });
  expect(merged({ a: 1 }, { x: { k: 1, l: 2 } }, { x: { l: 2, k: 1 }, y: 3 })).toEqual({ y: 3, a: 1 });
});

test("what cannot be read stays as it is", () => {
  expect(mergeState("{}", "{", "{}")).toBe("{}");
  expect(mergeState("{}", "{}", "不是")).toBe("不是");
});

test("a key called __proto__ is a key", () => {
  const result = mergeState("{}", '{"a":1}', '{"a":1,"__proto__":{"b":2}}');
  expect(result).toBe('{"__proto__":{"b":2}}');
});
