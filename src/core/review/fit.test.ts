import fc from "fast-check";
import { textWidth } from "../plan/textHeight";
import { brokenLines, cutList, shareLines } from "./fit";

test("lines are no wider than the page, and nothing is lost before the last one", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200, unit: fc.constantFrom("表", "三", "1", ".", "合") }), (text) => {
      const lines = brokenLines(text, 20, "　", 99);
      expect(lines.every((line) => textWidth(line) <= 20)).toBe(true);
      expect(lines.map((line, index) => (index === 0 ? line : line.slice(1))).join("")).toBe(text);
    }),
  );
});

test("what does not fit ends in …", () => {
  expect(brokenLines("一二三四五六七八九十", 8, "", 2)).toEqual(["一二三四", "五六七…"]);
});

test("lists share the lines: never more than there are, never more than needed, and none is left while somebody wants it", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(60), { minLength: 1, maxLength: 5 }), fc.nat(80), (needs, pool) => {
      const shares = shareLines(needs, pool);
      expect(shares.every((share, index) => share <= needs[index]!)).toBe(true);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(
        Math.min(
          pool,
          needs.reduce((sum, need) => sum + need, 0),
        ),
      );
    }),
  );
});

test("a cut list says how many items are not shown", () => {
  const items = [["1"], ["2", "　2"], ["3"], ["4"]];
  expect(cutList(items, 5)).toEqual(["1", "2", "　2", "3", "4"]);
  expect(cutList(items, 4)).toEqual(["1", "2", "　2", "另有 2 项，见检查页"]);
  expect(cutList(items, 2)).toEqual(["1", "另有 3 项，见检查页"]);
});
