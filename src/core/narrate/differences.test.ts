import fc from "fast-check";
import { differences } from "./differences";

function shown(before: string, after: string): string {
  return differences(before, after)
    .map(({ kind, text }) => (kind === "same" ? text : kind === "removed" ? `[-${text}]` : `[+${text}]`))
    .join("");
}

test("a number is one word with its unit, a direction is one word", () => {
  expect(shown("预算2,733.38万元，比上年增加33.33%。", "预算2,773.38万元，比上年减少33.30%。")).toBe(
    "预算[-2,733.38万元][+2,773.38万元]，比上年[-增加33.33%][+减少33.30%]。",
  );
});

test("words that were added stand alone", () => {
  expect(shown("原因是人员增加。", "主要原因是人员增加和退休。")).toBe("[+主要]原因是人员增加[+和退休]。");
  expect(shown("", "甲。")).toBe("[+甲。]");
  expect(shown("甲。", "甲。")).toBe("甲。");
});

test("what stays and goes is the text before, what stays and comes the text after", () => {
  const text = fc.string({
    unit: fc.constantFrom("甲", "乙", "增加", "1", "2", ".", ",", "万元", " ", "　", "，", "%", "【"),
    maxLength: 40,
  });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = differences(before, after);
      expect(
        parts
          .filter(({ kind }) => kind !== "added")
          .map((part) => part.text)
          .join(""),
      ).toBe(before);
      expect(
        parts
          .filter(({ kind }) => kind !== "removed")
          .map((part) => part.text)
          .join(""),
      ).toBe(after);
    }),
  );
});

test("a very long paragraph is compared in moderate time", () => {
  const long = "本单位".repeat(2000);
  const parts = differences(`甲${long}乙`, `丙${long.split("").reverse().join("")}丁`);
  expect(parts.length).toBeGreaterThan(0);
});
