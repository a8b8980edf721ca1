import fc from "fast-check";
import { textPatternOf } from "./wildcards";

test.each([
  ["a*", "abc", true],
  ["*c", "abc", true],
  ["a*c", "abc", true],
  ["a?c", "abc", true],
  ["a?c", "ac", false],
  ["*", "", true],
  ["?", "", false],
  ["~*", "*", true],
  ["~*", "x", false],
  ["a~?", "a?", true],
  ["~~*", "~x", true],
  ["~a*", "~ab", true],
  ["A*", "aB", true],
  ["(*", "(本级", true],
  ["a*b*a", "abbba", true],
  ["*ab", "aab", true],
])("%s on %s", (pattern, text, expected) => {
  expect(textPatternOf(pattern)?.test(text)).toBe(expected);
});

test("a text without wildcards is none", () => {
  expect(textPatternOf("某局(本级")).toBeNull();
});

test("agrees with the regular expression that it replaces", () => {
  const characters = fc.string({ unit: fc.constantFrom("a", "b", "*", "?"), maxLength: 8 });
  fc.assert(
    fc.property(characters, fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 10 }), (pattern, text) => {
      fc.pre(/[*?]/.test(pattern));
      const expected = new RegExp(`^${pattern.replace(/\*/g, ".*").replace(/\?/g, ".")}$`).test(text);
      expect(textPatternOf(pattern)?.test(text)).toBe(expected);
    }),
  );
});

test("many stars over a long text end at once", () => {
  const started = Date.now();
  expect(textPatternOf(`${"*a".repeat(120)}b`)?.test("a".repeat(32_767))).toBe(false);
  expect(Date.now() - started).toBeLessThan(1000);
});
